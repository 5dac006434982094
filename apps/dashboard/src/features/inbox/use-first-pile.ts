import { useEffect, useState } from 'react';
import type { QueueStore } from '../../live/queue-store.js';
import { useQueueSummary } from '../../live/use-live-queue.js';
import type { InboxRowData } from './inbox-document.js';
import { firstPile, type InboxTab } from './inbox-tabs.js';
import type { InboxStores } from './use-inbox.js';

function useCount(store: QueueStore<InboxRowData>): number | null {
  const { phase, total } = useQueueSummary(store);
  return phase === 'loading' ? null : total;
}

/** The pile to begin with. Chosen once: a desk does not turn its own pages while somebody reads. */
export function useFirstPile(stores: InboxStores): InboxTab | null {
  const [chosen, choose] = useState<InboxTab | null>(null);
  const first = firstPile({
    urged: useCount(stores.urged),
    toSign: useCount(stores.toSign),
    working: useCount(stores.working),
    answered: useCount(stores.answered),
  });
  useEffect(() => {
    if (first !== null) choose((before) => before ?? first);
  }, [first]);
  return chosen;
}
