import { describe, expect, test } from 'vitest';
import { WorkingCalendar } from '../src/calendar.js';
import { chinaCalendar } from '../src/calendars/china.js';
import type { Limit } from '../src/clock.js';
import { dueOf, fractionAt } from '../src/limit.js';
import { HOUR, type Instant, MINUTE } from '../src/time.js';
import { instantOf, parseDay } from '../src/zone.js';
import { shanghai } from './life.js';

const iso = (instant: Instant): string => new Date(instant).toISOString();
const newYork = (offset: string, local: string): Instant => Date.parse(`${local.replace(' ', 'T')}:00${offset}`);

const elsewhere = (weekly: ConstructorParameters<typeof WorkingCalendar>[0]['weekly'], timeZone = 'America/New_York') =>
  new WorkingCalendar({ version: 't', timeZone, weekly, holidays: [], makeUpDays: [], published: null });

const due = (limit: Limit, start: Instant, calendar = chinaCalendar): string =>
  iso(dueOf(limit, start, calendar).dueAt);

describe('a limit in hours runs through everything', () => {
  const calendar = elsewhere({ mon: [['09:00', '17:00']] });
  const hours24: Limit = { amount: 24, unit: 'hours' };

  test('S1 over the change to summer time it ends an hour later on the wall clock', () => {
    expect(due(hours24, newYork('-05:00', '2026-03-07 12:00'), calendar)).toBe(
      iso(newYork('-04:00', '2026-03-08 13:00')),
    );
  });

  test('S1 over the change to winter time it ends an hour earlier', () => {
    expect(due(hours24, newYork('-04:00', '2026-10-31 12:00'), calendar)).toBe(
      iso(newYork('-05:00', '2026-11-01 11:00')),
    );
  });

  test('S2 a calendar day keeps the wall-clock time instead', () => {
    expect(due({ amount: 1, unit: 'days' }, newYork('-05:00', '2026-03-07 12:00'), calendar)).toBe(
      iso(newYork('-04:00', '2026-03-08 12:00')),
    );
  });
});

describe('zones', () => {
  const march8 = parseDay('2026-03-08') ?? 0;
  const november1 = parseDay('2026-11-01') ?? 0;

  test('S3 a night shift over the change works seven hours in March and nine in November', () => {
    const nights = elsewhere({ sat: [['22:00', '06:00']] });
    const night = (from: string, to: string) => nights.between(Date.parse(from), Date.parse(to));
    expect(night('2026-03-07T12:00Z', '2026-03-09T12:00Z')).toBe(7 * HOUR);
    expect(night('2026-10-31T12:00Z', '2026-11-02T12:00Z')).toBe(9 * HOUR);
  });

  test('S4 a time that the clock skips means the first that exists', () => {
    expect(iso(instantOf('America/New_York', march8, 2.5 * HOUR))).toBe(iso(newYork('-04:00', '2026-03-08 03:30')));
  });

  test('S4 a time shown twice means the first', () => {
    expect(iso(instantOf('America/New_York', november1, 1.5 * HOUR))).toBe(iso(newYork('-04:00', '2026-11-01 01:30')));
  });
});

describe('working time', () => {
  const workingHours = (amount: number): Limit => ({ amount, unit: 'workingHours' });

  test('S6 a calendar open all day every day has no gap at midnight', () => {
    const always = elsewhere(
      Object.fromEntries(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => [day, [['00:00', '24:00']]])),
      'Asia/Shanghai',
    );
    const start = shanghai('2026-11-09 23:59');
    expect(always.add(start, 2 * MINUTE)).toBe(start + 2 * MINUTE);
    expect(always.between(start, start + 72 * HOUR)).toBe(72 * HOUR);
  });

  test('S7 a start outside hours counts from the next opening', () => {
    expect(due(workingHours(2), shanghai('2025-11-08 22:10'))).toBe(iso(shanghai('2025-11-10 11:00')));
  });

  test('S8 a start inside the lunch break counts from its end', () => {
    expect(due(workingHours(1), shanghai('2025-11-10 12:15'))).toBe(iso(shanghai('2025-11-10 14:30')));
  });

  test('S9 a budget that exactly fills the day ends at its close', () => {
    expect(due(workingHours(1), shanghai('2025-11-07 16:30'))).toBe(iso(shanghai('2025-11-07 17:30')));
  });

  test('S10 holidays are no working time', () => {
    expect(due(workingHours(4), shanghai('2025-09-30 16:30'))).toBe(iso(shanghai('2025-10-09 12:00')));
  });

  test('S11 make-up days are working days, counted from the day after receipt', () => {
    expect(due({ amount: 5, unit: 'workingDays' }, shanghai('2025-09-30 10:00'))).toBe(
      iso(shanghai('2025-10-14 17:30')),
    );
  });

  test('S49 warnings come at parts of the budget, not of the elapsed time', () => {
    const limit = workingHours(7);
    const start = shanghai('2025-11-07 13:30');
    const { dueAt } = dueOf(limit, start, chinaCalendar);
    expect(iso(fractionAt(0.8, start, dueAt, limit, chinaCalendar))).toBe(
      iso(chinaCalendar.add(start, 0.8 * 7 * HOUR)),
    );
  });

  test('a deadline that reaches into a year without published holidays is provisional', () => {
    expect(dueOf({ amount: 5, unit: 'workingDays' }, shanghai('2026-12-21 10:00'), chinaCalendar).provisional).toBe(
      false,
    );
    expect(dueOf({ amount: 5, unit: 'workingDays' }, shanghai('2026-12-28 10:00'), chinaCalendar).provisional).toBe(
      true,
    );
    expect(dueOf({ amount: 240, unit: 'hours' }, shanghai('2026-12-28 10:00'), chinaCalendar).provisional).toBe(false);
  });

  test('a calendar without working time fails instead of running around the clock', () => {
    expect(() => elsewhere({}).add(0, HOUR)).toThrow(RangeError);
    expect(() => elsewhere({}).workingDayAfter(0, 1)).toThrow(RangeError);
  });
});
