import { useMemo, useSyncExternalStore } from 'react';
import type { QueueStore } from '../../live/queue-store.js';
import { useLiveQueue, useQueueIds, useQueueSummary } from '../../live/use-live-queue.js';
import { InboxQueue, type InboxRowData } from './inbox-document.js';
import { filterOf, InboxTab, ownOrder, ownRequest, ownUrge, type PileTab } from './inbox-tabs.js';
import { type Own, OwnPile } from './own-pile.js';
import { type Rulings, useRulings } from './use-rulings.js';

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

/** A pile of what presses or is asked on the department's own leg, each by its id. */
export interface OwnedPile extends Pile {
  readonly own: readonly Own[];
}

export interface Inbox {
  readonly piles: Readonly<Record<PileTab, Pile>> & {
    readonly urged: OwnedPile;
    readonly supervised: OwnedPile;
    readonly asked: OwnedPile;
  };
  readonly rulings: Rulings;
}

function useTab(tab: PileTab, departmentId: string): Pile {
  const question = useMemo(() => ({ filter: filterOf(tab, departmentId), order: 'due' as const }), [tab, departmentId]);
  const store = useLiveQueue(InboxQueue, question, kept);
  const { phase, total } = useQueueSummary(store);
  return { store, ids: useQueueIds(store), count: phase === 'loading' ? null : total };
}

type SubjectOf = (row: InboxRowData, departmentId: string) => { readonly id: string } | undefined;

function useOwnTab(tab: PileTab, departmentId: string, subjectOf: SubjectOf): OwnedPile {
  const { store, count } = useTab(tab, departmentId);
  const pile = useMemo(
    () => new OwnPile(store, (row) => subjectOf(row, departmentId)),
    [store, subjectOf, departmentId],
  );
  const own = useSyncExternalStore(pile.subscribe, pile.get);
  return {
    store,
    own,
    ids: own.map(({ complaintId }) => complaintId),
    count: count === null ? null : own.length,
  };
}

/** All piles live at once: their counts are true while another is open. */
export function useInbox(departmentId: string): Inbox {
  const piles = {
    urged: useOwnTab(InboxTab.urged, departmentId, ownUrge),
    supervised: useOwnTab(InboxTab.supervised, departmentId, ownOrder),
    toSign: useTab(InboxTab.toSign, departmentId),
    working: useTab(InboxTab.working, departmentId),
    asked: useOwnTab(InboxTab.asked, departmentId, ownRequest),
    convened: useTab(InboxTab.convened, departmentId),
    answered: useTab(InboxTab.answered, departmentId),
  };
  // whatever is ruled leaves the requests, and what comes back joins the work
  const moved = useMemo(() => [piles.asked.own, piles.working.ids], [piles.asked.own, piles.working.ids]);
  return { piles, rulings: useRulings(departmentId, moved) };
}
