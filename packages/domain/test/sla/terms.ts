import type { ClockTerms, Limit, Pause, Warnings } from '../../src/clock.js';
import { reckon } from '../../src/reckon.js';
import type { Instant } from '../../src/time.js';
import { calendarC, shown } from './support.js';

export const pause = (from: Instant, to: Instant | null, cause = 'waiting'): Pause => ({ from, to, cause });

export const termsOf = (startedAt: Instant, of: Limit | null, more: Partial<ClockTerms> = {}): ClockTerms => ({
  startedAt,
  limit: of,
  givenDueAt: null,
  capAt: null,
  amendments: [],
  pauses: [],
  ...more,
});

export const halfAndMost: Warnings = { early: 0.5, near: 0.8 };

/** What a clock says on the wall clock of its calendar. */
export function reckoned(terms: ClockTerms, calendar = calendarC, warnings = halfAndMost) {
  const { earlyAt, nearAt, dueAt, provisional } = reckon(terms, warnings, calendar);
  const on = (at: Instant) => shown(at, calendar.timeZone);
  return { early: on(earlyAt), near: on(nearAt), due: on(dueAt), provisional };
}
