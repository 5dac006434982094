import { useEffect, useState } from 'react';
import { firstPile, type PileTab } from './inbox-tabs.js';
import type { Inbox } from './use-inbox.js';

/**
 * The pile to begin with. Chosen once something is there: a desk does not turn its own pages while somebody reads, and an
 * empty one turns to what comes first.
 */
export function useFirstPile({ piles }: Inbox): PileTab | null {
  const [chosen, choose] = useState<PileTab | null>(null);
  const first = firstPile({
    urged: piles.urged.count,
    supervised: piles.supervised.count,
    toSign: piles.toSign.count,
    working: piles.working.count,
    asked: piles.asked.count,
    convened: piles.convened.count,
    answered: piles.answered.count,
  });
  const something = first !== null && (piles[first].count ?? 0) > 0;
  useEffect(() => {
    if (something) choose((before) => before ?? first);
  }, [something, first]);
  return chosen ?? first;
}
