import { withoutForm } from '../register.js';

/** The desks that show a case beside their list. */
const withDrawer: ReadonlySet<string> = new Set(['/floor', '/inbox']);

/**
 * Where a case that was searched for is opened: beside the list that is on the screen, which keeps its filters; from any other
 * page at the person's own desk, or on a page of its own.
 *
 * @param desk the person's own
 */
export function caseAddress(here: { readonly pathname: string; readonly search: string }, desk: string, id: string) {
  const stays = withDrawer.has(here.pathname);
  if (!stays && !withDrawer.has(desk)) return `/case/${encodeURIComponent(id)}`;
  const search = withoutForm(new URLSearchParams(stays ? here.search : ''));
  search.set('case', id);
  return `${stays ? here.pathname : desk}?${search}`;
}
