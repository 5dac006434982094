import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClockTerms } from '../../src/clock.js';
import { explainClock } from '../../src/explain.js';
import { budgetOf, closedPauses, reckon } from '../../src/reckon.js';
import { calendars, randomTerms } from './random-terms.js';
import { calendarC, calendarOf, cn, limit, shown } from './support.js';
import { halfAndMost, pause, termsOf } from './terms.js';

/** `kind from to` a line. */
const explained = (terms: ClockTerms, calendar = calendarC) =>
  explainClock(terms, calendar).segments.map(({ kind, from, to }) => `${kind} ${shown(from)} ${shown(to)}`);

describe('where the time went', () => {
  test('hours off, a pause and what of it lay outside hours', () => {
    const pauses = [pause(cn('2025-11-07 16:00'), cn('2025-11-10 10:00'))];
    expect(explained(termsOf(cn('2025-11-07 14:00'), limit(4, 'workingHours'), { pauses }))).toEqual([
      'counted 2025-11-07 14:00 2025-11-07 16:00',
      'paused 2025-11-07 16:00 2025-11-07 17:30',
      'offHours 2025-11-07 17:30 2025-11-10 09:00',
      'paused 2025-11-10 09:00 2025-11-10 10:00',
      'counted 2025-11-10 10:00 2025-11-10 12:00',
    ]);
  });

  test('whole days off by the list of holidays', () => {
    expect(explained(termsOf(cn('2025-09-30 16:30'), limit(2, 'workingHours')))).toEqual([
      'counted 2025-09-30 16:30 2025-09-30 17:30',
      'offHours 2025-09-30 17:30 2025-10-01 00:00',
      'holiday 2025-10-01 00:00 2025-10-09 00:00',
      'offHours 2025-10-09 00:00 2025-10-09 09:00',
      'counted 2025-10-09 09:00 2025-10-09 10:00',
    ]);
  });

  test('S39 what a closure took, and not the night in it', () => {
    const closed = calendarOf({ closures: [{ from: '2025-11-06T16:00', to: '2025-11-07T10:00', reason: 'typhoon' }] });
    expect(explained(termsOf(cn('2025-11-06 15:00'), limit(2, 'workingHours')), closed)).toEqual([
      'counted 2025-11-06 15:00 2025-11-06 16:00',
      'closure 2025-11-06 16:00 2025-11-06 17:30',
      'offHours 2025-11-06 17:30 2025-11-07 09:00',
      'closure 2025-11-07 09:00 2025-11-07 10:00',
      'counted 2025-11-07 10:00 2025-11-07 11:00',
    ]);
  });

  test('S37 what is there only thanks to an extension', () => {
    const amendments = [{ kind: 'extended' as const, limit: limit(2, 'workingHours'), at: cn('2025-11-07 10:00') }];
    const pauses = [pause(cn('2025-11-07 10:00'), cn('2025-11-07 11:00'))];
    expect(explained(termsOf(cn('2025-11-07 09:00'), limit(1, 'workingHours'), { amendments, pauses }))).toEqual([
      'counted 2025-11-07 09:00 2025-11-07 10:00',
      'paused 2025-11-07 10:00 2025-11-07 11:00',
      'extended 2025-11-07 11:00 2025-11-07 12:00',
      'offHours 2025-11-07 12:00 2025-11-07 13:30',
      'extended 2025-11-07 13:30 2025-11-07 14:30',
    ]);
  });

  test('after the cut-off the rest of the day does not count', () => {
    const calendar = calendarOf({ cutOff: { after: '17:00', countsAs: '08:30' } });
    expect(explained(termsOf(cn('2025-11-06 17:10'), limit(30, 'workingMinutes')), calendar)).toEqual([
      'offHours 2025-11-06 17:10 2025-11-07 09:00',
      'counted 2025-11-07 09:00 2025-11-07 09:30',
    ]);
  });

  test('elapsed time counts everything but pauses', () => {
    const pauses = [pause(cn('2025-11-07 20:00'), cn('2025-11-07 21:00')), pause(cn('2025-11-07 21:00'), null)];
    expect(explained(termsOf(cn('2025-11-07 14:00'), limit(24, 'hours'), { pauses }))).toEqual([
      'counted 2025-11-07 14:00 2025-11-07 20:00',
      'paused 2025-11-07 20:00 2025-11-07 21:00',
      'counted 2025-11-07 21:00 2025-11-08 15:00',
    ]);
  });

  test('a due given for before the start explains itself', () => {
    const terms = termsOf(cn('2025-11-07 14:00'), null, { givenDueAt: cn('2025-11-07 13:00') });
    expect(explainClock(terms, calendarC)).toEqual({ dueAt: cn('2025-11-07 13:00'), provisional: false, segments: [] });
  });
});

test('segments go from the start to the due without gaps, and what counted is the budget', () => {
  fc.assert(
    fc.property(calendars, randomTerms(), (calendar, terms) => {
      const { dueAt, segments } = explainClock(terms, calendar);
      expect(dueAt).toBe(reckon(terms, halfAndMost, calendar).dueAt);
      let end = terms.startedAt;
      for (const [index, { from, to, kind }] of segments.entries()) {
        expect([from, from < to, segments[index - 1]?.kind === kind]).toEqual([end, true, false]);
        end = to;
      }
      expect(end).toBe(Math.max(dueAt, terms.startedAt));
      const budget = budgetOf(terms, closedPauses(terms.pauses), calendar);
      const lengthOf = (...kinds: readonly string[]) =>
        segments
          .filter(({ kind, to }) => kinds.includes(kind) && to > budget.from)
          .reduce((sum, { from, to }) => sum + to - Math.max(from, budget.from), 0);
      expect(lengthOf('counted', 'extended')).toBe(budget.amount);
      expect(lengthOf('extended')).toBe(budget.amount - budget.granted);
    }),
    { numRuns: 500 },
  );
});
