import { useEffect, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import type { Counted } from './counted.js';
import { type CountedCase, TrendCasesQuery } from './trends-query.js';

export interface Cases {
  /** Null until the first page is there. */
  readonly rows: readonly CountedCase[] | null;
  readonly total: number;
  readonly hasMore: boolean;
  readonly fetching: boolean;
  readonly error: CombinedError | null;
  /** Appends the next page. */
  more(): void;
  /** Begins anew. */
  again(): void;
}

interface Page {
  readonly rows: readonly CountedCase[] | null;
  readonly total: number;
  readonly endCursor: string | null;
  readonly hasMore: boolean;
}

const nothing: Page = { rows: null, total: 0, endCursor: null, hasMore: false };

/** The cases that a number counts, page after page. */
export function useCases(counted: Counted): Cases {
  const client = useClient();
  const [page, setPage] = useState<Page>(nothing);
  const [error, setError] = useState<CombinedError | null>(null);
  const [asked, setAsked] = useState<{ readonly after: string | null; readonly round: number }>({
    after: null,
    round: 0,
  });
  const [fetching, setFetching] = useState(true);
  const { figure, from, to, departmentId, categoryId, undispatched } = counted;
  useEffect(() => {
    let wanted = true;
    setFetching(true);
    const variables = { figure, from, to, departmentId, categoryId, undispatched, after: asked.after };
    void client
      .query(TrendCasesQuery, variables, { requestPolicy: 'network-only' })
      .toPromise()
      .then((answer) => {
        if (!wanted) return;
        setFetching(false);
        setError(answer.error ?? null);
        const found = answer.data?.trendCases;
        if (found === undefined) return;
        setPage((before) => ({
          ...found,
          rows: asked.after === null ? found.rows : [...(before.rows ?? []), ...found.rows],
        }));
      });
    return () => {
      wanted = false;
    };
  }, [client, figure, from, to, departmentId, categoryId, undispatched, asked]);
  return {
    ...{ rows: page.rows, total: page.total, hasMore: page.hasMore, fetching, error },
    more: () => setAsked(({ round }) => ({ after: page.endCursor, round })),
    again: () => setAsked(({ round }) => ({ after: null, round: round + 1 })),
  };
}
