import { SECOND } from '@watchfloor/domain/time';
import { useEffect, useMemo } from 'react';
import type { PageClock } from '../../../live/clock.js';
import { useLive } from '../../../live/live.js';
import type { LiveRow } from '../../../live/queue-batch.js';
import type { CalmReason, QueueStore } from '../../../live/queue-store.js';

/** A pointer that has not moved for so long only happens to lie on the list. */
const pointerRests = 20 * SECOND;
/** After a key somebody is still reading. */
const keysRest = 4 * SECOND;

/** Calm for one reason that ends by itself some time after its last sign. */
class Restless {
  #forget: (() => void) | null = null;

  constructor(
    private readonly clock: PageClock,
    private readonly store: Pick<QueueStore<LiveRow>, 'calmBegan' | 'calmEnded'>,
    private readonly reason: CalmReason,
    private readonly rest: number,
  ) {}

  sign(): void {
    if (this.#forget === null) this.store.calmBegan(this.reason);
    this.#forget?.();
    this.#forget = this.clock.after(this.rest, this.end);
  }

  readonly end = (): void => {
    this.#forget?.();
    this.#forget = null;
    this.store.calmEnded(this.reason);
  };
}

/** Handlers for the list's element, and the sign that a key moved the cursor. */
export interface Calm {
  readonly pointer: { onPointerMove(event: { pointerType: string }): void; onPointerLeave(): void };
  key(): void;
}

/**
 * Keeps rows still while somebody is busy with the list: the pointer is over it, rows are chosen, an editor is open, or
 * keys have just moved the cursor.
 */
export function useCalm<Row extends LiveRow>(store: QueueStore<Row>, choosing: boolean, editing: boolean): Calm {
  const { clock } = useLive();
  useReason(store, 'selection', choosing);
  useReason(store, 'editor', editing);
  const signs = useMemo(
    () => ({
      pointer: new Restless(clock, store, 'pointer', pointerRests),
      keys: new Restless(clock, store, 'keys', keysRest),
    }),
    [clock, store],
  );
  useEffect(
    () => () => {
      signs.pointer.end();
      signs.keys.end();
    },
    [signs],
  );
  return useMemo(
    () => ({
      pointer: {
        // A finger leaves no pointer behind: on a touch screen only choosing and editing hold the rows.
        onPointerMove: ({ pointerType }) => (pointerType === 'touch' ? undefined : signs.pointer.sign()),
        onPointerLeave: signs.pointer.end,
      },
      key: () => signs.keys.sign(),
    }),
    [signs],
  );
}

function useReason<Row extends LiveRow>(store: QueueStore<Row>, reason: CalmReason, holds: boolean): void {
  useEffect(() => {
    if (!holds) return;
    store.calmBegan(reason);
    return () => store.calmEnded(reason);
  }, [store, reason, holds]);
}
