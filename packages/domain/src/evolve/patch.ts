/** The same list with one entry changed; the very same objects elsewhere. */
export function patch<T extends { readonly id: string }>(
  all: readonly T[],
  id: string,
  change: Partial<T>,
): readonly T[] {
  return all.map((one) => (one.id === id ? { ...one, ...change } : one));
}
