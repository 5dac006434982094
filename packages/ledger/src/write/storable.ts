// A NUL and half of a surrogate pair are the two things that a text of JavaScript can hold and one of PostgreSQL cannot
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the control character that is looked for
const unstorable = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The same value with every text made storable: what a caller's clipboard or an old file smuggled in must not turn a
 * complaint into a failure. Answers the very same object when there is nothing to do.
 */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return value.replace(unstorable, '') as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const clean = entries.map(([key, inner]) => [key, storable(inner)] as const);
  if (clean.every(([, inner], index) => inner === entries[index]?.[1])) return value;
  return (Array.isArray(value) ? clean.map(([, inner]) => inner) : Object.fromEntries(clean)) as T;
}
