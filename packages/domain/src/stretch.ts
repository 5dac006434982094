import type { Instant } from './time.js';

/** A stretch of time, [from, to). */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** The same time in as few stretches as can be, in time order; what overlaps or touches becomes one. */
export function union(stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length < 2) return stretches;
  const merged: { from: Instant; to: Instant }[] = [];
  for (const { from, to } of [...stretches].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last === undefined || from > last.to) merged.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return merged;
}

/** What is left of stretches when others, in time order and apart, are cut out of them. */
export function without(stretches: readonly Stretch[], cuts: readonly Stretch[]): readonly Stretch[] {
  return cuts.reduce<readonly Stretch[]>(
    (left, cut) =>
      left.flatMap(({ from, to }) =>
        cut.to <= from || to <= cut.from
          ? [{ from, to }]
          : [
              { from, to: cut.from },
              { from: cut.to, to },
            ].filter((piece) => piece.from < piece.to),
      ),
    stretches,
  );
}
