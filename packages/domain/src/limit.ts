import type { WorkingCalendar } from './calendar.js';
import type { Limit } from './clock.js';
import { HOUR, type Instant } from './time.js';
import { instantOf, wallClock } from './zone.js';

/** When a promise falls due, and whether unpublished holidays may still move it. */
export interface Due {
  readonly dueAt: Instant;
  readonly provisional: boolean;
}

/**
 * When a limit that starts at `start` is used up.
 *
 * Hours run through nights and holidays; days keep the wall-clock time of the jurisdiction; working hours count only
 * inside the calendar's spans; working days count from the day after and end at the close of the last of them
 * (peers.md S1, S2, S7-S12).
 */
export function dueOf(limit: Limit, start: Instant, calendar: WorkingCalendar): Due {
  const dueAt = dueInstant(limit, start, calendar);
  return { dueAt, provisional: countsWork(limit) && !calendar.knows(dueAt) };
}

function dueInstant(limit: Limit, start: Instant, calendar: WorkingCalendar): Instant {
  switch (limit.unit) {
    case 'hours':
      return start + limit.amount * HOUR;
    case 'days': {
      const { day, sinceMidnight } = wallClock(calendar.timeZone, start);
      return instantOf(calendar.timeZone, day + limit.amount, sinceMidnight);
    }
    case 'workingHours':
      return calendar.add(start, limit.amount * HOUR);
    case 'workingDays':
      return calendar.closeOf(calendar.workingDayAfter(wallClock(calendar.timeZone, start).day, limit.amount));
  }
}

/** Whether the limit is counted in working time. */
export function countsWork(limit: Limit): boolean {
  return limit.unit === 'workingHours' || limit.unit === 'workingDays';
}

/**
 * The instant at which a fraction of the budget between `start` and `dueAt` is used: of the working time where the limit
 * counts work, of the elapsed time elsewhere and where the deadline was given from outside (peers.md S49).
 */
export function fractionAt(
  fraction: number,
  start: Instant,
  dueAt: Instant,
  limit: Limit | null,
  calendar: WorkingCalendar,
): Instant {
  if (limit !== null && countsWork(limit)) {
    const budget = calendar.between(start, dueAt);
    if (budget > 0) return calendar.add(start, Math.round(budget * fraction));
  }
  return Math.round(start + Math.max(0, dueAt - start) * fraction);
}
