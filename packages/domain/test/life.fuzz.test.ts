import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Actor, theSystem } from '../src/actor.js';
import type { Clock } from '../src/clock.js';
import { type Complaint, isCurrent } from '../src/complaint.js';
import type { ComplaintEvent } from '../src/event.js';
import { evolve } from '../src/evolve.js';
import { queueItemOf } from '../src/queue-item.js';
import { HOUR, MINUTE } from '../src/time.js';
import { Life, leader, liaisonOf, registration, supervisor, type Verb } from './life.js';

const department = fc.constantFrom('housing', 'water', 'traffic', 'traffic', 'traffic', 'moon');
const leg = fc.constantFrom('a1', 'a2', 'a3', 'a4');
const words = fc.constantFrom(
  '请尽快办理并回复群众',
  '已派人现场查看',
  '已安排人员到场处理',
  '收到',
  '',
  '请先联系群众并反馈进展',
);
const expectedVersion = fc.constantFrom(null, null, null, 3, 1_000);
const promisedAt = fc
  .integer({ min: -60, max: 600 })
  .map((minutes) => Date.parse('2026-11-09T02:00Z') + minutes * MINUTE);

const verb: fc.Arbitrary<Verb> = fc.oneof(
  fc.record({
    type: fc.constant('dispatch' as const),
    leadDepartmentId: department,
    assistDepartmentIds: fc.array(department, { maxLength: 2 }),
    expectedVersion,
  }),
  fc.record({ type: fc.constant('sign' as const), assignmentId: leg }),
  fc.record({ type: fc.constant('answer' as const), assignmentId: leg, text: words }),
  fc.record({ type: fc.constant('acceptAnswer' as const), expectedVersion }),
  fc.record({ type: fc.constant('close' as const), note: fc.option(words), expectedVersion }),
  fc.record({
    type: fc.constant('reassign' as const),
    assignmentId: leg,
    toDepartmentId: department,
    reason: words,
    expectedVersion,
  }),
  fc.record({
    type: fc.constant('addAssistant' as const),
    departmentId: department,
    note: fc.option(words),
    expectedVersion,
  }),
  fc.record({ type: fc.constant('callAgain' as const), note: words }),
  fc.record({ type: fc.constant('urge' as const), assignmentId: leg, reason: words }),
  fc.record({
    type: fc.constant('answerUrge' as const),
    urgeId: fc.constantFrom('u1', 'u2', 'u3'),
    progress: words,
    nextStep: words,
    promisedAt,
  }),
  fc.record({ type: fc.constant('escalate' as const), reason: words }),
  fc.record({ type: fc.constant('acknowledgeEscalation' as const), escalationId: fc.constantFrom('e1', 'e2') }),
  fc.record({ type: fc.constant('revealCaller' as const), reason: words }),
  fc.record({ type: fc.constant('passTime' as const) }),
);

const actor: fc.Arbitrary<Actor> = fc.constantFrom(
  theSystem,
  theSystem,
  theSystem,
  supervisor,
  leader,
  liaisonOf('housing'),
  liaisonOf('water'),
  liaisonOf('moon'),
);

/** What comes next when all goes well; mixed in so that lives get old before something odd happens to them. */
function natural({ state, assignments }: Complaint): Verb {
  const lead = assignments.findLast(({ role }) => role === 'lead')?.id ?? 'a1';
  if (state === 'registered') {
    return { type: 'dispatch', leadDepartmentId: 'housing', assistDepartmentIds: ['water'], expectedVersion: null };
  }
  if (state === 'dispatched') return { type: 'sign', assignmentId: lead };
  if (state === 'inHandling') return { type: 'answer', assignmentId: lead, text: '已处理完毕,群众认可。' };
  if (state === 'answered') return { type: 'acceptAnswer', expectedVersion: null };
  return { type: 'close', note: null, expectedVersion: null };
}

const step = fc.record({
  odd: fc.option(fc.record({ actor, verb }), { freq: 2 }),
  after: fc.integer({ min: 0, max: 30 * HOUR }),
});

const urgency = fc.constantFrom('normal' as const, 'urgent' as const, 'critical' as const);

describe('a random life', () => {
  test('never throws, never breaks a rule, and folds from its log to the same complaint', () => {
    fc.assert(
      fc.property(urgency, fc.array(step, { maxLength: 60 }), (urgent, steps) => {
        const life = new Life('2026-11-09 10:00');
        const log: { at: number; actor: string; events: readonly ComplaintEvent[] }[] = [];
        const live = (by: Actor, what: Verb) => {
          const before = life.complaint;
          const decision = life.decide(by, what);
          if (!decision.ok) {
            expect(life.complaint).toBe(before);
            return;
          }
          if (decision.events.length > 0) log.push({ at: life.now, actor: by.id, events: decision.events });
          if (life.complaint !== null) expectLawful(life.complaint);
        };
        live(theSystem, { ...registration, urgency: urgent, urgencyReason: '燃气泄漏' });
        for (const { odd, after } of steps) {
          life.now += after;
          if (odd === null) live(theSystem, natural(life.it));
          else live(odd.actor, odd.verb);
        }
        const refolded = log.reduce<Complaint | null>((so, entry, i) => evolve(so, { ...entry, version: i + 1 }), null);
        expect(refolded).toEqual(life.complaint);
      }),
      { numRuns: 400 },
    );
  });
});

/** What holds of every complaint at every moment. */
function expectLawful(complaint: Complaint): void {
  const current = complaint.assignments.filter(isCurrent);
  expect(current.filter(({ role }) => role === 'lead').length).toBe(complaint.state === 'registered' ? 0 : 1);
  expect(new Set(current.map(({ departmentId }) => departmentId)).size).toBe(current.length);
  for (const clock of complaint.clocks) expectFair(clock);
  const running = complaint.clocks.filter(({ state }) => state === 'running');
  expect(new Set(running.map(({ metric, subjectId }) => `${metric}/${subjectId}`)).size).toBe(running.length);
  if (complaint.state === 'closed') expect(running).toEqual([]);
  const gone = complaint.assignments.filter((leg) => !isCurrent(leg)).map(({ id }) => id);
  expect(running.filter(({ subjectId }) => subjectId !== null && gone.includes(subjectId))).toEqual([]);
  const item = queueItemOf(complaint);
  expect(item.legs.length).toBe(current.length);
  expect(item.nextDueAt).toBe(running.length === 0 ? null : Math.min(...running.map(({ dueAt }) => dueAt)));
}

function expectFair(clock: Clock): void {
  expect(clock.startedAt <= clock.earlyAt && clock.earlyAt <= clock.nearAt && clock.nearAt <= clock.dueAt).toBe(true);
  if (clock.state === 'met') expect(clock.stoppedAt).toBeLessThanOrEqual(clock.dueAt);
  if (clock.state === 'missed') expect(clock.stoppedAt).toBeGreaterThan(clock.dueAt);
}
