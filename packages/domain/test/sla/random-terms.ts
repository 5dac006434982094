import fc from 'fast-check';
import type { Amendment, ClockTerms, Limit, LimitUnit, Pause } from '../../src/clock.js';
import { DAY, HOUR, type Instant, MINUTE } from '../../src/time.js';
import { calendarC, calendarOf, cn, plain, workweek } from './support.js';

/** Calendars with everything that can make arithmetic go wrong. */
export const calendars = fc.constantFrom(
  calendarC,
  calendarOf({ cutOff: { after: '17:00', countsAs: '08:30' } }),
  calendarOf({ closures: [{ from: '2025-10-09T15:00', to: '2025-10-10T12:00', reason: 'typhoon' }] }),
  plain('America/New_York', workweek([['22:00', '06:00']])),
  plain('Asia/Shanghai', { mon: [['00:00', '24:00']], tue: [['00:00', '24:00']], thu: [['08:00', '20:00']] }),
);

const most: Readonly<Record<LimitUnit, number>> = {
  minutes: 5_000,
  hours: 100,
  days: 7,
  workingMinutes: 3_000,
  workingHours: 50,
  workingDays: 7,
};

/** A few weeks around the holidays of October 2025, to the millisecond. */
export const moments = fc
  .integer({ min: 0, max: 40 * 24 * 60 })
  .map((minutes) => cn('2025-09-20 00:00') + minutes * MINUTE);
const oddMoments = fc.tuple(moments, fc.integer({ min: 0, max: 59_999 })).map(([at, more]) => at + more);

export const limitOf = (...units: readonly LimitUnit[]): fc.Arbitrary<Limit> =>
  fc.constantFrom(...units).chain((unit) =>
    fc.record(
      {
        unit: fc.constant(unit),
        amount: fc.integer({ min: 1, max: most[unit] }),
        endsAt: fc.constantFrom('close' as const, 'sameTime' as const),
        countsFrom: fc.constantFrom('start' as const, 'dayAfter' as const),
      },
      { requiredKeys: ['unit', 'amount'] },
    ),
  );
export const everyUnit = Object.keys(most) as LimitUnit[];

export const closedPauses: fc.Arbitrary<Pause[]> = fc.array(
  fc
    .tuple(oddMoments, fc.integer({ min: 1, max: 60 * HOUR }), fc.constantFrom('citizen', 'weather'))
    .map(([from, length, cause]) => ({ from, to: from + length, cause })),
  { maxLength: 5 },
);

const amendmentAfter = (start: Instant, units: readonly LimitUnit[]): fc.Arbitrary<Amendment> =>
  fc
    .record({
      kind: fc.constantFrom('extended' as const, 'tightened' as const),
      limit: limitOf(...units),
      later: fc.integer({ min: 0, max: 10 * DAY }),
    })
    .map(({ kind, limit, later }) =>
      kind === 'extended' ? { kind, limit, at: start + later } : { kind, limit, from: start + later },
    );

/** Terms in which anything may have happened, as far as it can be said in these units. */
export const randomTerms = (units: readonly LimitUnit[] = everyUnit): fc.Arbitrary<ClockTerms> =>
  oddMoments.chain((startedAt) =>
    fc.record({
      startedAt: fc.constant(startedAt),
      limit: limitOf(...units),
      givenDueAt: fc.constant(null),
      capAt: fc.constant(null),
      amendments: fc.array(amendmentAfter(startedAt, units), { maxLength: 3 }),
      pauses: closedPauses,
    }),
  );
