import type { Scope } from './access.js';
import type { DepartmentId } from './directory.js';
import { isOwedNow, needTier } from './need.js';
import type { QueueFilter, QueueItem } from './queue.js';
import { isWithheld } from './rights/withheld.js';
import { searchForm } from './text-form.js';
import type { Instant } from './time.js';
import type { QueueOrder } from './vocabulary.js';

/** Whether a row belongs to a filtered queue. */
export function matches(filter: QueueFilter, item: QueueItem): boolean {
  return (
    has(filter.districtIds, item.districtId) &&
    has(filter.categoryIds, item.categoryId) &&
    has(filter.kinds, item.kind) &&
    has(filter.urgencies, item.urgency) &&
    has(filter.states, item.state) &&
    has(filter.alarms, item.alarm) &&
    matchesLegs(filter, item) &&
    isHeldBy(filter.heldByIds, item) &&
    is(filter.urged, item.openUrges.length > 0) &&
    is(filter.escalated, item.escalation !== null) &&
    is(filter.waiting, item.waiting) &&
    is(filter.owed, isOwedNow(item)) &&
    is(filter.requested, item.requests.length > 0) &&
    is(filter.supervised, item.supervisions.length > 0) &&
    is(filter.convened, item.memberDepartmentIds.length > 0) &&
    holds(filter.text, searchText(item))
  );
}

/**
 * Whether a row belongs to a filtered queue of a viewer of this scope. Where it is withheld who called, or words of a report may
 * have come over by a merger or a split, words of the row are no place to look for a name or a phone: only its number is.
 */
export function matchesWithin(scope: Scope, filter: QueueFilter, item: QueueItem): boolean {
  if (scope.kind === 'all' || !(isWithheld(item) || item.akin === true)) return matches(filter, item);
  const { text, ...rest } = filter;
  return matches(rest, item) && holds(text, searchForm(item.number));
}

const has = <T>(wanted: readonly T[] | undefined, value: T): boolean => wanted?.includes(value) ?? true;

const is = (wanted: boolean | undefined, value: boolean): boolean => wanted === undefined || wanted === value;

function matchesLegs({ departmentIds, legStates }: QueueFilter, { legs, memberDepartmentIds }: QueueItem): boolean {
  if (departmentIds === undefined && legStates === undefined) return true;
  if (legs.some((leg) => has(departmentIds, leg.departmentId) && has(legStates, leg.state))) return true;
  return legStates === undefined && memberDepartmentIds.some((departmentId) => has(departmentIds, departmentId));
}

const isHeldBy = (wanted: readonly DepartmentId[] | undefined, { legs }: QueueItem): boolean =>
  wanted === undefined || legs.some(({ departmentId }) => wanted.includes(departmentId));

/** In the form in which texts are searched; every text holds no words at all. @param text in that form */
const holds = (wanted: string | undefined, text: string): boolean => text.includes(searchForm(wanted ?? ''));

type Searched = Pick<QueueItem, 'number' | 'title' | 'place'>;

/** Rows are looked at once for each filter with a text. */
const searchTexts = new WeakMap<Searched, string>();

/** What the text filter looks at: number, title and place, in the form in which what is wanted is looked for. */
export function searchText(item: Searched): string {
  const known = searchTexts.get(item);
  if (known !== undefined) return known;
  const text = [item.number, item.title, item.place].map(searchForm).join('\n');
  searchTexts.set(item, text);
  return text;
}

/** Later than any real instant: rows without a running clock come last. */
const NEVER: Instant = 9_999_999_999_999;

/**
 * The place of a row in an order as a string: rows sort by its code units, ascending. It depends on the row alone and
 * never on the time, so that a queue changes only where a row does. Equal rows are told apart by their id.
 */
export function sortKey(order: QueueOrder, item: QueueItem): string {
  return formatSortKey({
    rank: order === 'mostUrgent' ? needTier(item) : 0,
    instant: order === 'age' ? item.receivedAt : item.nextDueAt,
    id: item.id,
  });
}

/** A sort key taken apart; also what a page's cursor holds. */
export interface SortKeyParts {
  /** 0 for the first tier; orders without tiers have only that one. */
  readonly rank: number;
  /** Null when no clock runs: after all others of its tier. */
  readonly instant: Instant | null;
  readonly id: string;
}

export function formatSortKey({ rank, instant, id }: SortKeyParts): string {
  return `${rank}:${String(instant ?? NEVER).padStart(13, '0')}:${id}`;
}

/** A sort key's parts; null for a text that is none. */
export function parseSortKey(key: string): SortKeyParts | null {
  const match = /^([0-7]):(\d{13}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(key);
  if (match === null) return null;
  const instant = Number(match[2]);
  return { rank: Number(match[1]), instant: instant === NEVER ? null : instant, id: match[3] ?? '' };
}
