import { useMemo, useSyncExternalStore } from 'react';
import type { QueueStore } from '../../live/queue-store.js';
import { useLiveQueue, useQueueIds, useQueueSummary } from '../../live/use-live-queue.js';
import { InboxQueue, type InboxRowData } from './inbox-document.js';
import { filterOf, InboxTab } from './inbox-tabs.js';
import { type OwnUrge, OwnUrged } from './own-urged.js';

/** A department's desk is this long at most; what is beyond is counted. */
const kept = 200;

/** One pile of the desk, live. */
export interface Pile {
  readonly store: QueueStore<InboxRowData>;
  /** The complaints on it, the soonest due first. */
  readonly ids: readonly string[];
  /** How many there are, those beyond the list included; null until that is known. */
  readonly count: number | null;
}

export interface Inbox {
  readonly piles: Readonly<Record<InboxTab, Pile>>;
  readonly ownUrges: readonly OwnUrge[];
}

function useTab(tab: InboxTab, departmentId: string): Pile {
  const question = useMemo(() => ({ filter: filterOf(tab, departmentId), order: 'due' as const }), [tab, departmentId]);
  const store = useLiveQueue(InboxQueue, question, kept);
  const { phase, total } = useQueueSummary(store);
  return { store, ids: useQueueIds(store), count: phase === 'loading' ? null : total };
}

/** All four piles live at once: their counts are true while another is open. */
export function useInbox(departmentId: string): Inbox {
  const urged = useTab(InboxTab.urged, departmentId);
  const own = useMemo(() => new OwnUrged(urged.store, departmentId), [urged.store, departmentId]);
  const ownUrges = useSyncExternalStore(own.subscribe, own.get);
  return {
    piles: {
      urged: {
        store: urged.store,
        ids: ownUrges.map(({ complaintId }) => complaintId),
        count: urged.count === null ? null : ownUrges.length,
      },
      toSign: useTab(InboxTab.toSign, departmentId),
      working: useTab(InboxTab.working, departmentId),
      answered: useTab(InboxTab.answered, departmentId),
    },
    ownUrges,
  };
}
