import { type Clock, type ClockId, thresholdAt, thresholdsAhead } from '@watchfloor/domain/clock';
import type { Instant } from '@watchfloor/domain/time';
import type { Threshold } from '@watchfloor/domain/vocabulary';

export interface ArmedThreshold {
  readonly clockId: ClockId;
  readonly threshold: Threshold;
  readonly fireAt: Instant;
}

/** What has to change in the armed thresholds of a complaint. */
export interface Arming {
  readonly arm: readonly ArmedThreshold[];
  readonly disarm: readonly ArmedThreshold[];
}

/** Every threshold that the clocks have yet to cross. */
export const thresholdsOf = (clocks: readonly Clock[]): readonly ArmedThreshold[] =>
  clocks.flatMap((clock) =>
    thresholdsAhead(clock).map((threshold) => ({
      clockId: clock.id,
      threshold,
      fireAt: thresholdAt(clock, threshold),
    })),
  );

/** The difference that a command makes; clocks that it left alone, the same objects before and after, cost nothing. */
export function armingBetween(before: readonly Clock[], after: readonly Clock[]): Arming {
  const known = new Set(before);
  const kept = new Set(after);
  const disarm = new Map(
    thresholdsOf(before.filter((clock) => !kept.has(clock))).map((threshold) => [keyOf(threshold), threshold]),
  );
  const arm: ArmedThreshold[] = [];
  for (const threshold of thresholdsOf(after.filter((clock) => !known.has(clock)))) {
    const old = disarm.get(keyOf(threshold));
    disarm.delete(keyOf(threshold));
    if (old?.fireAt !== threshold.fireAt) arm.push(threshold);
  }
  return { arm, disarm: [...disarm.values()] };
}

const keyOf = ({ clockId, threshold }: ArmedThreshold): string => `${clockId}:${threshold}`;
