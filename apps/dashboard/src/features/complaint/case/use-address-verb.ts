import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { Verb } from './verbs/verb.js';

/** An address may name a verb (`do=answer`): its form opens with the case, once. */
export function useAddressVerb(start: (verb: Verb) => void): void {
  const [search, setSearch] = useSearchParams();
  const named = search.get('do');
  useEffect(() => {
    const verb = Object.values(Verb).find((candidate) => candidate === named);
    if (verb === undefined) return;
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('do');
        return next;
      },
      { replace: true },
    );
    start(verb);
  }, [named, setSearch, start]);
}
