import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

const param = 'do';
const registering = 'register';

/** The address without what only says which form is open: it narrows no list. */
export function withoutForm(search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete(param);
  return next;
}

/** The address of the same desk, filters and open case included, with the form of a new complaint above it. */
export function withRegister(search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  next.set(param, registering);
  return next;
}

export interface Register {
  readonly opened: boolean;
  open(): void;
  close(): void;
}

/** The form of a new complaint, opened by address (`do=register`) above whatever desk is shown; going back closes it. */
export function useRegister(): Register {
  const [search, setSearch] = useSearchParams();
  // a form has an entry of its own in the history: Back takes that away, and the address is the desk's again
  const open = useCallback(() => setSearch(withRegister, { replace: true }), [setSearch]);
  const close = useCallback(() => setSearch(withoutForm, { replace: true }), [setSearch]);
  return { opened: search.get(param) === registering, open, close };
}
