import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { withoutForm } from '../../../app/register.js';
import { type FloorQuery, readFloorQuery, writeFloorQuery } from './floor-query.js';

export interface FloorAddress {
  /** Keeps its identity while the address says the same. */
  readonly query: FloorQuery;
  change(part: Partial<FloorQuery>): void;
  /** The case in the drawer; null when it is closed. */
  readonly openCase: string | null;
  /** `step` when the drawer only goes from one case to the next: going back then closes it. */
  showCase(id: string | null, step?: boolean): void;
}

/** The floor's filters and its open case live in the address: a link shows what its sender saw. */
export function useFloorQuery(): FloorAddress {
  const [search, setSearch] = useSearchParams();
  const text = useMemo(() => {
    const own = withoutForm(search);
    own.delete('case');
    return own.toString();
  }, [search]);
  const query = useMemo(() => readFloorQuery(new URLSearchParams(text)), [text]);
  const change = useCallback(
    (part: Partial<FloorQuery>) =>
      setSearch((before) => writeFloorQuery(before, { ...readFloorQuery(before), ...part }), { replace: true }),
    [setSearch],
  );
  const showCase = useCallback(
    (id: string | null, step = false) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (id === null) next.delete('case');
          else next.set('case', id);
          return next;
        },
        { replace: step },
      ),
    [setSearch],
  );
  return { query, change, openCase: search.get('case') || null, showCase };
}
