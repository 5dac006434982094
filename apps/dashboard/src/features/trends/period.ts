import { HOUR, type Instant, MINUTE } from '@watchfloor/domain/time';
import { type DayNumber, formatDay, instantOf, parseDay, wallClock } from '@watchfloor/domain/zone';

export const spans = [7, 30, 90] as const;
export type Span = (typeof spans)[number];

/** Longest period somebody may ask for, in days: ten years, so that imported archives can be looked at whole. */
const longest = 3_660;

/** Whole days of the hotline's zone: the first, and the one after the last. */
export interface Period {
  readonly firstDay: DayNumber;
  readonly endDay: DayNumber;
  /** Set when the period is "the last so many days up to today". */
  readonly span: Span | null;
}

/** The period a page address asks for: `from` and `to` (both included) win over `days`; anything unreadable means 7 days. */
export function periodOf(search: URLSearchParams, now: Instant, timeZone: string): Period {
  const today = wallClock(timeZone, now).day;
  const from = parseDay(search.get('from') ?? '');
  const to = parseDay(search.get('to') ?? '');
  if (from !== null && to !== null && from <= to && to - from < longest) {
    return { firstDay: from, endDay: to + 1, span: null };
  }
  const span = spans.find((candidate) => String(candidate) === search.get('days')) ?? 7;
  return { firstDay: today - span + 1, endDay: today + 1, span };
}

/** What to ask the server for, as instants. */
export interface Asked {
  readonly from: Instant;
  readonly to: Instant;
  readonly beforeFrom: Instant;
  readonly beforeTo: Instant;
}

/**
 * The instants of a period and of the one of as many days before it. A period that is still running is compared with
 * the same part of the one before: six days and a morning against seven days would always look like a fall.
 */
export function askedOf(period: Period, now: Instant, timeZone: string): Asked {
  const length = period.endDay - period.firstDay;
  const from = instantOf(timeZone, period.firstDay, 0);
  const end = instantOf(timeZone, period.endDay, 0);
  // A period that has yet to begin is asked for as its first minute: empty, not refused.
  const to = Math.max(from + MINUTE, Math.min(end, now));
  const beforeFrom = instantOf(timeZone, period.firstDay - length, 0);
  return { from, to, beforeFrom, beforeTo: to === end ? from : Math.min(from, beforeFrom + (to - from)) };
}

/** First and last day as date fields hold them. */
export const daysOf = (period: Period): { from: string; to: string } => ({
  from: formatDay(period.firstDay),
  to: formatDay(period.endDay - 1),
});

/** Noon of a day as written in `TrendDay.date`, safe to be formatted in the hotline's zone; null for no day. */
export function noonOf(date: string, timeZone: string): Instant | null {
  const day = parseDay(date);
  return day === null ? null : instantOf(timeZone, day, 12 * HOUR);
}
