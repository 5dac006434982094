import { useCallback, useEffect, useState } from 'react';
import { type Client, type CombinedError, useClient } from 'urql';
import { graphql, type ResultOf } from '../../../graphql.js';
import { Timeline_Entry } from '../case/timeline/timeline-entry.js';
import { type Acted, CaseVerbs_Complaint } from '../case/verbs/acted.js';

export const ActedQuery = graphql(
  `
    query Acted($id: ID!) {
      complaint(id: $id) {
        ...CaseVerbs_Complaint
        timeline { ...Timeline_Entry }
      }
    }
  `,
  [CaseVerbs_Complaint, Timeline_Entry],
);

/** A complaint as a dialog needs it: what can be done, and what was done last. */
export type ActedCase = NonNullable<ResultOf<typeof ActedQuery>['complaint']> & Acted;

export interface ActedCases {
  /** Null while loading. Complaints that are gone or not to be seen are left out. */
  readonly cases: readonly ActedCase[] | null;
  readonly error: CombinedError | null;
  /** Reads them again: after a conflict, or when the first reading failed. */
  reload(): void;
}

async function load(
  client: Client,
  ids: readonly string[],
): Promise<{ cases: ActedCase[]; error: CombinedError | null }> {
  const answers = await Promise.all(
    ids.map((id) => client.query(ActedQuery, { id }, { requestPolicy: 'network-only' }).toPromise()),
  );
  return {
    cases: answers.flatMap(({ data }) => (data?.complaint ? [data.complaint] : [])),
    error: answers.find((answer) => answer.error !== undefined)?.error ?? null,
  };
}

/** The complaints an action is about, fresh from the server: nobody urges on what a row showed a minute ago. */
export function useActed(ids: readonly string[]): ActedCases {
  const client = useClient();
  const [cases, setCases] = useState<readonly ActedCase[] | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const [turn, setTurn] = useState(0);
  const key = ids.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn is a wish to read again
  useEffect(() => {
    let over = false;
    void load(client, key === '' ? [] : key.split(' ')).then((loaded) => {
      if (over) return;
      setError(loaded.error);
      // of one that has gone meanwhile what was read of it stays: somebody is writing about it
      if (loaded.error === null)
        setCases((before) => (loaded.cases.length === 0 && before !== null ? before : loaded.cases));
    });
    return () => {
      over = true;
    };
  }, [client, key, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { cases, error, reload };
}
