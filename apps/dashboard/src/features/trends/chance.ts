import { shareOf } from './rate.js';
import type { Rate } from './trends-query.js';

/** Fewer cases than this say nothing: one more or less moves their rate by points. */
export const fewestToJudge = 30;

/** The 97.5 % point of the normal distribution: in one comparison of twenty chance alone is called a change. */
const significant = 1.96;

/**
 * Whether two rates differ by more than chance explains, by the test of two proportions with a pooled share. Never where either
 * is of fewer than `fewestToJudge` cases.
 */
export function beyondChance(now: Rate, before: Rate): boolean {
  const [here, there] = [shareOf(now), shareOf(before)];
  if (here === null || there === null) return false;
  if (Math.min(now.denominator, before.denominator) < fewestToJudge) return false;
  const pooled = (now.numerator + before.numerator) / (now.denominator + before.denominator);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / now.denominator + 1 / before.denominator));
  return spread > 0 && Math.abs(here - there) / spread >= significant;
}
