import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../graphql.js';
import type { InboxRowData } from './inbox-document.js';
import { ownUrge } from './inbox-tabs.js';
import { OwnPile } from './own-pile.js';
import type { OwnedPile } from './use-inbox.js';

const ConfirmDelivery = graphql(`
  mutation ConfirmDelivery($input: OnUrgeInput!) {
    result: confirmDelivery(input: $input) { __typename }
  }
`);

/** Urges that this page has confirmed: once each. */
const confirmed = new Set<string>();

/** The urge on the department's own leg that nobody's page has taken yet. */
function untaken(row: InboxRowData, departmentId: string) {
  const urge = ownUrge(row, departmentId);
  return urge?.state === 'sent' || urge?.state === 'nobodyThere' ? urge : undefined;
}

/**
 * Tells the center that an urge has come to a liaison's open page: only then it counts as delivered. Nobody waits for the
 * answer; where it could not be told, the next change of the list tells it.
 */
export function useConfirmDelivery({ store }: OwnedPile, departmentId: string): void {
  const client = useClient();
  const pile = useMemo(() => new OwnPile(store, (row) => untaken(row, departmentId)), [store, departmentId]);
  const urges = useSyncExternalStore(pile.subscribe, pile.get);
  useEffect(() => {
    for (const { complaintId, subjectId: urgeId } of urges) {
      const key = `${complaintId}:${urgeId}`;
      if (confirmed.has(key)) continue;
      confirmed.add(key);
      void client
        .mutation(ConfirmDelivery, { input: { complaintId, urgeId } })
        .toPromise()
        .then(({ data }) => {
          if (!data) confirmed.delete(key);
        });
    }
  }, [client, urges]);
}
