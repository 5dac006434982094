import { describe, expect, test } from 'vitest';
import { pauseOutlook } from '../src/offers/pause-outlook.js';
import { defaultPolicy } from '../src/policies/default.js';
import { HOUR } from '../src/time.js';
import { type Life, lawWith, liaisonOf, ruled, shanghai, signed } from './life.js';
import { askSuspension, resume } from './verbs.js';

const housing = liaisonOf('housing');
const outlook = (life: Life) => pauseOutlook(life.it, 'a1', life.contextOf(housing));
const choices = (life: Life) =>
  Object.fromEntries(
    outlook(life).choices.map(({ length, at }) => [length, new Date(at + 8 * HOUR).toISOString().slice(0, 16)]),
  );

describe('E2 a suspension is promised in days and weeks', () => {
  test('each to the end of work on a day that is worked', () => {
    // a Friday
    expect(choices(signed().at('2026-11-13 10:00'))).toEqual({
      oneDay: '2026-11-16T17:30',
      threeDays: '2026-11-18T17:30',
      oneWeek: '2026-11-20T17:30',
      twoWeeks: '2026-11-27T17:30',
    });
  });

  test('and where a week ends on a holiday, on the next day that is worked', () => {
    // Spring Festival 2026 is off from 15 to 23 February
    const life = signed().at('2026-02-11 10:00');
    expect(choices(life).oneWeek).toBe('2026-02-24T17:30');
    expect(choices(life).oneDay).toBe('2026-02-12T17:30');
  });

  test('a length that ends with another one is offered once', () => {
    const ends = Object.values(choices(signed().at('2026-02-13 10:00')));
    expect(new Set(ends).size).toBe(ends.length);
  });
});

describe('E2 the most that the law allows is told before', () => {
  const accepts = (life: Life, cause: string, at: number) => {
    const decision = life.decide(housing, askSuspension(at, cause));
    if (decision.ok) life.give(housing, { type: 'withdrawRequest', requestId: life.it.requests.at(-1)?.id ?? '' });
    return decision.ok;
  };

  test.each(defaultPolicy.pausing.causes.map(({ id }) => id))(
    'of %s to the millisecond: so long is accepted, and longer is not',
    (cause) => {
      const life = signed().at('2026-11-10 10:00');
      const until = outlook(life).causes.find((one) => one.cause === cause)?.until ?? 0;
      expect(until).toBeGreaterThan(life.now);
      expect(accepts(life, cause, until)).toBe(true);
      expect(accepts(life, cause, until + 1)).toBe(false);
    },
  );

  test('what earlier suspensions have used up is left out', () => {
    const pausing = { ...defaultPolicy.pausing, longestTotal: { amount: 5, unit: 'days' } as const };
    const life = signed({}, { law: lawWith({ pausing }) }).at('2026-11-10 10:00');
    life.give(housing, askSuspension(shanghai('2026-11-13 10:00')));
    ruled(life, true);
    life.at('2026-11-12 10:00').give(housing, resume());
    const { causes } = outlook(life.at('2026-11-12 15:00'));
    const until = causes.find(({ cause }) => cause === 'appraisal')?.until ?? 0;
    expect(accepts(life, 'appraisal', until)).toBe(true);
    expect(accepts(life, 'appraisal', until + 1)).toBe(false);
    // two of the five days are gone
    const fresh = signed({}, { law: lawWith({ pausing }) }).at('2026-11-12 15:00');
    expect((outlook(fresh).causes[0]?.until ?? 0) - until).toBe(48 * HOUR);
  });
});
