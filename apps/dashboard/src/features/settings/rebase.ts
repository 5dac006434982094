import { same } from '@watchfloor/domain/same';

/** A place that both have changed, and not alike. */
export interface Conflict {
  /** The names and places that lead there: `['limits', 'sign', '1']`. */
  readonly steps: readonly string[];
  readonly mine: unknown;
}

export interface Rebased<T> {
  /** Theirs with everything of mine that does not contradict them. */
  readonly body: T;
  readonly conflicts: readonly Conflict[];
}

type Branch = Readonly<Record<string, unknown>>;

/** What somebody has changed of a document, put on top of what another has made of it meanwhile. Nothing of either is lost. */
export function rebased<T extends object>(base: T, mine: T, theirs: T): Rebased<T> {
  const conflicts: Conflict[] = [];
  const body = merged([], base, mine, theirs, conflicts) as T;
  return { body, conflicts };
}

/** What stands at a place; undefined where nothing does. */
export const valueAt = (value: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((branch, step) => (branch as Branch | null | undefined)?.[step], value);

/** The same value with another one at a place; undefined takes away what stands there. */
export function withAt<T>(value: T, steps: readonly string[], put: unknown): T {
  const [step, ...others] = steps;
  if (step === undefined) return put as T;
  const branch = (value ?? {}) as Branch;
  const next = withAt(branch[step], others, put);
  if (Array.isArray(value)) return value.map((item, place) => (String(place) === step ? next : item)) as T;
  const { [step]: _, ...kept } = branch;
  return (next === undefined ? kept : { ...branch, [step]: next }) as T;
}

function merged(
  steps: readonly string[],
  base: unknown,
  mine: unknown,
  theirs: unknown,
  conflicts: Conflict[],
): unknown {
  if (same(mine, base) || same(mine, theirs)) return theirs;
  if (same(theirs, base)) return mine;
  if (isBag(steps, mine) && isBag(steps, theirs) && isBag(steps, base ?? [])) {
    return mergedBag((base ?? []) as readonly unknown[], mine, theirs);
  }
  const whole = isItem(steps) || [base, mine, theirs].some(isOneValue);
  if (!whole && isBranch(mine) && isBranch(theirs) && isBranch(base ?? {})) {
    return mergedBranch(steps, (base ?? {}) as Branch, mine, theirs, conflicts);
  }
  if (areAlike(base, mine, theirs)) {
    const [was, own] = [base as readonly unknown[], mine as readonly unknown[]];
    return (theirs as readonly unknown[]).map((item, place) =>
      merged([...steps, String(place)], was[place], own[place], item, conflicts),
    );
  }
  conflicts.push({ steps, mine });
  return theirs;
}

function mergedBranch(
  steps: readonly string[],
  base: Branch,
  mine: Branch,
  theirs: Branch,
  conflicts: Conflict[],
): Branch {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const entries = names.map((name) => [
    name,
    merged([...steps, name], base[name], mine[name], theirs[name], conflicts),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Branch;
}

/** Of what has no order everything is kept that neither has taken out. */
function mergedBag(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): readonly unknown[] {
  const has = (list: readonly unknown[], item: unknown) => list.some((other) => same(other, item));
  const kept = theirs.filter((item) => has(mine, item) || !has(base, item));
  return [...kept, ...mine.filter((item) => !has(base, item) && !has(kept, item))];
}

/** A list whose order says nothing: of words and days, and of closures. Of rules the first that fits holds. */
const isBag = (steps: readonly string[], value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && (steps.at(-1) === 'closures' || value.every((item) => typeof item === 'string'));

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A rule of a list: its conditions, its limit and its approvers are meant together. */
const isItem = (steps: readonly string[]): boolean => /^\d+$/.test(steps.at(-1) ?? '');

/** Parts that say something only together: half of one person's limit and half of another's is nobody's wish. */
const together = [
  ['amount', 'unit'],
  ['from', 'to'],
  ['from', 'through'],
  ['after', 'countsAs'],
];

const isOneValue = (value: unknown): boolean =>
  isBranch(value) && together.some((parts) => parts.every((part) => part in value));

/** Lists of which no one has taken or added a place, and whose items have parts. */
const areAlike = (...lists: readonly unknown[]): boolean =>
  lists.every((list) => Array.isArray(list) && list.every(isBranch)) &&
  new Set(lists.map((list) => (list as readonly unknown[]).length)).size === 1;
