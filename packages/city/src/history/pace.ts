import { chinaCalendar } from '@watchfloor/domain/calendars/china';
import { DAY, HOUR, type Instant, MINUTE, type Millis } from '@watchfloor/domain/time';
import { cityInstant, cityMoment } from '../city-time.js';
import type { CityDepartment } from '../departments.js';
import type { Random } from '../random.js';

/** A Poisson wait with a longest value. */
const wait = (random: Random, mean: Millis, longest: Millis): Millis => Math.min(random.wait(mean), longest);

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Working time after an instant, in the city's offices. */
export const inOffice = (start: Instant, working: Millis): Instant => Math.round(chinaCalendar.add(start, working));

/** When the center hands a new complaint on: minutes later by day, much of what comes at night in the morning. */
export function dispatchTime(random: Random, receivedAt: Instant, pressing: boolean): Instant {
  if (pressing) return Math.round(receivedAt + 40_000 + wait(random, 2.5 * MINUTE, 10 * MINUTE));
  if (random.chance(0.012)) return inOffice(receivedAt, random.int(215, 330) * MINUTE);
  const { day, hour } = cityMoment(receivedAt);
  const soon = Math.round(receivedAt + MINUTE + wait(random, 12 * MINUTE, 80 * MINUTE));
  if (hour >= 6 || random.chance(0.4)) return soon;
  return Math.max(soon, Math.round(cityInstant(day, 7.5) + random.next() * 1.4 * HOUR));
}

/** When a department signs what it was given: nearly always within its limit, in office hours unless it works all hours. */
export function signTime(
  random: Random,
  openedAt: Instant,
  department: CityDepartment,
  urgency: 'normal' | 'urgent' | 'critical',
): Instant {
  if (urgency === 'critical') return Math.round(openedAt + 2 * MINUTE + wait(random, 5 * MINUTE, 20 * MINUTE));
  const late = random.chance(0.025 * department.pace ** 3);
  if (urgency === 'urgent') {
    const delay = late ? random.int(33, 75) * MINUTE : 3 * MINUTE + wait(random, 8 * MINUTE, 24 * MINUTE);
    return Math.round(openedAt + delay);
  }
  if (late) return inOffice(openedAt, random.int(125, 380) * MINUTE);
  if (department.allHours) return Math.round(openedAt + 3 * MINUTE + wait(random, 22 * MINUTE, 100 * MINUTE));
  return inOffice(openedAt, 4 * MINUTE + wait(random, 30 * MINUTE, 105 * MINUTE));
}

/** How a complaint is worked on: within its time, or past it. */
export interface Handling {
  readonly answeredAt: Instant;
  readonly acceptedAt: Instant;
}

/** When a normal complaint is answered and the answer accepted. */
export function handleTimes(
  random: Random,
  signedAt: Instant,
  dueAt: Instant,
  department: CityDepartment,
  slow: boolean,
): Handling {
  if (slow) {
    const answeredAt = inOffice(dueAt, 10 * MINUTE + wait(random, 9 * HOUR, 60 * HOUR));
    return { answeredAt, acceptedAt: acceptTime(random, answeredAt) };
  }
  const budget = Math.max(HOUR, chinaCalendar.between(signedAt, dueAt));
  const share = clamp(random.bell(0.62 * Math.sqrt(department.pace), 0.19), 0.05, 0.92);
  const answeredAt = inOffice(signedAt, budget * share);
  return {
    answeredAt,
    acceptedAt: Math.max(answeredAt + MINUTE, Math.min(acceptTime(random, answeredAt), dueAt - MINUTE)),
  };
}

/** The center reads an answer within half a day of work. */
const acceptTime = (random: Random, answeredAt: Instant): Instant =>
  inOffice(answeredAt, 5 * MINUTE + wait(random, 80 * MINUTE, 4 * HOUR));

/** When an urgent complaint is answered and accepted: by the hour, day and night. */
export function handlePressing(
  random: Random,
  signedAt: Instant,
  dueAt: Instant,
  critical: boolean,
  slow: boolean,
): Handling {
  const reading = 3 * MINUTE + wait(random, 35 * MINUTE, 100 * MINUTE);
  if (slow) {
    const answeredAt = Math.round(dueAt + 20 * MINUTE + wait(random, 4 * HOUR, 20 * HOUR));
    return { answeredAt, acceptedAt: Math.round(answeredAt + reading) };
  }
  const share = clamp(critical ? random.bell(0.2, 0.09) : random.bell(0.42, 0.17), 0.05, 0.86);
  const answeredAt = Math.round(signedAt + (dueAt - signedAt) * share);
  return { answeredAt, acceptedAt: Math.min(Math.round(answeredAt + reading), dueAt - MINUTE) };
}

/** When the caller has been called back: some working days after a normal result, the next day after an urgent one. */
export function closeTime(random: Random, acceptedAt: Instant, pressing: boolean): Instant {
  if (!pressing) return inOffice(acceptedAt, 20 * MINUTE + wait(random, 9 * HOUR, 32 * HOUR));
  const at = Math.round(acceptedAt + 30 * MINUTE + wait(random, 7 * HOUR, DAY));
  const { day, hour } = cityMoment(at);
  if (hour >= 8 && hour < 21) return at;
  const morning = hour < 8 ? day : day + 1;
  return Math.round(cityInstant(morning, 8.5) + random.next() * 3 * HOUR);
}

/** When a department answers an urge: within four working hours but for a few. */
export function urgeReplyTime(random: Random, sentAt: Instant, pressing: boolean): Instant {
  if (pressing) return Math.round(sentAt + 6 * MINUTE + wait(random, 30 * MINUTE, 105 * MINUTE));
  return inOffice(
    sentAt,
    10 * MINUTE + (random.chance(0.07) ? random.int(245, 420) * MINUTE : wait(random, 80 * MINUTE, 215 * MINUTE)),
  );
}
