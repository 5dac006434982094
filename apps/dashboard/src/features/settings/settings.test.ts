import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { describe, expect, test } from 'vitest';
import { daysText, parseDays } from './calendar/days-text.js';
import { hoursText, parseHours } from './calendar/hours-text.js';
import { turned, yearMonths } from './calendar/year-days.js';

describe('hours', () => {
  const office = [
    ['09:00', '12:00'],
    ['13:30', '17:30'],
  ] as const;

  test('are read as they are written, and as people write them', () => {
    expect(hoursText(office)).toBe('09:00–12:00, 13:30–17:30');
    for (const text of [hoursText(office), '9:00-12:00，13:30~17:30', ' 09：00 至 12:00、13:30—17:30 ,']) {
      expect(parseHours(text)).toEqual(office);
    }
  });

  test('of a day off are none', () => {
    expect(parseHours(' ')).toEqual([]);
  });

  test.each(['9', '09:00', '09:00–25:00', '09:00–10:00–11:00', 'morning'])('%s cannot be read', (text) => {
    expect(parseHours(text)).toBeNull();
  });
});

test('days are read however they are parted, each once and in order', () => {
  expect(parseDays('2026-04-12、2026-04-10 2026-04-12')).toEqual(['2026-04-10', '2026-04-12']);
  expect(parseDays(daysText(['2026-04-10', '2026-04-12']))).toEqual(['2026-04-10', '2026-04-12']);
  expect(parseDays('2026-02-30')).toBeNull();
});

describe('the year of a calendar', () => {
  const markOf = (date: string, spec = chinaSpec) =>
    yearMonths(spec, Number(date.slice(0, 4)))
      .flatMap(({ days }) => days)
      .find((day) => day.date === date);

  test('has twelve months, and weeks that begin on Monday', () => {
    const months = yearMonths(chinaSpec, 2026);
    expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    // the first of January 2026 is a Thursday
    expect(months[0]?.before).toBe(3);
  });

  test('tells ordinary days from those that depart from their week', () => {
    expect(markOf('2026-10-01')?.mark).toBe('holiday');
    expect(markOf('2026-10-10')?.mark).toBe('makeUp');
    expect(markOf('2026-10-12')?.mark).toBe('work');
    expect(markOf('2026-10-11')?.mark).toBe('rest');
  });

  test('shows a closure on every day that it touches', () => {
    const closures = [{ from: '2026-09-20T14:00', to: '2026-09-21T24:00', reason: '台风' }];
    const closed = ['2026-09-19', '2026-09-20', '2026-09-21', '2026-09-22'].map(
      (date) => markOf(date, { ...chinaSpec, closures })?.closed,
    );
    expect(closed).toEqual([false, true, true, false]);
  });

  test('a day that is turned twice is as it was', () => {
    for (const date of ['2026-10-12', '2026-10-11', '2026-10-01', '2026-10-10']) {
      const once = turned(chinaSpec, date);
      expect(markOf(date, once)?.mark).not.toBe(markOf(date)?.mark);
      expect(turned(once, date)).toEqual({
        ...chinaSpec,
        holidays: [...chinaSpec.holidays],
        makeUpDays: [...chinaSpec.makeUpDays],
      });
    }
  });
});
