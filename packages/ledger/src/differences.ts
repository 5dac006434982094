/**
 * The paths at which two values of JSON part, `clocks.1.dueAt`; the deepest ones, at most a hundred. Nothing and an absent
 * member are the same, as JSON has it.
 */
export function differences(one: unknown, other: unknown): readonly string[] {
  const found: string[] = [];
  compare(one, other, [], found);
  return found.slice(0, MOST);
}

const MOST = 100;

function compare(one: unknown, other: unknown, path: readonly string[], found: string[]): void {
  if (one === other || found.length >= MOST) return;
  if (!isNested(one) || !isNested(other) || Array.isArray(one) !== Array.isArray(other)) {
    found.push(path.join('.'));
    return;
  }
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    compare(one[key], other[key], [...path, key], found);
  }
}

const isNested = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
