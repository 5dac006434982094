import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../src/time.js';
import { calendarC, calendarOf, cn, newYork, plain, shown, workweek } from './support.js';

describe('backwards', () => {
  const hourBefore = (at: string) => shown(calendarC.subtract(cn(at), HOUR));

  test('S50 an hour before Tuesday 11:00 is 10:00, and before 09:20 is Monday 16:50', () => {
    expect(hourBefore('2025-11-11 11:00')).toBe('2025-11-11 10:00');
    expect(hourBefore('2025-11-11 09:20')).toBe('2025-11-10 16:50');
  });

  test('S50 over lunch, a weekend and a holiday', () => {
    expect(hourBefore('2025-11-11 14:00')).toBe('2025-11-11 11:30');
    expect(hourBefore('2025-11-10 09:30')).toBe('2025-11-07 17:00');
    expect(hourBefore('2025-10-09 09:30')).toBe('2025-09-30 17:00');
  });

  test('S50 what exactly fills a span begins at its opening, not at the close before', () => {
    expect(hourBefore('2025-11-11 10:00')).toBe('2025-11-11 09:00');
  });
});

describe('arithmetic', () => {
  const calendars = [
    calendarC,
    plain('America/New_York', { ...workweek([['22:00', '06:00']]), sun: [['01:00', '03:30']] }),
    plain('Europe/Berlin', { mon: [['00:00', '24:00']], sat: [['11:00', '14:30']] }),
    calendarOf({ closures: [{ from: '2025-11-05T10:00', to: '2025-11-12T15:00', reason: 'typhoon' }] }),
  ];
  const calendar = fc.constantFrom(...calendars);
  const instant = fc
    .integer({ min: newYork('2023-01-01 00:00') / 1_000, max: newYork('2029-01-01 00:00') / 1_000 })
    .map((s) => s * 1_000 + 123);
  const amount = fc.integer({ min: 1, max: 400 * HOUR });

  test('what is added is what lies between, and nothing less takes as long', () => {
    fc.assert(
      fc.property(calendar, instant, amount, (it, start, work) => {
        const end = it.add(start, work);
        expect(it.between(start, end)).toBe(work);
        expect(it.between(start, end - 1)).toBe(work - 1);
      }),
    );
  });

  test('what is subtracted is what lies between, and nothing later leaves as much', () => {
    fc.assert(
      fc.property(calendar, instant, amount, (it, end, work) => {
        const start = it.subtract(end, work);
        expect(it.between(start, end)).toBe(work);
        expect(it.between(start + 1, end)).toBe(work - 1);
      }),
    );
  });

  test('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(calendar, instant, amount, amount, (it, start, one, other) => {
        expect(it.add(it.add(start, one), other)).toBe(it.add(start, one + other));
      }),
    );
  });

  test('time between is what a clock that ticks every minute counts', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 0, max: 4 * 1_440 }), (it, start, minutes) => {
        const from = Math.floor(start / MINUTE) * MINUTE;
        let ticks = 0;
        for (let at = from; at < from + minutes * MINUTE; at += MINUTE) if (it.between(at, at + 1) === 1) ticks++;
        expect(it.between(from, from + minutes * MINUTE)).toBe(ticks * MINUTE);
      }),
      { numRuns: 20 },
    );
  });

  test('the years it was asked about before change nothing', () => {
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 5 }), amount, (starts, work) => {
        const fresh = (start: number) => calendarOf({}).add(start, work);
        const used = calendarOf({});
        expect(starts.map((start) => used.add(start, work))).toEqual(starts.map(fresh));
      }),
      { numRuns: 20 },
    );
  });
});
