import type { Group, Rate } from './trends-query.js';

/** Below this a group's rate is chance, not news. */
export const fewest = 10;

const late = (rate: Rate): number => rate.denominator - rate.numerator;

/**
 * The group that pulled the rate down most: the one whose late cases gained most as a part of everything due.
 * Null when no group that is large enough to be judged got worse.
 *
 * @param now groups of the period, with the rate over all of them
 * @param before groups of the period before, with theirs
 */
export function mainCause(
  now: { readonly groups: readonly Group[]; readonly all: Rate },
  before: { readonly groups: readonly Group[]; readonly all: Rate },
): string | null {
  if (now.all.denominator === 0 || before.all.denominator === 0) return null;
  const earlier = new Map(before.groups.map((group) => [group.id, group]));
  let worst: { id: string; pull: number } | null = null;
  for (const group of now.groups) {
    if (group.onTimeOfDue.denominator < fewest) continue;
    const then = earlier.get(group.id);
    const pull =
      late(group.onTimeOfDue) / now.all.denominator - (then ? late(then.onTimeOfDue) / before.all.denominator : 0);
    if (pull > 0 && (worst === null || pull > worst.pull)) worst = { id: group.id, pull };
  }
  return worst?.id ?? null;
}
