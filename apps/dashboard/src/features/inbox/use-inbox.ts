import { useMemo } from 'react';
import type { QueueStore } from '../../live/queue-store.js';
import { useLiveQueue } from '../../live/use-live-queue.js';
import { InboxQueue, type InboxRowData } from './inbox-document.js';
import { filterOf, InboxTab } from './inbox-tabs.js';

/** A department's desk is this long at most; what is beyond is counted. */
const kept = 200;

export type InboxStores = Readonly<Record<InboxTab, QueueStore<InboxRowData>>>;

function useTab(tab: InboxTab, departmentId: string): QueueStore<InboxRowData> {
  const question = useMemo(() => ({ filter: filterOf(tab, departmentId), order: 'due' as const }), [tab, departmentId]);
  return useLiveQueue(InboxQueue, question, kept);
}

/** All four tabs live at once: their counts are true while another is open. */
export function useInbox(departmentId: string): InboxStores {
  return {
    urged: useTab(InboxTab.urged, departmentId),
    toSign: useTab(InboxTab.toSign, departmentId),
    working: useTab(InboxTab.working, departmentId),
    answered: useTab(InboxTab.answered, departmentId),
  };
}
