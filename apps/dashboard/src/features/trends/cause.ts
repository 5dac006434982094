import { beyondChance } from './chance.js';
import type { Group, Rate } from './trends-query.js';

/** Below this a group's rate is chance, not news. */
export const fewest = 10;

const late = (rate: Rate): number => rate.denominator - rate.numerator;

/**
 * The group that pulled the rate down most: the one whose late cases gained most as a part of everything due.
 * Null when none fell by more than chance explains.
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
    const then = earlier.get(group.id);
    if (then === undefined || !beyondChance(group.onTimeOfDue, then.onTimeOfDue)) continue;
    const pull = late(group.onTimeOfDue) / now.all.denominator - late(then.onTimeOfDue) / before.all.denominator;
    if (pull > 0 && (worst === null || pull > worst.pull)) worst = { id: group.id, pull };
  }
  return worst?.id ?? null;
}
