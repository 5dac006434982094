import { useEffect, useState } from 'react';
import { firstPile, type InboxTab } from './inbox-tabs.js';
import type { Inbox } from './use-inbox.js';

/** The pile to begin with. Chosen once: a desk does not turn its own pages while somebody reads. */
export function useFirstPile({ piles }: Inbox): InboxTab | null {
  const [chosen, choose] = useState<InboxTab | null>(null);
  const first = firstPile({
    urged: piles.urged.count,
    toSign: piles.toSign.count,
    working: piles.working.count,
    answered: piles.answered.count,
  });
  useEffect(() => {
    if (first !== null) choose((before) => before ?? first);
  }, [first]);
  return chosen;
}
