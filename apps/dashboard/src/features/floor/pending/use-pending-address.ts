import { PendingKind } from '@watchfloor/domain/vocabulary';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { PendingChoice } from './pending-groups.js';

/** What the desk shows: who owes what to whom, or whom to call back. */
export const PendingView = { owed: 'owed', callbacks: 'callbacks' } as const;
export type PendingView = (typeof PendingView)[keyof typeof PendingView];

export interface PendingAddress {
  readonly view: PendingView;
  show(view: PendingView): void;
  /** Keeps its identity while the address says the same. */
  readonly choice: PendingChoice;
  choose(part: Partial<PendingChoice>): void;
  readonly openCase: string | null;
  showCase(id: string | null): void;
}

const list = (text: string): string[] => text.split(',').filter(Boolean);

/** What is shown and which case is open live in the address. */
export function usePendingAddress(): PendingAddress {
  const [search, setSearch] = useSearchParams();
  const kinds = search.get('what') ?? '';
  const owing = search.get('department') ?? '';
  const choice = useMemo<PendingChoice>(
    () => ({
      kinds: list(kinds).filter((kind): kind is PendingKind => kind in PendingKind),
      owing: list(owing),
    }),
    [kinds, owing],
  );
  const put = useCallback(
    (name: string, value: string, replace: boolean) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace },
      ),
    [setSearch],
  );
  const choose = useCallback(
    (part: Partial<PendingChoice>) => {
      if (part.kinds) put('what', part.kinds.join(','), true);
      if (part.owing) put('department', part.owing.join(','), true);
    },
    [put],
  );
  const view = search.get('view') === PendingView.callbacks ? PendingView.callbacks : PendingView.owed;
  const show = useCallback((next: PendingView) => put('view', next === PendingView.owed ? '' : next, true), [put]);
  const showCase = useCallback((id: string | null) => put('case', id ?? '', false), [put]);
  return { view, show, choice, choose, openCase: search.get('case'), showCase };
}
