import { describe, expect, test } from 'vitest';
import { type Acted, type ActedLeg, nextStep, offersFor, type Viewer } from './verbs.js';

const at = '2026-11-22T02:00:00.000Z';
const leg = (state: ActedLeg['state'], over: Partial<ActedLeg> = {}): ActedLeg => ({
  id: 'a1',
  departmentId: 'housing',
  role: 'lead',
  state,
  openedAt: at,
  leftAt: null,
  ...over,
});
const complaint = (over: Partial<Acted>): Acted => ({
  id: 'c',
  number: '26-1',
  title: 't',
  version: 1,
  state: 'dispatched',
  assignments: [leg('awaitingSignature')],
  urges: [],
  escalations: [],
  ...over,
});
const urge = { id: 'u1', assignmentId: 'a1', state: 'sent' as const, reason: 'r', sentAt: at, sentBy: '王敏' };
const escalation = { id: 'e1', state: 'raised' as const, level: 1, reason: 'r', raisedAt: at, raisedBy: '王敏' };

const supervisor: Viewer = { role: 'supervisor', departmentId: null };
const leader: Viewer = { role: 'leader', departmentId: null };
const liaison: Viewer = { role: 'liaison', departmentId: 'housing' };
const stranger: Viewer = { role: 'liaison', departmentId: 'traffic' };

const usable = (c: Acted, viewer: Viewer) =>
  offersFor(c, viewer)
    .filter((offer) => offer.hold === null)
    .map((offer) => offer.verb);
const held = (c: Acted, viewer: Viewer) =>
  offersFor(c, viewer).flatMap((offer) => (offer.hold === null ? [] : [`${offer.verb}:${offer.hold}`]));

describe('the center', () => {
  test('dispatches what no department has, and cannot urge anybody yet', () => {
    const c = complaint({ state: 'registered', assignments: [] });
    expect(usable(c, supervisor)).toEqual(['dispatch', 'escalate', 'callAgain']);
    expect(held(c, supervisor)).toEqual(['urge:nobodyOwes']);
  });

  test('urges, reassigns and escalates what a department owes', () => {
    expect(usable(complaint({}), supervisor)).toEqual(['urge', 'reassign', 'escalate', 'addAssistant', 'callAgain']);
  });

  test('is told to wait while an urge is unanswered or an escalation not acknowledged', () => {
    const c = complaint({ urges: [urge], escalations: [escalation] });
    expect(held(c, supervisor)).toEqual(['urge:urgePending', 'escalate:escalationPending']);
    expect(nextStep(offersFor(c, supervisor))).toBe('acknowledge');
  });

  test('may still urge the assistant when only the lead has an open urge', () => {
    const c = complaint({ assignments: [leg('signed'), leg('signed', { id: 'a2', role: 'assist' })], urges: [urge] });
    expect(usable(c, supervisor)).toContain('urge');
  });

  test('accepts an answer, then closes', () => {
    expect(nextStep(offersFor(complaint({ state: 'answered', assignments: [leg('answered')] }), supervisor))).toBe(
      'accept',
    );
    expect(nextStep(offersFor(complaint({ state: 'accepted', assignments: [leg('accepted')] }), supervisor))).toBe(
      'close',
    );
  });

  test('has nothing left to do on a closed case', () => {
    expect(offersFor(complaint({ state: 'closed', assignments: [leg('accepted')] }), supervisor)).toEqual([]);
  });
});

describe('a liaison', () => {
  test('signs first and is told so where the answer would be', () => {
    expect(usable(complaint({}), liaison)).toEqual(['sign']);
    expect(held(complaint({}), liaison)).toEqual(['answer:signFirst']);
  });

  test('answers the urge before anything else', () => {
    const c = complaint({ assignments: [leg('signed')], urges: [urge] });
    expect(nextStep(offersFor(c, liaison))).toBe('answerUrge');
  });

  test('is offered nothing on another department’s leg, nor on one that has left', () => {
    expect(offersFor(complaint({}), stranger)).toEqual([]);
    expect(offersFor(complaint({ assignments: [leg('reassigned', { leftAt: at })] }), liaison)).toEqual([]);
  });
});

test('a leader escalates and acknowledges, and gives no other order', () => {
  expect(usable(complaint({ escalations: [escalation] }), leader)).toEqual(['acknowledge']);
  expect(usable(complaint({}), leader)).toEqual(['escalate']);
});
