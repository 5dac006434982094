import type { VariablesOf } from '../../graphql.js';
import type { TrendCasesQuery } from './trends-query.js';

type Asked = VariablesOf<typeof TrendCasesQuery>;
export type Figure = Asked['figure'];

/** Every figure whose cases can be looked at; one that the contract gains and this lacks does not compile. */
const figures: Readonly<Record<Figure, true>> = {
  ...{ received: true, closed: true, closedWithDeadline: true, closedOnTime: true, waived: true, otherEndings: true },
  ...{ open: true, openOverdue: true, due: true, dueOnTime: true },
};

const isFigure = (text: string): text is Figure => Object.hasOwn(figures, text);

/** What a number counts: the same question is asked for its cases. */
export interface Counted {
  readonly figure: Figure;
  /** As the figures say it: instants of the wire. */
  readonly from: string;
  readonly to: string;
  readonly departmentId: string | null;
  readonly categoryId: string | null;
  /** Only those that no department has led. */
  readonly undispatched: boolean;
}

/** The page of the cases that a number counts. */
export function casesAddress({ figure, from, to, departmentId, categoryId, undispatched }: Counted): string {
  const search = new URLSearchParams({ figure, from, to });
  if (departmentId !== null) search.set('department', departmentId);
  if (categoryId !== null) search.set('category', categoryId);
  if (undispatched) search.set('undispatched', '1');
  return `/trends/cases?${search}`;
}

/** What such an address asks for; null where it asks for nothing. */
export function countedOf(search: URLSearchParams): Counted | null {
  const [figure, from, to] = ['figure', 'from', 'to'].map((name) => search.get(name) ?? '');
  if (figure === undefined || !isFigure(figure)) return null;
  if (from === undefined || to === undefined || !(Date.parse(from) < Date.parse(to))) return null;
  return {
    ...{ figure, from, to },
    departmentId: search.get('department'),
    categoryId: search.get('category'),
    undispatched: search.get('undispatched') === '1',
  };
}
