/**
 * The value below which a share `p` of the values lies, interpolated between the two nearest: `percentile_cont` of SQL,
 * Hyndman and Fan's definition 7, so that what PostgreSQL counts and what is counted here agree.
 *
 * @param sorted ascending
 * @param p from 0 to 1
 * @returns null for no values
 * @throws RangeError where `p` is no share
 */
export function percentile(sorted: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a share from 0 to 1: ${p}`);
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * The value in the middle. Handling times are told by it and by the 90th percentile, never by the mean alone, which one
 * case of half a year can double (case S58; docs/domain.md, figures).
 */
export const median = (sorted: readonly number[]): number | null => percentile(sorted, 0.5);

/** The values in the order that `percentile` needs. */
export const ascending = (values: Iterable<number>): readonly number[] => [...values].sort((one, other) => one - other);
