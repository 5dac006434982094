import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarSpec, WorkingCalendar, weekdays } from '../../src/calendar.js';
import { calendarProblems } from '../../src/calendar-problems.js';
import { type Limit, LimitUnit } from '../../src/clock.js';
import { limitsOutOfReach } from '../../src/law/reach.js';
import { dueOf, extendedDue } from '../../src/limit.js';
import { defaultPolicy } from '../../src/policies/default.js';
import { greatestAmount } from '../../src/policy-limit.js';
import { policyProblems } from '../../src/policy-problems.js';
import { reckon } from '../../src/reckon.js';
import { DAY, HOUR, MINUTE } from '../../src/time.js';
import { formatDay } from '../../src/zone.js';
import { specC } from '../sla/support.js';

const signing = (limit: Limit) => ({ ...defaultPolicy, limits: { ...defaultPolicy.limits, sign: [{ limit }] } });
const rare: CalendarSpec = { ...specC, holidays: [], makeUpDays: [], weekly: { wed: [['09:00', '09:30']] } };

describe('S60 a limit is tried against the calendar beside it', () => {
  test('an hour a month is not worked where a week has half of one', () => {
    const limit = { amount: 2_000, unit: 'workingHours' } as const;
    expect(limitsOutOfReach(signing(limit), specC)).toEqual([]);
    expect(limitsOutOfReach(signing(limit), rare)).toEqual([
      { kind: 'outOfReach', path: 'limits.sign[0].limit', limit, districtId: null },
    ]);
  });

  test('the district that works too little is named', () => {
    const limit = { amount: 2_000, unit: 'workingHours' } as const;
    const spec = { ...specC, districts: { east: { weekly: rare.weekly }, west: {} } };
    expect(limitsOutOfReach(signing(limit), spec)).toMatchObject([{ districtId: 'east' }]);
  });

  test('a closure of a lifetime leaves nothing to promise by', () => {
    const closures = [{ from: '2026-01-01T00:00', to: '2199-01-01T00:00', reason: '停工' }];
    expect(calendarProblems({ ...specC, closures })).toEqual([]);
    expect(limitsOutOfReach(signing({ amount: 1, unit: 'workingDays' }), { ...specC, closures })).not.toEqual([]);
  });
});

const time = fc
  .integer({ min: 0, max: 23 * 60 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
const hours = fc.tuple(time, time).map(([from, to]) => [from, to] as const);
const day = fc.integer({ min: 20_000, max: 24_000 }).map(formatDay);
const specs: fc.Arbitrary<CalendarSpec> = fc
  .record({
    timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'UTC'),
    weekly: fc.dictionary(fc.constantFrom(...weekdays), fc.array(hours, { maxLength: 1 })),
    holidays: fc.uniqueArray(day, { maxLength: 40 }),
    cutOff: fc.constantFrom(null, { after: '17:00', countsAs: '08:30' }),
    closures: fc.array(
      fc.tuple(day, fc.integer({ min: 1, max: 30_000 })).map(([from, length]) => ({
        from: `${from}T09:00`,
        to: `${formatDay(Date.parse(from) / DAY + length)}T12:00`,
        reason: '停工',
      })),
      { maxLength: 2 },
    ),
  })
  .map((spec) => ({ version: 'any', makeUpDays: [], published: null, ...spec }))
  .filter((spec) => calendarProblems(spec).length === 0);
const limits: fc.Arbitrary<Limit> = fc.constantFrom(...Object.values(LimitUnit)).chain((unit) =>
  fc.record(
    {
      unit: fc.constant(unit),
      amount: fc.integer({ min: 1, max: greatestAmount[unit] }),
      endsAt: fc.constantFrom('close' as const, 'sameTime' as const),
      countsFrom: fc.constantFrom('start' as const, 'dayAfter' as const),
    },
    { requiredKeys: ['unit', 'amount'] },
  ),
);
const starts = fc
  .integer({ min: 0, max: 60 * 366 * 24 * 60 })
  .map((minute) => Date.parse('2026-01-01') + minute * MINUTE);

describe('S60 whatever law has no problem', () => {
  test('reckons every limit at any start, with what a clock may go through, and never faults', () => {
    fc.assert(
      fc.property(specs, limits, starts, (spec, limit, startedAt) => {
        expect(policyProblems(signing(limit))).toEqual([]);
        const calendar = new WorkingCalendar(spec);
        const { dueAt } = dueOf(limit, startedAt, calendar);
        expect(dueAt).toBeGreaterThanOrEqual(startedAt);
        expect(extendedDue(limit, dueAt, calendar)).toBeGreaterThanOrEqual(dueAt);
        const pauses = [{ from: startedAt + HOUR, to: startedAt + 40 * DAY, cause: 'wait' }];
        const terms = {
          startedAt,
          limit,
          givenDueAt: null,
          capAt: null,
          pauses,
          amendments: [{ kind: 'extended', limit, at: startedAt }],
        } as const;
        const schedule = reckon(terms, { early: 0.5, near: 0.8, minGap: limit }, calendar);
        expect(Object.values(schedule).every((at) => typeof at === 'boolean' || Number.isFinite(at))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('reckons what fits its calendar short of the horizon', () => {
    fc.assert(
      fc.property(specs, limits, starts, (spec, limit, startedAt) => {
        const policy = signing(limit);
        const out = limitsOutOfReach(policy, spec).some(({ path }) => path === 'limits.sign[0].limit');
        const { dueAt } = dueOf(limit, startedAt, new WorkingCalendar(spec));
        if (!out) expect(dueAt).toBeLessThan(startedAt + 60 * 366 * DAY);
      }),
      { numRuns: 60 },
    );
  });
});
