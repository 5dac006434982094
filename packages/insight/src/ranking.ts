import { type Rate, shareOf } from './rate.js';

/** Below this many cases a rate is chance: one more or less moves it by ten points or more. */
export const FEWEST_TO_RANK = 10;

/** Whether there are too few cases to compare the rate with others. */
export const isSmall = (rate: Rate, fewest = FEWEST_TO_RANK): boolean => rate.denominator < fewest;

/** A group with its place. */
export interface Ranked<Group> {
  readonly group: Group;
  /** From 1, the best first; equal rates share a place, and the places after them stay empty. Null: too few cases. */
  readonly place: number | null;
}

/**
 * Ranks groups by a rate, the highest first. Groups with too few cases are listed last without a place, those with no
 * case too: a table lists every department, and ranks none by chance (docs/domain.md, figures).
 * Groups that are equal keep the order they came in.
 *
 * @param rateOf the rate a group is judged by
 * @param fewest cases below which a group has no place
 */
export function ranked<Group>(
  groups: readonly Group[],
  rateOf: (group: Group) => Rate,
  fewest = FEWEST_TO_RANK,
): readonly Ranked<Group>[] {
  const judged = groups.map((group) => {
    const rate = rateOf(group);
    return { group, value: isSmall(rate, fewest) ? null : shareOf(rate) };
  });
  const sorted = judged.toSorted((one, other) => (other.value ?? -1) - (one.value ?? -1));
  return sorted.map(({ group, value }) => ({
    group,
    place: value === null ? null : sorted.findIndex((first) => first.value === value) + 1,
  }));
}
