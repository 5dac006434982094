import type { WithheldCaller } from '@watchfloor/domain/rights/known-by';
import { withoutCaller } from '@watchfloor/domain/rights/without-caller';

/** What names things and people rather than says something; it is left as it is, or nothing could be found by it. */
const names = /^(id|by|number|sortKey|actorName)$|(Id|Ids|By|Version)$/;

/**
 * A value with everything that it says made bare of a caller, however deep. Closed by default: a text that is added later is
 * made bare too.
 */
export function bareOf<T>(value: T, callers: readonly WithheldCaller[]): T {
  return bare(value, withoutCaller(callers)) as T;
}

function bare(value: unknown, without: (text: string) => string): unknown {
  if (typeof value === 'string') return without(value);
  if (Array.isArray(value)) return value.map((item) => bare(item, without));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, names.test(name) ? part : bare(part, without)]),
  );
}
