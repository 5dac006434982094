import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/time.js';
import { instantOf, wallClock } from '../../src/zone.js';
import { offsetAt } from '../../src/zone-offsets.js';
import { cn, dayNumber, everyDay, newYork, plain } from './support.js';

describe('nights over the change of the clocks', () => {
  const nights = plain('America/New_York', { sat: [['22:00', '06:00']] });
  const worked = (from: string, to: string) => nights.between(newYork(from), newYork(to)) / HOUR;

  test('S3 a shift from 22:00 to 06:00 works seven hours in March, nine in November, else eight', () => {
    expect(worked('2026-03-07 12:00', '2026-03-08 12:00')).toBe(7);
    expect(worked('2026-10-31 12:00', '2026-11-01 12:00')).toBe(9);
    expect(worked('2026-05-02 12:00', '2026-05-03 12:00')).toBe(8);
  });

  test('S3 a day is 23 or 25 hours long', () => {
    const always = plain('America/New_York', everyDay(['00:00', '24:00']));
    const length = (day: string) => always.between(newYork(`${day} 00:00`), newYork(`${day} 24:00`)) / HOUR;
    expect([length('2026-03-08'), length('2026-11-01'), length('2026-05-03')]).toEqual([23, 25, 24]);
  });
});

test('S4 a time that the clock skips is the first that exists', () => {
  const skipped = instantOf('America/New_York', dayNumber('2026-03-08'), 2.5 * HOUR);
  expect(new Date(skipped).toISOString()).toBe('2026-03-08T07:30:00.000Z');
});

test('S4 a time that it shows twice is the first of the two', () => {
  const twice = instantOf('America/New_York', dayNumber('2026-11-01'), 1.5 * HOUR);
  expect(new Date(twice).toISOString()).toBe('2026-11-01T05:30:00.000Z');
});

test('S4 hours that begin in the skipped hour count no time that was not there', () => {
  const early = plain('America/New_York', {
    sun: [
      ['02:30', '03:00'],
      ['03:00', '04:00'],
    ],
  });
  expect(early.between(newYork('2026-03-08 00:00'), newYork('2026-03-09 00:00'))).toBe(HOUR);
});

test('S6 a calendar open all day every day has no gap at midnight', () => {
  const always = plain('Asia/Shanghai', everyDay(['00:00', '24:00']));
  const start = cn('2026-11-09 23:59');
  expect(always.add(start, 2 * MINUTE)).toBe(start + 2 * MINUTE);
  expect(always.between(start, start + 1_000 * DAY)).toBe(1_000 * DAY);
  expect(always.subtract(start + 2 * MINUTE, 2 * MINUTE)).toBe(start);
});

describe('offsets', () => {
  const zones = [
    'Asia/Shanghai',
    'America/New_York',
    'Europe/Berlin',
    'America/Recife',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ];
  const asked = zones.map(
    (timeZone) => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
  );

  test('are those of the zone at any instant since 1900', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: zones.length - 1 }),
        fc.integer({ min: Date.parse('1900-01-01') / 1_000, max: Date.parse('2100-01-01') / 1_000 }),
        (index, seconds) => {
          const at = seconds * 1_000;
          const wall = new Date(at + offsetAt(zones[index] ?? '', at)).toISOString();
          expect(wall.slice(0, 19).replace('T', ' ')).toBe(asked[index]?.format(at));
        },
      ),
    );
  });

  test('change to the second, even for the seven days of Recife in October 2000', () => {
    const midnight = Date.parse('2000-10-08T03:00:00Z');
    expect([offsetAt('America/Recife', midnight - 1), offsetAt('America/Recife', midnight)]).toEqual([
      -3 * HOUR,
      -2 * HOUR,
    ]);
    expect(offsetAt('America/Recife', midnight + 8 * DAY)).toBe(-3 * HOUR);
  });

  test('a wall clock and its instant lead back to each other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 60 * 366 * 1_440 }), (zone, minutes) => {
        const at = minutes * MINUTE;
        const { day, sinceMidnight } = wallClock(zone, at);
        const back = instantOf(zone, day, sinceMidnight);
        // the second of two equal times leads to the first
        expect([at, at - HOUR, at - HOUR / 2, at - DAY]).toContain(back);
      }),
    );
  });

  test('an unknown zone is an error', () => {
    expect(() => offsetAt('Asia/Peking2', 0)).toThrow(RangeError);
  });
});
