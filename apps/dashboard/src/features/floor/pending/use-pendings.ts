import { useMemo, useSyncExternalStore } from 'react';
import type { QueueStore } from '../../../live/queue-store.js';
import { useLiveQueue, useQueueSummary } from '../../../live/use-live-queue.js';
import { PendingQueue, type PendingRowData } from './pending-document.js';
import { type PendingChoice, type Pendings, pendingsOf } from './pending-groups.js';

/** The oldest so many complaints are looked at: whoever waits longest is among them. */
export const lookedAt = 500;

const question = { filter: null, order: 'age' as const };

/** Groups anew when the list has moved, and not when it only was asked again. */
class PendingBook {
  #position: number | null = null;
  #held: Pendings;

  constructor(
    private readonly store: QueueStore<PendingRowData>,
    private readonly choice: PendingChoice,
  ) {
    this.#held = pendingsOf([], choice);
  }

  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribeList(listener);

  readonly get = (): Pendings => {
    if (this.store.position === this.#position) return this.#held;
    this.#position = this.store.position;
    const rows = this.store.ids().flatMap((id) => this.store.row(id)?.row ?? []);
    this.#held = pendingsOf(rows, this.choice);
    return this.#held;
  };
}

export interface LivePendings extends Pendings {
  readonly phase: 'loading' | 'failing' | 'ready';
  /** Open complaints that are not looked at. */
  readonly beyond: number;
}

/** Who waits for whom, live. */
export function usePendings(choice: PendingChoice): LivePendings {
  const store = useLiveQueue(PendingQueue, question, lookedAt);
  const { phase, total, failing } = useQueueSummary(store);
  const book = useMemo(() => new PendingBook(store, choice), [store, choice]);
  const pendings = useSyncExternalStore(book.subscribe, book.get);
  return {
    ...pendings,
    phase: phase === 'loading' ? (failing ? 'failing' : 'loading') : 'ready',
    beyond: Math.max(0, total - store.ids().length),
  };
}
