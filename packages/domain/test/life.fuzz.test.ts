import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { theSystem } from '../src/actor.js';
import { isLive } from '../src/clock.js';
import { type Complaint, releasedAt } from '../src/complaint.js';
import type { LawBook } from '../src/decision.js';
import { evolve } from '../src/evolve.js';
import { recompute } from '../src/recompute.js';
import { DAY, HOUR, MINUTE } from '../src/time.js';
import { Urgency } from '../src/vocabulary.js';
import { Life, registration } from './life.js';
import { anyVerb } from './support/any-verb.js';
import { anything, natural } from './support/anything.js';
import { Dice } from './support/dice.js';
import { assertLawful } from './support/lawful.js';
import { laws } from './support/laws.js';

/** Many lives take their time on a busy machine. */
const LONG = 120_000;

const start = fc.record({
  urgency: fc.constantFrom(...Object.values(Urgency)),
  kind: fc.constantFrom('grievance' as const, 'inquiry' as const, 'report' as const),
  source: fc.constantFrom(null, null, { system: 'elsewhere', id: '1' }),
  deadline: fc.constantFrom(
    { kind: 'policy' } as const,
    { kind: 'policy' } as const,
    { kind: 'none' } as const,
    { kind: 'given', dueAt: Date.parse('2026-11-12T02:00Z') } as const,
    { kind: 'given', dueAt: Date.parse('2026-11-01T02:00Z') } as const,
  ),
});

const seed = fc.noBias(fc.nat(0xffff_ffff));

const step = fc.record({
  /** Decides what odd thing happens; what comes next anyway where it is null. */
  odd: fc.option(seed, { freq: 14 }),
  after: fc.oneof(
    fc.integer({ min: 0, max: 5 * MINUTE }),
    fc.integer({ min: 0, max: 30 * MINUTE }),
    fc.integer({ min: 0, max: 5 * HOUR }),
    fc.integer({ min: 0, max: 5 * DAY }),
  ),
  /** Which law comes into force; the same one goes on where it is null. */
  law: fc.option(fc.nat(laws.length - 1), { freq: 30 }),
});

const steps = fc.array(step, { minLength: 1, maxLength: 60, size: 'max' });

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Start = typeof start extends fc.Arbitrary<infer T> ? T : never;

interface Lived {
  readonly life: Life;
  /** Which law was in force when each entry was written. */
  readonly lawOf: readonly LawBook[];
}

/** Lives a life of random steps; what is refused changes nothing. */
function live(given: Start, days: readonly Step[]): Lived {
  const life = new Life('2026-11-09 10:00', { law: laws[0], callerEscalatedBefore: true });
  const lawOf: LawBook[] = [];
  const note = () => {
    while (lawOf.length < life.log.length) lawOf.push(life.context.law ?? laws[0]);
    assertLawful(life.it, life.contextOf(theSystem));
  };
  life.give(theSystem, { ...registration, ...given, urgencyReason: '燃气泄漏' });
  note();
  for (const { odd, after, law } of days) {
    life.now += after;
    if (law !== null) life.context = { ...life.context, law: laws[law] };
    const before = life.it;
    const dice = new Dice(odd ?? 0);
    const { by, verb } = odd === null ? natural(before) : anything(dice, before, life.now);
    const decision = life.decide(by, verb);
    if (!decision.ok) expect(life.complaint).toBe(before);
    note();
  }
  return { life, lawOf };
}

describe('a random life', () => {
  test(
    'never throws, never breaks a rule, and folds from its log to the same complaint',
    () => {
      fc.assert(
        fc.property(start, steps, (given, days) => {
          const { life } = live(given, days);
          const refolded = life.log.reduce<Complaint | null>((so, entry) => evolve(so, entry), null);
          expect(refolded).toEqual(life.complaint);
        }),
        { numRuns: 200, interruptAfterTimeLimit: LONG / 2 },
      );
    },
    LONG,
  );

  test(
    'S43 S59 every clock, computed anew from its log, is the same to the millisecond',
    () => {
      fc.assert(
        fc.property(start, steps, (given, days) => {
          const { life, lawOf } = live(given, days);
          const { clocks, differences } = recompute(life.log, laws[0], ({ version }) => {
            const law = lawOf[version - 1] ?? laws[0];
            return { policyVersion: law.policy.version, calendarVersion: law.calendarVersion };
          });
          expect(differences).toEqual([]);
          expect(clocks).toEqual(life.it.clocks);
        }),
        { numRuns: 200, interruptAfterTimeLimit: LONG / 2 },
      );
    },
    LONG,
  );

  test(
    'S54 what has nothing to do with a clock touches none',
    () => {
      const unrelated = ['callAgain', 'revealCaller', 'convene', 'splitInto', 'readUrge', 'confirmDelivery'] as const;
      fc.assert(
        fc.property(start, steps, seed, (given, days, thrown) => {
          const { life } = live(given, days);
          life.give(theSystem, { type: 'passTime' });
          const before = life.it.clocks.filter((clock) => isLive(clock));
          for (const type of unrelated) {
            const dice = new Dice(thrown);
            if (type === 'readUrge' && life.it.urges.some((urge) => releasedAt(urge) === null)) continue;
            life.decide(theSystem, anyVerb(type, dice, life.it, life.now));
          }
          expect(life.it.clocks.filter((clock) => isLive(clock))).toEqual(before);
        }),
        { numRuns: 100, interruptAfterTimeLimit: LONG / 2 },
      );
    },
    LONG,
  );
});
