import type { Stretch } from './stretch.js';
import type { Instant, Millis } from './time.js';

/** A way of measuring time: what has elapsed, or what a calendar works. A `WorkingCalendar` is one. */
export interface Ruler {
  between(from: Instant, to: Instant): Millis;
  add(from: Instant, amount: Millis): Instant;
  subtract(to: Instant, amount: Millis): Instant;
}

/** Time that runs through nights and holidays. */
export const elapsed: Ruler = {
  between: (from, to) => Math.max(0, to - from),
  add: (from, amount) => from + amount,
  subtract: (to, amount) => to - amount,
};

/**
 * The earliest instant at which an amount after `from` is used up, where time within the pauses does not count.
 *
 * @param pauses in time order and apart
 */
export function usedUpAt(ruler: Ruler, from: Instant, amount: Millis, pauses: readonly Stretch[]): Instant {
  let paused = 0;
  let at = amount > 0 ? ruler.add(from, amount) : from;
  for (const pause of pauses) {
    if (at <= pause.from) break;
    const cost = ruler.between(Math.max(from, pause.from), pause.to);
    if (cost === 0) continue;
    paused += cost;
    at = ruler.add(from, amount + paused);
  }
  return at;
}

/** The latest instant from which an amount is left until `to`, where time within the pauses does not count. */
export function leftAt(ruler: Ruler, to: Instant, amount: Millis, pauses: readonly Stretch[]): Instant {
  let paused = 0;
  let at = ruler.subtract(to, amount);
  for (const pause of [...pauses].reverse()) {
    if (at >= pause.to) break;
    paused += ruler.between(pause.from, Math.min(to, pause.to));
    at = ruler.subtract(to, amount + paused);
  }
  return at;
}

/** Time within [from, to) outside the pauses. */
export function usedBetween(ruler: Ruler, from: Instant, to: Instant, pauses: readonly Stretch[]): Millis {
  return pauses.reduce(
    (used, pause) => used - ruler.between(Math.max(from, pause.from), Math.min(to, pause.to)),
    ruler.between(from, to),
  );
}
