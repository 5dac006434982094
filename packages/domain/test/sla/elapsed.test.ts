import { afterEach, describe, expect, test } from 'vitest';
import { EndsAt, LimitUnit } from '../../src/clock.js';
import { greatestAmount, limitProblem } from '../../src/policy-limit.js';
import { calendarC, cn, due, limit, newYork, plain, workweek } from './support.js';

const inNewYork = plain('America/New_York', workweek([['09:00', '17:00']]));

describe('elapsed time runs through everything', () => {
  test('S1 24 hours over the change to summer time end an hour later on the wall clock', () => {
    expect(due(limit(24, 'hours'), newYork('2026-03-07 12:00'), inNewYork)).toBe('2026-03-08 13:00');
  });

  test('S1 over the change to winter time an hour earlier', () => {
    expect(due(limit(24, 'hours'), newYork('2026-10-31 12:00'), inNewYork)).toBe('2026-11-01 11:00');
  });

  test('S2 a calendar day keeps the wall-clock time instead', () => {
    expect(due(limit(1, 'days'), newYork('2026-03-07 12:00'), inNewYork)).toBe('2026-03-08 12:00');
    expect(due(limit(1, 'days'), newYork('2026-10-31 12:00'), inNewYork)).toBe('2026-11-01 12:00');
  });

  test('days that close end with the last of them, at 24:00', () => {
    expect(due(limit(15, 'days', { endsAt: 'close' }), cn('2025-09-20 08:00'))).toBe('2025-10-06 00:00');
  });

  test('minutes are not rounded to anything', () => {
    const start = cn('2025-11-08 22:10') + 7_001;
    expect(due(limit(15, 'minutes'), start)).toBe('2025-11-08 22:25.7001');
    expect(due(limit(0.25, 'hours'), start)).toBe('2025-11-08 22:25.7001');
  });
});

describe('S5 whoever looks, from wherever', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  test.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'S5 a server in %s counts by the zone of the jurisdiction',
    (tz) => {
      process.env.TZ = tz;
      expect(due(limit(2, 'workingDays'), cn('2025-11-07 23:30'))).toBe('2025-11-11 17:30');
      expect(due(limit(3, 'days'), newYork('2026-03-07 23:30'), inNewYork)).toBe('2026-03-10 23:30');
    },
  );
});

describe('S60 bounds', () => {
  test('S60 months and years can be promised', () => {
    expect(due(limit(545, 'days'), newYork('2011-07-01 10:00'), inNewYork)).toBe('2012-12-27 10:00');
    expect(due(limit(2_600, 'workingDays'), newYork('2011-07-01 10:00'), inNewYork)).toBe('2021-06-18 17:00');
    expect(due(limit(9_999, 'hours'), cn('2025-01-01 00:00'))).toBe('2026-02-21 15:00');
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('S60 %d of anything is no promise', (amount) => {
    expect(limitProblem(limit(amount, 'workingHours'))).toBe('notPositive');
  });

  test('S60 days are whole, hours need not be', () => {
    expect(limitProblem(limit(1.5, 'workingDays'))).toBe('notWholeDays');
    expect(limitProblem(limit(1.5, 'hours'))).toBeNull();
    expect(limitProblem(limit(3, 'days'))).toBeNull();
  });

  test('S60 a due on a moment off can be told, and warned of', () => {
    expect(calendarC.worksAt(cn('2025-11-08 10:00'))).toBe(false);
    expect(calendarC.worksAt(cn('2025-11-07 12:30'))).toBe(false);
    expect(calendarC.worksAt(cn('2025-11-07 17:30'))).toBe(true);
    expect(calendarC.worksAt(cn('2025-11-07 09:00'))).toBe(true);
  });

  test.each(Object.values(LimitUnit))('S60 of %s there is a greatest amount', (unit) => {
    expect(limitProblem(limit(greatestAmount[unit], unit))).toBeNull();
    expect(limitProblem(limit(greatestAmount[unit] + 1, unit))).toBe('tooLong');
  });

  test.each(Object.values(LimitUnit))(
    'S60 what of %s is further than the horizon is due there: nobody faults',
    (unit) => {
      for (const endsAt of Object.values(EndsAt)) {
        const at = due(limit(1e9, unit, { endsAt }), cn('2025-11-07 10:00'));
        expect(at >= '2085-11-01' && at <= '2086-02-01').toBe(true);
      }
    },
  );

  test('S60 a start outside the years that calendars know is an error, not a date', () => {
    expect(() => due(limit(1, 'workingHours'), Date.parse('9999-01-01'))).toThrow('the years 1800 to 2400');
  });
});
