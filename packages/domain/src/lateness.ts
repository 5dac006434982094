import type { Clock } from './clock.js';
import type { Policy } from './policy.js';
import { type Stretch, union } from './stretch.js';
import type { Instant, Millis } from './time.js';

/**
 * How late a promise is: the time that has elapsed since its deadline until it was done, or until `at` while it is not. Where
 * the policy's `pausing.stopsLateness` says so, time after the deadline in which the clock stood still does not count (case
 * S18); a deadline that has not come because the clock stands still is not late at all (case S17).
 *
 * @param at the present instant
 * @returns milliseconds; 0 for one that is on time, and for a cancelled one
 */
export function lateness(clock: Clock, { pausing }: Pick<Policy, 'pausing'>, at: Instant): Millis {
  const { dueAt, state, stoppedAt } = clock;
  const until = stoppedAt ?? at;
  const stands = clock.pauses.some(({ from, to }) => to === null && from <= dueAt);
  if (state === 'cancelled' || stands || until <= dueAt) return 0;
  if (!pausing.stopsLateness) return until - dueAt;
  const pauses = clock.pauses.map(
    ({ from, to }): Stretch => ({ from: Math.max(from, dueAt), to: Math.min(to ?? until, until) }),
  );
  const still = union(pauses.filter(({ from, to }) => from < to));
  return still.reduce((late, { from, to }) => late - (to - from), until - dueAt);
}
