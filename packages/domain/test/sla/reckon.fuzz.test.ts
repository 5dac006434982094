import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amendment, ClockTerms, Limit, Pause } from '../../src/clock.js';
import { reckon, remainingAt, usedAt } from '../../src/reckon.js';
import { type Instant, MINUTE } from '../../src/time.js';
import { calendars, closedPauses, everyUnit, limitOf, moments, randomTerms } from './random-terms.js';
import { limit } from './support.js';
import { halfAndMost, termsOf } from './terms.js';

const dueAt = (terms: ClockTerms, calendar: Parameters<typeof reckon>[2]): Instant =>
  reckon(terms, halfAndMost, calendar).dueAt;

/** What somebody does to a clock, in the order in which it is written down. */
type Act =
  | { readonly kind: 'pause'; readonly pause: Pause }
  | { readonly kind: 'amend'; readonly amendment: Amendment };

describe('no order of pauses, resumptions and extensions gains or loses time', () => {
  test('however they were interleaved, the due is the same', () => {
    const written = fc
      .tuple(closedPauses, fc.array(limitOf(...everyUnit), { maxLength: 3 }))
      .chain(([pauses, limits]) => {
        const acts: Act[] = [
          ...pauses.map((pause) => ({ kind: 'pause' as const, pause })),
          ...limits.map((each) => ({
            kind: 'amend' as const,
            amendment: { kind: 'extended' as const, limit: each, at: 0 },
          })),
        ];
        return fc.tuple(fc.constant(acts), fc.shuffledSubarray(acts, { minLength: acts.length }));
      });
    fc.assert(
      fc.property(calendars, moments, limitOf(...everyUnit), written, (calendar, start, of, [one, other]) => {
        // extensions stay in their own order: a working day after a month is not a month after a working day
        const amendments = one.flatMap((act) => (act.kind === 'amend' ? [act.amendment] : []));
        const after = (acts: readonly Act[]) =>
          termsOf(start, of, { amendments, pauses: acts.flatMap((act) => (act.kind === 'pause' ? [act.pause] : [])) });
        expect(reckon(after(other), halfAndMost, calendar)).toEqual(reckon(after(one), halfAndMost, calendar));
      }),
    );
  });

  test('a pause cut in two, or told twice, is the same pause', () => {
    fc.assert(
      fc.property(calendars, randomTerms(), fc.double({ min: 0, max: 1, noNaN: true }), (calendar, terms, part) => {
        const cut = terms.pauses.flatMap((pause) => {
          const middle = Math.round(pause.from + ((pause.to ?? pause.from) - pause.from) * part);
          return [{ ...pause, to: middle }, pause, { ...pause, from: middle }];
        });
        expect(reckon({ ...terms, pauses: cut }, halfAndMost, calendar)).toEqual(reckon(terms, halfAndMost, calendar));
      }),
    );
  });

  test('two extensions in time are one of both together', () => {
    const small = fc.integer({ min: 1, max: 600 });
    const time = randomTerms(['minutes', 'workingMinutes']);
    fc.assert(
      fc.property(calendars, time, small, small, (calendar, terms, one, other) => {
        const unit = terms.limit?.unit ?? 'minutes';
        const extended = (amount: number): Amendment => ({ kind: 'extended', limit: limit(amount, unit), at: 0 });
        const base = { ...terms, amendments: [] };
        const twice = { ...base, amendments: [extended(one), extended(other)] };
        expect(dueAt(twice, calendar)).toBe(dueAt({ ...base, amendments: [extended(one + other)] }, calendar));
      }),
    );
  });
});

describe('the due', () => {
  test('is never earlier for one more pause, nor for one more extension', () => {
    fc.assert(
      fc.property(calendars, randomTerms(), closedPauses, limitOf(...everyUnit), (calendar, terms, more, extension) => {
        const due = dueAt(terms, calendar);
        expect(dueAt({ ...terms, pauses: [...terms.pauses, ...more] }, calendar)).toBeGreaterThanOrEqual(due);
        const amendments = [...terms.amendments, { kind: 'extended' as const, limit: extension, at: 0 }];
        expect(dueAt({ ...terms, amendments }, calendar)).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  test('is never later for a stricter limit beside the old one', () => {
    fc.assert(
      fc.property(calendars, randomTerms(), moments, limitOf(...everyUnit), (calendar, terms, from, stricter) => {
        const amendments = [...terms.amendments, { kind: 'tightened' as const, limit: stricter, from }];
        expect(dueAt({ ...terms, amendments }, calendar)).toBeLessThanOrEqual(dueAt(terms, calendar));
      }),
    );
  });

  test('is when a clock that ticks every minute has ticked its budget away', () => {
    const inMinutes = fc.tuple(moments, limitOf('minutes', 'workingMinutes', 'hours', 'workingHours'), closedPauses);
    fc.assert(
      fc.property(calendars, inMinutes, (calendar, [start, of, ragged]) => {
        const pauses = ragged.map(({ cause, from, to }) => ({ cause, from: whole(from), to: whole(to ?? from) }));
        expect(dueAt(termsOf(start, of, { pauses }), calendar)).toBe(ticked(calendar, start, of, pauses));
      }),
      { numRuns: 30 },
    );
  });

  test('comes when nothing is left, and not a millisecond before', () => {
    // where units mix, a due may lie on a moment off
    const ofOneKind = fc.oneof(randomTerms(['minutes', 'hours']), randomTerms(['workingMinutes', 'workingHours']));
    fc.assert(
      fc.property(calendars, ofOneKind, (calendar, terms) => {
        const due = dueAt(terms, calendar);
        expect(remainingAt(terms, calendar, due)).toBe(0);
        expect(remainingAt(terms, calendar, due - 1)).toBe(1);
      }),
    );
  });
});

test('time used never falls and never runs faster than time', () => {
  fc.assert(
    fc.property(calendars, randomTerms(), moments, moments, (calendar, terms, one, other) => {
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      const used = usedAt(terms, calendar, last) - usedAt(terms, calendar, first);
      expect(used).toBeGreaterThanOrEqual(0);
      expect(used).toBeLessThanOrEqual(last - first);
    }),
  );
});

test('S49 warnings come in order, none after the due', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const gap = fc.option(limitOf(...everyUnit), { nil: undefined });
  fc.assert(
    fc.property(calendars, randomTerms(), part, part, gap, (calendar, terms, early, near, minGap) => {
      const said = reckon(terms, { early, near, ...(minGap && { minGap }) }, calendar);
      expect(said.earlyAt).toBeLessThanOrEqual(said.nearAt);
      expect(said.nearAt).toBeLessThanOrEqual(said.dueAt);
    }),
  );
});

test('S59 the same terms always give the same instants, whatever was asked of the calendar before', () => {
  fc.assert(
    fc.property(calendars, randomTerms(), moments, (calendar, terms, other) => {
      const once = reckon(terms, halfAndMost, calendar);
      calendar.add(other - 400 * 86_400_000, 1);
      calendar.add(other + 400 * 86_400_000, 1);
      expect(reckon(structuredClone(terms), halfAndMost, calendar)).toEqual(once);
    }),
    { numRuns: 30 },
  );
});

const whole = (at: Instant): Instant => Math.floor(at / MINUTE) * MINUTE;

/** The due as somebody would find it who looks once a minute: slow, and plainly right. */
function ticked(calendar: Parameters<typeof reckon>[2], start: Instant, of: Limit, pauses: readonly Pause[]): Instant {
  const works = of.unit.startsWith('working');
  let left = of.amount * (of.unit === 'hours' || of.unit === 'workingHours' ? 60 : 1);
  let at = works && calendar.cutOff !== null ? pastCutOff(calendar, start) : start;
  for (; left > 0; at += MINUTE) {
    const stands = pauses.some(({ from, to }) => from <= at && at < (to ?? 0));
    if (!stands && (!works || calendar.between(at, at + 1) === 1)) left--;
  }
  return at;
}

/** The cut-off of the calendar used here: from 17:00 on as of 08:30 on the next working day, in Shanghai. */
function pastCutOff(calendar: Parameters<typeof reckon>[2], start: Instant): Instant {
  const wall = start + 8 * 60 * MINUTE;
  const day = Math.floor(wall / (1_440 * MINUTE));
  if (wall - day * 1_440 * MINUTE < 17 * 60 * MINUTE) return start;
  let next = day + 1;
  while (!calendar.worksOn(next)) next++;
  return next * 1_440 * MINUTE + (8.5 - 8) * 60 * MINUTE;
}
