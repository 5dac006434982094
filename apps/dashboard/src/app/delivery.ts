import type { Client } from 'urql';
import { graphql } from '../graphql.js';

const ConfirmDelivery = graphql(`
  mutation ConfirmDelivery($input: OnUrgeInput!) {
    result: confirmDelivery(input: $input) { __typename }
  }
`);

export interface TakenUrge {
  readonly complaintId: string;
  readonly urgeId: string;
}

/** Urges that this page has confirmed: once each, wherever on it they came. */
const confirmed = new WeakMap<Client, Set<string>>();

/**
 * Tells the center that urges have come to a liaison's open page: only then they count as delivered. Nobody waits for the
 * answer; what could not be told is told the next time it comes.
 */
export function confirmDelivery(client: Client, urges: readonly TakenUrge[]): void {
  const told = confirmed.get(client) ?? new Set();
  confirmed.set(client, told);
  for (const { complaintId, urgeId } of urges) {
    const key = `${complaintId}:${urgeId}`;
    if (told.has(key)) continue;
    told.add(key);
    void client
      .mutation(ConfirmDelivery, { input: { complaintId, urgeId } })
      .toPromise()
      .then(({ data }) => {
        if (!data) told.delete(key);
      });
  }
}
