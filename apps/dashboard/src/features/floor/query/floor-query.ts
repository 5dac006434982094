import { Alarm, ComplaintState, Kind, QueueOrder, Urgency } from '@watchfloor/domain/vocabulary';

/** What the floor shows, as its address says it. */
export interface FloorQuery {
  readonly departments: readonly string[];
  readonly districts: readonly string[];
  readonly kinds: readonly Kind[];
  readonly states: readonly ComplaintState[];
  readonly urgencies: readonly Urgency[];
  readonly alarms: readonly Alarm[];
  readonly waiting: boolean;
  readonly urged: boolean;
  readonly escalated: boolean;
  readonly requested: boolean;
  readonly supervised: boolean;
  readonly convened: boolean;
  /** Without those that merely wait for a callback. */
  readonly owed: boolean;
  readonly text: string;
  readonly order: QueueOrder;
}

export const wholeFloor: FloorQuery = {
  departments: [],
  districts: [],
  kinds: [],
  states: [],
  urgencies: [],
  alarms: [],
  waiting: false,
  urged: false,
  escalated: false,
  requested: false,
  supervised: false,
  convened: false,
  owed: false,
  text: '',
  order: 'mostUrgent',
};

const names = {
  departments: 'department',
  districts: 'district',
  kinds: 'kind',
  states: 'state',
  urgencies: 'urgency',
  alarms: 'alarm',
} as const;

/** What a row may need somebody for; each narrows by itself. */
export const flags = ['urged', 'supervised', 'requested', 'escalated', 'convened', 'waiting', 'owed'] as const;

const list = (search: URLSearchParams, name: string): string[] => (search.get(name) ?? '').split(',').filter(Boolean);

/** Only words that the product knows: an address may be old or mistyped. */
const known = <Value extends string>(
  search: URLSearchParams,
  name: string,
  words: Readonly<Record<Value, Value>>,
): Value[] => list(search, name).filter((value): value is Value => value in words);

/** Reads the part of an address that the floor owns; everything it does not understand is left out. */
export function readFloorQuery(search: URLSearchParams): FloorQuery {
  return {
    departments: list(search, names.departments),
    districts: list(search, names.districts),
    kinds: known(search, names.kinds, Kind),
    states: known(search, names.states, ComplaintState),
    urgencies: known(search, names.urgencies, Urgency),
    alarms: known(search, names.alarms, Alarm),
    waiting: search.get('waiting') === '1',
    urged: search.get('urged') === '1',
    escalated: search.get('escalated') === '1',
    requested: search.get('requested') === '1',
    supervised: search.get('supervised') === '1',
    convened: search.get('convened') === '1',
    owed: search.get('owed') === '1',
    text: search.get('q')?.trim() ?? '',
    order: known(search, 'order', QueueOrder)[0] ?? wholeFloor.order,
  };
}

/** The address with the floor's part replaced by `query`; what others put there (the open case) stays. */
export function writeFloorQuery(search: URLSearchParams, query: FloorQuery): URLSearchParams {
  const next = new URLSearchParams(search);
  const put = (name: string, value: string) => (value === '' ? next.delete(name) : next.set(name, value));
  for (const [field, name] of Object.entries(names)) put(name, query[field as keyof typeof names].join(','));
  for (const flag of flags) put(flag, query[flag] ? '1' : '');
  put('q', query.text.trim());
  put('order', query.order === wholeFloor.order ? '' : query.order);
  return next;
}

/** True when nothing narrows the floor; the order is not a filter. */
export const isWhole = (query: FloorQuery): boolean =>
  Object.keys(names).every((field) => query[field as keyof typeof names].length === 0) &&
  flags.every((flag) => !query[flag]) &&
  query.text === '';

/** The query without any filter, in the order it has. */
export const cleared = (query: FloorQuery): FloorQuery => ({ ...wholeFloor, order: query.order });

/** The query as the contract's filter: what does not narrow is left out. */
export function filterOf(query: FloorQuery) {
  const some = <Value>(values: readonly Value[]) => (values.length > 0 ? [...values] : undefined);
  return {
    departmentIds: some(query.departments),
    districtIds: some(query.districts),
    kinds: some(query.kinds),
    states: some(query.states),
    urgencies: some(query.urgencies),
    alarms: some(query.alarms),
    waiting: query.waiting || undefined,
    urged: query.urged || undefined,
    escalated: query.escalated || undefined,
    requested: query.requested || undefined,
    supervised: query.supervised || undefined,
    convened: query.convened || undefined,
    owed: query.owed || undefined,
    text: query.text || undefined,
  };
}
