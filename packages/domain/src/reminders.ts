import type { WorkingCalendar } from './calendar.js';
import type { QuietHours } from './policy.js';
import type { Instant } from './time.js';
import type { Urgency } from './vocabulary.js';
import { instantOf, parseTimeOfDay, wallClock } from './zone.js';

/** Reminders that wait longer than this are a mistake in the calendar, not a wish for quiet. */
const LONGEST_QUIET_DAYS = 60;

/**
 * When a reminder may reach its reader: now, or when quiet hours and days off are over. A critical complaint never waits.
 */
export function reminderAt(
  now: Instant,
  urgency: Urgency,
  quiet: QuietHours | null,
  calendar: WorkingCalendar,
): Instant {
  if (quiet === null || urgency === 'critical') return now;
  const from = parseTimeOfDay(quiet.from);
  const to = parseTimeOfDay(quiet.to);
  if (from === null || to === null) throw new RangeError(`no such quiet hours: ${quiet.from}-${quiet.to}`);
  const { day, sinceMidnight } = wallClock(calendar.timeZone, now);
  const loud = (date: number): boolean => !quiet.daysOff || calendar.worksOn(date);
  const overMidnight = from > to;
  const silent = overMidnight
    ? sinceMidnight >= from || sinceMidnight < to
    : sinceMidnight >= from && sinceMidnight < to;
  if (loud(day) && !silent) return now;
  const first = loud(day) && sinceMidnight < to ? day : day + 1;
  for (let next = first; next < day + LONGEST_QUIET_DAYS; next++) {
    // a day without quiet of its own begins with its midnight
    if (loud(next)) return instantOf(calendar.timeZone, next, overMidnight || next === day ? to : 0);
  }
  return now;
}
