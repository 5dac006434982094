import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarSpec, forDistrict, WorkingCalendar } from '../../src/calendar.js';
import { calendarProblems } from '../../src/calendar-problems.js';
import { chinaSpec } from '../../src/calendars/china.js';
import { dueOf } from '../../src/limit.js';
import { HOUR, MINUTE } from '../../src/time.js';
import { everyUnit, limitOf } from './random-terms.js';
import { calendarC, calendarOf, cn, dayNumber, due, limit, newYork, plain, shown, specC } from './support.js';

const hours = (amount: number) => limit(amount, 'workingHours');
const days = (amount: number, more = {}) => limit(amount, 'workingDays', more);

describe('S39 an unplanned closure', () => {
  const typhoon = (from: string, to: string) => calendarOf({ closures: [{ from, to, reason: 'typhoon' }] });

  test('S39 is no working time, for part of a day or for days', () => {
    const afternoon = typhoon('2025-11-07T14:00', '2025-11-08T00:00');
    expect(due(hours(4), cn('2025-11-07 11:00'), afternoon)).toBe('2025-11-10 11:30');
    const fiveDays = typhoon('2025-11-07T14:00', '2025-11-12T10:00');
    expect(due(hours(4), cn('2025-11-07 11:00'), fiveDays)).toBe('2025-11-12 14:00');
  });

  test('S39 what is due before it stays', () => {
    expect(due(hours(1), cn('2025-11-07 11:00'), typhoon('2025-11-07T12:00', '2025-11-10T00:00'))).toBe(
      '2025-11-07 12:00',
    );
  });

  test('S39 a day that loses its end is no working day; one that loses its morning is', () => {
    expect(due(days(1), cn('2025-11-06 10:00'), typhoon('2025-11-07T14:00', '2025-11-08T00:00'))).toBe(
      '2025-11-10 17:30',
    );
    expect(due(days(1), cn('2025-11-06 10:00'), typhoon('2025-11-07T00:00', '2025-11-07T14:00'))).toBe(
      '2025-11-07 17:30',
    );
  });

  test('S39 a due at the same time of day waits until it is over', () => {
    const morning = typhoon('2025-11-07T00:00', '2025-11-07T14:00');
    expect(due(days(1, { endsAt: 'sameTime' }), cn('2025-11-06 10:00'), morning)).toBe('2025-11-07 14:00');
  });

  test('S39 never brings a deadline forward, and leaves alone what was due before it', () => {
    const minute = fc.integer({ min: 0, max: 20 * 1_440 }).map((minutes) => cn('2025-11-01 00:00') + minutes * MINUTE);
    const closure = fc
      .tuple(minute, fc.integer({ min: 1, max: 3 * 1_440 }))
      .map(([at, length]) => ({ from: local(at), to: local(at + length * MINUTE), reason: 'typhoon' }));
    const local = (at: number) => shown(at).replace(' ', 'T');
    const cutOffs = fc.constantFrom(null, { after: '17:00', countsAs: '08:30' });
    fc.assert(
      fc.property(
        cutOffs,
        fc.array(closure),
        closure,
        minute,
        limitOf(...everyUnit),
        (cutOff, known, more, start, of) => {
          const before = dueOf(of, start, calendarOf({ cutOff, closures: known })).dueAt;
          const after = dueOf(of, start, calendarOf({ cutOff, closures: [...known, more] })).dueAt;
          expect(after).toBeGreaterThanOrEqual(before);
          if (before <= cn(more.from)) expect(shown(after)).toBe(shown(before));
        },
      ),
    );
  });
});

describe('S40 a calendar that cannot be worked by is refused, and nothing stands in for it', () => {
  const kinds = (change: Partial<CalendarSpec>) => calendarProblems({ ...specC, ...change }).map(({ kind }) => kind);

  test('S40 the shipped calendar and calendar C have no problem', () => {
    expect(calendarProblems(chinaSpec)).toEqual([]);
    expect(calendarProblems(specC)).toEqual([]);
  });

  test('S40 no working time at all', () => {
    expect(kinds({ weekly: {} })).toEqual(['noWorkingTime']);
    expect(kinds({ weekly: { mon: [] } })).toEqual(['noWorkingTime']);
    expect(() => plain('UTC', {}).add(0, HOUR)).toThrow(RangeError);
    expect(() => plain('UTC', {}).subtract(0, HOUR)).toThrow(RangeError);
    expect(() => plain('UTC', {}).workingDayAfter(0, 1)).toThrow(RangeError);
  });

  test('S40 hours that are none', () => {
    for (const wrong of [
      ['09:00', '09:00'],
      ['24:00', '06:00'],
      ['9:00', '17:00'],
      ['09:00', '25:00'],
    ] as const) {
      expect(calendarProblems({ ...specC, weekly: { mon: [wrong] } })).toContainEqual({
        kind: 'wrongHours',
        weekday: 'mon',
        hours: wrong,
        districtId: null,
      });
    }
    expect(() => plain('UTC', { mon: [['09:00', '09:00']] })).toThrow(RangeError);
  });

  test('S40 hours that overlap, over midnight and over the end of the week too', () => {
    expect(
      kinds({
        weekly: {
          mon: [
            ['09:00', '12:00'],
            ['11:00', '13:00'],
          ],
        },
      }),
    ).toEqual(['overlappingHours']);
    expect(kinds({ weekly: { mon: [['22:00', '06:00']], tue: [['05:00', '13:00']] } })).toEqual(['overlappingHours']);
    expect(
      kinds({ weekly: { mon: [['09:00', '17:00']], sat: [['22:00', '06:00']], sun: [['05:00', '13:00']] } }),
    ).toEqual(['overlappingHours']);
    expect(
      kinds({
        weekly: {
          mon: [['22:00', '06:00']],
          tue: [
            ['06:00', '13:00'],
            ['13:00', '24:00'],
          ],
          wed: [['00:00', '09:00']],
        },
      }),
    ).toEqual([]);
  });

  test('S40 a zone, a time, a day, a closure or years that are none', () => {
    expect(kinds({ timeZone: 'Asia/Peking2' })).toEqual(['unknownZone']);
    expect(kinds({ cutOff: { after: '17', countsAs: '08:30' } })).toEqual(['wrongTime']);
    expect(kinds({ holidays: ['2025-02-29'] })).toEqual(['wrongDay']);
    expect(kinds({ closures: [{ from: '2025-11-08T00:00', to: '2025-11-07T00:00', reason: '' }] })).toEqual([
      'wrongClosure',
    ]);
    expect(kinds({ published: { from: 2026, through: 2025 } })).toEqual(['wrongYears']);
  });

  test('S40 a day both off and worked, and make-up days without hours', () => {
    expect(kinds({ holidays: ['2025-10-11'] })).toEqual(['holidayAndMakeUp']);
    expect(kinds({ weekly: { tue: [['09:00', '17:00']] } })).toEqual(['makeUpDaysWithoutMonday']);
  });

  test('S40 a district’s own problems are its own', () => {
    const districts = { east: { weekly: {} }, west: { holidays: ['2025-12-24'] }, north: { holidays: ['soon'] } };
    expect(calendarProblems({ ...specC, holidays: ['never'], districts })).toEqual([
      { kind: 'wrongDay', text: 'never', districtId: null },
      { kind: 'noWorkingTime', districtId: 'east' },
      { kind: 'wrongDay', text: 'soon', districtId: 'north' },
    ]);
  });
});

describe('S41 holidays from a feed', () => {
  test('S41 a day named twice, or one that was off anyway, changes nothing', () => {
    const doubled = calendarOf({ holidays: [...specC.holidays, ...specC.holidays, '2025-11-08'] });
    expect(due(hours(40), cn('2025-09-29 10:00'), doubled)).toBe(due(hours(40), cn('2025-09-29 10:00')));
  });

  test('S41 a day that nobody listed is worked, whatever others celebrate', () => {
    expect(calendarC.worksOn(dayNumber('2025-11-11'))).toBe(true);
  });
});

describe('districts', () => {
  const spec: CalendarSpec = {
    ...specC,
    closures: [{ from: '2025-11-07T14:00', to: '2025-11-07T17:30', reason: 'typhoon' }],
    districts: {
      east: {
        holidays: ['2025-10-11', '2025-11-03'],
        makeUpDays: ['2025-10-08'],
        closures: [{ from: '2025-11-06T09:00', to: '2025-11-06T17:30', reason: 'flood' }],
      },
      west: { weekly: { mon: [['10:00', '16:00']] } },
      north: {},
    },
  };
  const calendar = (districtId: string) => new WorkingCalendar(forDistrict(spec, districtId));

  test('a district without words of its own has the city’s calendar, by the same version', () => {
    expect([calendar('north').version, calendar('south').version]).toEqual(['C', 'C']);
    expect([calendar('east').version, calendar('west').version]).toEqual(['C@east', 'C@west']);
  });

  test('its word on a day goes before the city’s, and the city’s other days stay', () => {
    const works = (day: string) => calendar('east').worksOn(dayNumber(day));
    expect(['2025-10-11', '2025-11-03', '2025-10-07', '2025-11-06', '2025-11-07'].filter(works)).toEqual([]);
    expect(['2025-10-08', '2025-09-28', '2025-11-04'].every(works)).toBe(true);
  });

  test('its hours stand in for the city’s', () => {
    expect(due(days(1), cn('2025-11-03 09:00'), calendar('west'))).toBe('2025-11-10 16:00');
  });
});

test('S5 two zones, two calendars, one instant', () => {
  const start = newYork('2026-03-09 09:00');
  const nine = { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } as const;
  expect(shown(plain('America/New_York', nine).add(start, HOUR), 'America/New_York')).toBe('2026-03-09 10:00');
  expect(shown(plain('Asia/Shanghai', nine).add(start, HOUR), 'Asia/Shanghai')).toBe('2026-03-10 10:00');
});
