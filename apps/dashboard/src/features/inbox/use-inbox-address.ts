import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { type InboxTab, readTab } from './inbox-tabs.js';

export interface InboxAddress {
  /** Null where the address names none. */
  readonly tab: InboxTab | null;
  readonly openCase: string | null;
  chooseTab(tab: InboxTab): void;
  /** Shows a case, and at once the form of a verb where one is named. */
  showCase(id: string | null, verb?: string): void;
}

/** Which tab and which case are open live in the address: a reload or a link comes back to the same. */
export function useInboxAddress(): InboxAddress {
  const [search, setSearch] = useSearchParams();
  const chooseTab = useCallback(
    (tab: InboxTab) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          next.set('tab', tab);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const showCase = useCallback(
    (id: string | null, verb?: string) =>
      setSearch((before) => {
        const next = new URLSearchParams(before);
        next.delete('case');
        next.delete('do');
        if (id !== null) next.set('case', id);
        if (verb !== undefined) next.set('do', verb);
        return next;
      }),
    [setSearch],
  );
  return { tab: readTab(search.get('tab')), openCase: search.get('case'), chooseTab, showCase };
}
