import type { DepartmentId } from './directory.js';
import { isOwedNow, needTier } from './need.js';
import type { QueueFilter, QueueItem } from './queue.js';
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
    matchesText(filter.text, item)
  );
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

function matchesText(text: string | undefined, item: QueueItem): boolean {
  const wanted = searchForm(text ?? '');
  if (wanted === '') return true;
  return searchText(item).includes(wanted);
}

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
