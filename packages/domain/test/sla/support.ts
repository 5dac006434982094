import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CalendarSpec, type Hours, WorkingCalendar } from '../../src/calendar.js';
import type { Limit, LimitUnit } from '../../src/clock.js';
import { dueOf } from '../../src/limit.js';
import { DAY, type Instant, MINUTE } from '../../src/time.js';
import { localInstant, parseDay, wallClock } from '../../src/zone.js';

const office: readonly Hours[] = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
];
export const workweek = (hours: readonly Hours[]): CalendarSpec['weekly'] => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
});

/** Calendar C of docs/cases.md. */
export const specC: CalendarSpec = {
  version: 'C',
  timeZone: 'Asia/Shanghai',
  weekly: workweek(office),
  holidays: [1, 2, 3, 4, 5, 6, 7, 8].map((day) => `2025-10-0${day}`),
  makeUpDays: ['2025-09-28', '2025-10-11'],
  published: null,
};
export const calendarC = new WorkingCalendar(specC);

export const calendarOf = (spec: Partial<CalendarSpec>): WorkingCalendar => new WorkingCalendar({ ...specC, ...spec });

/** A calendar without holidays. */
export const plain = (timeZone: string, weekly: CalendarSpec['weekly'], more: Partial<CalendarSpec> = {}) =>
  calendarOf({ timeZone, weekly, holidays: [], makeUpDays: [], ...more });

export const everyDay = (...hours: readonly Hours[]): CalendarSpec['weekly'] => ({
  ...workweek(hours),
  sat: hours,
  sun: hours,
});

const local =
  (timeZone: string) =>
  (text: string): Instant =>
    localInstant(timeZone, text.replace(' ', 'T')) ?? Number.NaN;
/** `2025-11-07 16:30` on the wall clock of calendar C. */
export const cn = local('Asia/Shanghai');
export const newYork = local('America/New_York');

export const dayNumber = (text: string): number => parseDay(text) ?? Number.NaN;

export const limit = (amount: number, unit: LimitUnit, more: Partial<Limit> = {}): Limit => ({ amount, unit, ...more });

/** An instant on a wall clock, to be read in a failure: `2025-11-07 16:30`. */
export function shown(at: Instant, timeZone = 'Asia/Shanghai'): string {
  const { day, sinceMidnight } = wallClock(timeZone, at);
  const seconds = sinceMidnight % MINUTE === 0 ? '' : `.${sinceMidnight % MINUTE}`;
  return new Date(day * DAY + sinceMidnight).toISOString().slice(0, 16).replace('T', ' ') + seconds;
}

export const due = (of: Limit, start: Instant, calendar = calendarC): string =>
  shown(dueOf(of, start, calendar).dueAt, calendar.timeZone);

const shared = process.env.WATCHFLOOR_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));

/** A table that lies beside the project and is no part of it; empty where it is absent, and tests over it are skipped. */
export function sharedText(file: string): string {
  const path = `${shared}/data/${file}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
