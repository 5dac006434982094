import { HOUR, type Instant } from '@watchfloor/domain/time';
import { cityMoment } from './city-time.js';
import type { Random } from './random.js';

/** Calls in each hour of a working day, midnight first: peaks from nine to eleven and from two to five. */
const WORKING_DAY: readonly number[] = [
  0.22, 0.15, 0.1, 0.08, 0.1, 0.2, 0.45, 0.9, 1.5, 2.3, 2.4, 1.9, 1.1, 1.2, 2, 2.2, 2.1, 1.6, 1.15, 1.05, 0.95, 0.8,
  0.55, 0.35,
];
/** Calls in each hour of a day off: fewer, later, and more of them in the evening. */
const DAY_OFF: readonly number[] = [
  0.26, 0.18, 0.12, 0.09, 0.1, 0.16, 0.32, 0.55, 0.85, 1.2, 1.3, 1.15, 0.85, 0.85, 1.05, 1.1, 1.1, 1.05, 1, 1, 0.95,
  0.85, 0.6, 0.4,
];

/** How many calls come in the hour of an instant, relative to each other; about 1 on average over a week. */
export function callRate(at: Instant): number {
  const { hour, working } = cityMoment(at);
  return (working ? WORKING_DAY : DAY_OFF)[hour] ?? 1;
}

/**
 * When calls come between two instants.
 *
 * @param expected how many of them to expect; the true number varies as chance has it
 * @returns ascending instants in [from, to)
 */
export function callTimes(random: Random, from: Instant, to: Instant, expected: number): Instant[] {
  const hours: { readonly start: Instant; readonly end: Instant; readonly weight: number }[] = [];
  for (let start = from; start < to; start = Math.floor(start / HOUR + 1) * HOUR) {
    const end = Math.min(to, Math.floor(start / HOUR + 1) * HOUR);
    hours.push({ start, end, weight: (callRate(start) * (end - start)) / HOUR });
  }
  const total = hours.reduce((sum, hour) => sum + hour.weight, 0);
  const times: Instant[] = [];
  for (const { start, end, weight } of hours) {
    const mean = ((end - start) * total) / (expected * weight);
    for (let at = start + random.wait(mean); at < end; at += random.wait(mean)) times.push(Math.floor(at));
  }
  return times;
}
