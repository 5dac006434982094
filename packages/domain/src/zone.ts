import { DAY, HOUR, type Instant, MINUTE, type Millis } from './time.js';
import { offsetAt } from './zone-offsets.js';

/** A calendar day as the number of days since 1970-01-01, whatever the zone. */
export type DayNumber = number;

/**
 * The instant at which a zone's wall clock shows a time. A time that the clock skips means the same time counted with
 * the offset before the jump; a time shown twice means the first of the two (case S4).
 *
 * @param sinceMidnight wall-clock time of day, 0 to 24 h and beyond into the next day
 */
export function instantOf(timeZone: string, day: DayNumber, sinceMidnight: Millis): Instant {
  const wall = day * DAY + sinceMidnight;
  // The two offsets that can matter are those half a day either side of any jump.
  const before = wall - offsetAt(timeZone, wall - DAY / 2 - offsetAt(timeZone, wall));
  const after = wall - offsetAt(timeZone, wall + DAY / 2 - offsetAt(timeZone, wall));
  if (before === after) return before;
  const showsWall = (at: Instant): boolean => at + offsetAt(timeZone, at) === wall;
  const first = Math.min(before, after);
  if (showsWall(first)) return first;
  const second = Math.max(before, after);
  return showsWall(second) ? second : before;
}

/** The day and the time of day that a zone's wall clock shows at an instant. */
export function wallClock(timeZone: string, at: Instant): { readonly day: DayNumber; readonly sinceMidnight: Millis } {
  const wall = at + offsetAt(timeZone, at);
  const day = Math.floor(wall / DAY);
  return { day, sinceMidnight: wall - day * DAY };
}

/** `2026-02-14` to its day number; null when it is no such day. */
export function parseDay(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const utc = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return formatDay(utc / DAY) === text ? utc / DAY : null;
}

/** A day number as `2026-02-14`. */
export function formatDay(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The year a day belongs to. */
export function yearOf(day: DayNumber): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** The first day of a year. */
export function firstDayOf(year: number): DayNumber {
  return Date.UTC(year, 0, 1) / DAY;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** `2026-02-14T09:30` by a zone's wall clock to its instant; null when it is no such time. */
export function localInstant(timeZone: string, text: string): Instant | null {
  const day = parseDay(text.slice(0, 10));
  const sinceMidnight = text[10] === 'T' ? parseTimeOfDay(text.slice(11)) : null;
  return day === null || sinceMidnight === null ? null : instantOf(timeZone, day, sinceMidnight);
}

/** `09:30` or `24:00` to milliseconds since midnight; null when it is no such time. */
export function parseTimeOfDay(text: string): Millis | null {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  if (match === null) return null;
  const time = Number(match[1]) * HOUR + Number(match[2]) * MINUTE;
  return Number(match[2]) < 60 && time <= DAY ? time : null;
}
