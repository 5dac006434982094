import type { WorkingCalendar } from './calendar.js';
import type { Limit, LimitUnit } from './clock.js';
import { furthestAfter, furthestBefore } from './growing-table.js';
import { DAY, HOUR, type Instant, MINUTE, type Millis } from './time.js';
import { type DayNumber, instantOf, wallClock } from './zone.js';

/** When a promise falls due, and whether unpublished holidays may still move it. */
export interface Due {
  readonly dueAt: Instant;
  readonly provisional: boolean;
}

/** Whether the limit is counted in working time. */
export function countsWork({ unit }: Limit): boolean {
  return unit === 'workingMinutes' || unit === 'workingHours' || unit === 'workingDays';
}

/**
 * When a limit that starts at `start` is used up (cases S1, S2, S7-S12).
 *
 * - Minutes and hours run through nights and holidays.
 * - Days end at the same time of the jurisdiction's wall clock; `close`: at 24:00 of the last day.
 * - Working minutes and hours count only inside the calendar's spans.
 * - Working days end at the close of the last of them; `sameTime`: at the time of day at which the limit began, or where
 *   a closure ends that covers it. `dayAfter` counts from the day after receipt. `start` counts the day of receipt, if it
 *   has not closed by then, as the first that closes; a receipt on a day off counts as of the next working day, same time.
 * - Limits in working time begin at the calendar's cut-off rule (`effectiveStart`).
 * - Nothing ends later than the horizon: a law from before limits had a greatest amount faults nobody's command.
 */
export function dueOf(limit: Limit, start: Instant, calendar: WorkingCalendar): Due {
  const from = effectiveStart(limit, start, calendar);
  const { timeZone } = calendar;
  let dueAt: Instant;
  if (limit.unit === 'days' || limit.unit === 'workingDays') {
    const { day, sinceMidnight } = wallClock(timeZone, from);
    const countsToday =
      limit.countsFrom === 'start' && endOf(limit) === 'close' && calendar.worksOn(day) && from < calendar.closeOf(day);
    dueAt = daysLater(limit, day, sinceMidnight, countsToday ? limit.amount - 1 : limit.amount, calendar);
  } else {
    dueAt = timeLater(limit, from, calendar);
  }
  return { dueAt, provisional: countsWork(limit) && !calendar.knows(dueAt) };
}

/**
 * 延期: a due put off by a limit. It counts from the due and not from a receipt, so that neither the cut-off nor
 * `countsFrom` plays a part; the day it counts from is the one that the due ends, be it at midnight or in a night shift.
 */
export function extendedDue(limit: Limit, dueAt: Instant, calendar: WorkingCalendar): Instant {
  if (limit.unit !== 'days' && limit.unit !== 'workingDays') return timeLater(limit, dueAt, calendar);
  const { day, sinceMidnight } = wallClock(calendar.timeZone, dueAt);
  const endsTheDayBefore = sinceMidnight === 0 || (calendar.worksOn(day - 1) && dueAt <= calendar.closeOf(day - 1));
  return endsTheDayBefore
    ? daysLater(limit, day - 1, sinceMidnight + DAY, limit.amount, calendar)
    : daysLater(limit, day, sinceMidnight, limit.amount, calendar);
}

/** How long before `dueAt` a limit ends that begins there and runs backwards, in the limit's own unit. */
export function beforeDue(limit: Limit, dueAt: Instant, calendar: WorkingCalendar): Instant {
  const { timeZone } = calendar;
  const { day, sinceMidnight } = wallClock(timeZone, dueAt);
  switch (limit.unit) {
    case 'days':
      return instantOf(timeZone, Math.max(day - limit.amount, furthestBefore(day)), sinceMidnight);
    case 'workingDays':
      return instantOf(timeZone, calendar.workingDayBefore(day, limit.amount), sinceMidnight);
    case 'minutes':
    case 'hours':
      return Math.max(dueAt - millisOf(limit), dueAt - (day - furthestBefore(day)) * DAY);
    case 'workingMinutes':
    case 'workingHours':
      return calendar.subtract(dueAt, millisOf(limit));
  }
}

/**
 * When a limit begins that something received at `start` sets off. In working time what comes in at or after the
 * calendar's cut-off counts as of the next working day; where working days count from the start, so does what comes in
 * on a day off, at the same time of day, before the cut-off is asked. (Boston 311: opened on Saturday at 18:00 counts as
 * Monday 18:00, and that as Tuesday 08:30.)
 */
export function effectiveStart(limit: Limit, start: Instant, calendar: WorkingCalendar): Instant {
  const { cutOff, timeZone, planned } = calendar;
  const movesDayOff = limit.unit === 'workingDays' && limit.countsFrom === 'start';
  if (!countsWork(limit) || (cutOff === null && !movesDayOff)) return start;
  let { day, sinceMidnight } = wallClock(timeZone, start);
  const received = day;
  if (movesDayOff && !planned.worksOn(day)) day = planned.workingDayAfter(day, 1);
  if (cutOff !== null && sinceMidnight >= cutOff.after) {
    day = planned.workingDayAfter(day, 1);
    sinceMidnight = cutOff.countsAs;
  }
  return day === received ? start : instantOf(timeZone, day, sinceMidnight);
}

function timeLater(limit: Limit, from: Instant, calendar: WorkingCalendar): Instant {
  if (countsWork(limit)) return calendar.add(from, millisOf(limit));
  const day = Math.floor(from / DAY);
  return from + Math.min(millisOf(limit), (furthestAfter(day) - day) * DAY);
}

function daysLater(
  limit: Limit,
  day: DayNumber,
  sinceMidnight: Millis,
  count: number,
  calendar: WorkingCalendar,
): Instant {
  const { timeZone } = calendar;
  const closes = endOf(limit) === 'close';
  if (limit.unit === 'days') {
    return instantOf(timeZone, Math.min(day + count, furthestAfter(day)), closes ? DAY : sinceMidnight);
  }
  if (!closes) return calendar.sameTimeAfter(day, count, sinceMidnight);
  return count === 0 ? calendar.closeOf(day) : calendar.closeAfter(day, count);
}

const endOf = ({ unit, endsAt }: Limit): 'close' | 'sameTime' =>
  endsAt ?? (unit === 'workingDays' ? 'close' : 'sameTime');

const unitLength: Readonly<Partial<Record<LimitUnit, Millis>>> = {
  minutes: MINUTE,
  hours: HOUR,
  workingMinutes: MINUTE,
  workingHours: HOUR,
};

const millisOf = ({ amount, unit }: Limit): Millis => Math.round(amount * (unitLength[unit] ?? Number.NaN));
