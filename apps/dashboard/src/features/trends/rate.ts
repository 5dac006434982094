import type { Rate } from './trends-query.js';

/** The part from 0 to 1, or null where nothing was counted: a rate of nothing is not 0 %. */
export const shareOf = (rate: Rate): number | null =>
  rate.denominator === 0 ? null : rate.numerator / rate.denominator;

/** Change between two counts as a part of the earlier one; null where there was nothing before. */
export const growth = (now: number, before: number): number | null => (before === 0 ? null : (now - before) / before);

/** Change between two rates in percentage points; null where either is of nothing. */
export function pointsBetween(now: Rate, before: Rate): number | null {
  const here = shareOf(now);
  const there = shareOf(before);
  return here === null || there === null ? null : (here - there) * 100;
}
