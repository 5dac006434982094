import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { theSystem } from '../src/actor.js';
import type { Clock } from '../src/clock.js';
import { leadOf } from '../src/complaint.js';
import { HOUR, MINUTE } from '../src/time.js';
import { admin, type Life, liaisonOf, otherSupervisor, signed, supervisor } from './life.js';
import { laws } from './support/laws.js';
import { ask, askSuspension, reassign, reclassify, resume, rule, sign, type Verb } from './verbs.js';

const LONG = 120_000;

/** What stops and starts a leg's clock, is put on its record after the fact, or begins another. */
type Pausing =
  | { readonly what: 'suspend'; readonly cause: 'appraisal' | 'litigation'; readonly days: number }
  | { readonly what: 'resume' }
  | { readonly what: 'move'; readonly to: 'water' | 'traffic' | 'parks' | 'housing' }
  | { readonly what: 'backdate'; readonly from: number; readonly length: number };
/** What changes and is changed back. */
type Noise =
  | 'raise'
  | 'raiseMore'
  | 'lower'
  | 'otherCategory'
  | 'sameCategory'
  | 'otherLaw'
  | 'otherCalendar'
  | 'sameLaw'
  | 'pass';

interface Step {
  readonly after: number;
  readonly pausing: Pausing | null;
  readonly noise: readonly Noise[];
}

const pausing: fc.Arbitrary<Pausing> = fc.oneof(
  fc.record({
    what: fc.constant('suspend' as const),
    cause: fc.constantFrom('appraisal' as const, 'litigation' as const),
    days: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({ what: fc.constant('resume' as const) }),
  fc.record({
    what: fc.constant('move' as const),
    to: fc.constantFrom('water' as const, 'traffic' as const, 'parks' as const, 'housing' as const),
  }),
  fc.record({
    what: fc.constant('backdate' as const),
    from: fc.integer({ min: 1, max: 40 }),
    length: fc.integer({ min: 1, max: 30 }),
  }),
);
const noise = fc.constantFrom<Noise>(
  'raise',
  'raiseMore',
  'lower',
  'otherCategory',
  'sameCategory',
  'otherLaw',
  'otherCalendar',
  'sameLaw',
  'pass',
);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 20 * 60 }).map((minutes) => minutes * MINUTE),
    pausing: fc.option(pausing, { freq: 3 }),
    noise: fc.array(noise, { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 12, size: 'max' },
);

function pauseBy(life: Life, step: Pausing): void {
  const lead = leadOf(life.it);
  const [id, by] = [lead?.id ?? 'a1', liaisonOf(lead?.departmentId ?? 'housing')];
  const granted = (asked: Verb) => {
    if (life.decide(by, asked).ok) life.give(otherSupervisor, rule(life.it.requests.at(-1)?.id ?? 'r1', true));
  };
  switch (step.what) {
    case 'suspend':
      granted(askSuspension(life.now + step.days * 24 * HOUR, step.cause, id));
      break;
    case 'resume':
      life.decide(supervisor, resume(id));
      break;
    case 'move':
      if (!life.decide(supervisor, reassign(step.to, id)).ok) break;
      life.give(liaisonOf(step.to), sign(leadOf(life.it)?.id));
      break;
    case 'backdate': {
      const from = life.now - step.from * HOUR;
      const to = Math.min(life.now, from + step.length * HOUR);
      const evidence = '检测机构受理回执';
      granted(ask({ kind: 'backdate', assignmentId: id, cause: 'appraisal', from, to, evidence }));
      break;
    }
  }
}

/** Several at one instant; what does not apply does nothing. */
function disturb(life: Life, what: Noise): void {
  const { kind, urgency, categoryId } = life.it;
  const as = (change: Parameters<typeof reclassify>[0]) => reclassify({ kind, urgency, categoryId, ...change });
  const put = (law: number) => {
    life.context = { ...life.context, law: laws[law] };
    life.give(theSystem, { type: 'applyLaw', extent: 'all', amnestySince: null });
  };
  switch (what) {
    case 'raise':
      life.decide(supervisor, as({ urgency: 'urgent' }));
      break;
    case 'raiseMore':
      life.decide(supervisor, as({ urgency: 'critical' }));
      break;
    case 'lower':
      if (!life.decide(supervisor, ask({ kind: 'lowerUrgency', urgency: 'normal', reason: '险情已排除' })).ok) break;
      life.give(admin, rule(life.it.requests.at(-1)?.id ?? 'r1', true));
      break;
    case 'otherCategory':
      life.decide(supervisor, as({ categoryId: 'noise' }));
      break;
    case 'sameCategory':
      life.decide(supervisor, as({ categoryId: 'gas' }));
      break;
    case 'otherLaw':
      put(2);
      break;
    case 'otherCalendar':
      put(1);
      break;
    case 'sameLaw':
      put(0);
      break;
    case 'pass':
      life.give(theSystem, { type: 'passTime' });
      break;
  }
}

function lived(given: readonly Step[], disturbed: boolean): Life {
  const life = signed({}, { law: laws[0] });
  for (const step of given) {
    life.now += step.after;
    const half = Math.ceil(step.noise.length / 2);
    if (disturbed) for (const one of step.noise.slice(0, half)) disturb(life, one);
    if (step.pausing !== null) pauseBy(life, step.pausing);
    if (disturbed) for (const one of step.noise.slice(half)) disturb(life, one);
  }
  if (disturbed) for (const one of ['lower', 'sameCategory', 'sameLaw'] as const) disturb(life, one);
  life.give(theSystem, { type: 'passTime' });
  return life;
}

/** What a clock runs by, whatever became of it. */
const runsBy = ({
  limit,
  capAt,
  amendments,
  pauses,
  earlyAt,
  nearAt,
  dueAt,
  policyVersion,
  calendarVersion,
}: Clock) => ({
  limit,
  capAt,
  amendments,
  pauses,
  earlyAt,
  nearAt,
  dueAt,
  policyVersion,
  calendarVersion,
});

describe('time is conserved', () => {
  test(
    'S23 no urgency, category, policy or calendar that changes and changes back gains or loses any',
    () => {
      fc.assert(
        fc.property(steps, (given) => {
          const [plain, disturbed] = [lived(given, false), lived(given, true)];
          for (const [metric, subjectId] of [
            ['citizen', null],
            ['handle', leadOf(plain.it)?.id ?? null],
          ] as const) {
            expect(runsBy(disturbed.clock(metric, subjectId))).toEqual(runsBy(plain.clock(metric, subjectId)));
          }
        }),
        { numRuns: 200, interruptAfterTimeLimit: LONG / 2 },
      );
    },
    LONG,
  );

  test(
    'S15 S16 pauses give the same deadline in whatever order they are put on record, overlapping or not',
    () => {
      const stretch = fc.record({
        from: fc.integer({ min: 0, max: 60 * 60 }),
        length: fc.integer({ min: 1, max: 20 * 60 }),
      });
      const stretches = fc.array(stretch, { minLength: 2, maxLength: 5 });
      fc.assert(
        fc.property(
          stretches.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
          ([these, those]) => {
            const after = (pauses: typeof these) => {
              const life = signed().at('2026-11-13 16:00');
              const began = life.clock('handle', 'a1').startedAt;
              for (const { from, length } of pauses) {
                const [start, end] = [began + from * MINUTE, Math.min(life.now, began + (from + length) * MINUTE)];
                const evidence = '检测机构受理回执';
                const asked = ask({
                  kind: 'backdate',
                  assignmentId: 'a1',
                  cause: 'appraisal',
                  from: start,
                  to: end,
                  evidence,
                });
                if (life.decide(liaisonOf('housing'), asked).ok) {
                  life.give(otherSupervisor, rule(life.it.requests.at(-1)?.id ?? 'r1', true));
                }
              }
              const { earlyAt, nearAt, dueAt } = life.clock('handle', 'a1');
              return { earlyAt, nearAt, dueAt };
            };
            expect(after(those)).toEqual(after(these));
          },
        ),
        { numRuns: 100, interruptAfterTimeLimit: LONG / 2 },
      );
    },
    LONG,
  );
});
