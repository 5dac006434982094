import { describe, expect, test } from 'vitest';
import { type Person, theSystem } from '../src/actor.js';
import {
  answered,
  dispatched,
  leader,
  liaisonOf,
  registered,
  registration,
  shanghai,
  signed,
  supervisor,
} from './life.js';

const toTraffic = {
  type: 'reassign',
  assignmentId: 'a1',
  toDepartmentId: 'traffic',
  reason: '属道路养护职责',
} as const;
const urge = { type: 'urge', assignmentId: 'a1', reason: '请先联系群众' } as const;
const leaderOfShift: Person = { ...supervisor, id: 'p-chen', name: '陈静' };
const content = (callbackId: string) =>
  ({
    type: 'recordCallback',
    callbackId,
    outcome: { reached: true, solved: true, satisfied: true },
    note: '群众表示满意',
  }) as const;
const urgeAnswer = {
  type: 'answerUrge',
  urgeId: 'u1',
  progress: '维修人员已到场排查',
  nextStep: '更换阀门',
  promisedAt: shanghai('2026-11-09 17:00'),
} as const;

describe('a complaint is received', () => {
  test('it waits for dispatch with the number and caller it was given', () => {
    expect(registered().it).toMatchObject({
      state: 'registered',
      number: '26-000001',
      callerId: 'caller-1',
      version: 1,
    });
  });

  test('twice the same id is refused with the number of the first', () => {
    expect(registered().refusal(supervisor, registration)).toEqual({ kind: 'alreadyRegistered', number: '26-000001' });
  });

  test('an urgent one needs its reason', () => {
    expect(unborn().refusal(supervisor, { ...registration, urgency: 'urgent' })).toEqual({
      kind: 'textNeeded',
      field: 'urgencyReason',
      problem: 'missing',
    });
  });

  test('an unknown category or district is refused by name', () => {
    expect(unborn().refusal(supervisor, { ...registration, categoryId: 'moon' })).toMatchObject({ what: 'category' });
    expect(unborn().refusal(supervisor, { ...registration, districtId: 'moon' })).toMatchObject({ what: 'district' });
  });

  test('a liaison does not register, a leader neither', () => {
    expect(unborn().refusal(liaisonOf('housing'), registration)).toEqual({ kind: 'notAllowed' });
    expect(unborn().refusal(leader, registration)).toEqual({ kind: 'notAllowed' });
  });

  test('a call about an open one adds weight, not a second complaint', () => {
    expect(registered().give(supervisor, { type: 'callAgain', note: '又来电催问' }).it.repeats).toBe(1);
  });
});

describe('departments get their legs', () => {
  test('dispatch gives the lead the first leg and each assistant one', () => {
    const life = registered().give(supervisor, {
      type: 'dispatch',
      leadDepartmentId: 'housing',
      assistDepartmentIds: ['water'],
      expectedVersion: null,
    });
    expect(life.it.state).toBe('dispatched');
    expect(life.it.assignments).toMatchObject([
      { id: 'a1', departmentId: 'housing', role: 'lead', state: 'awaitingSignature' },
      { id: 'a2', departmentId: 'water', role: 'assist', state: 'awaitingSignature' },
    ]);
  });

  test('no department gets two legs', () => {
    const both = { type: 'dispatch', leadDepartmentId: 'housing', assistDepartmentIds: ['housing'] } as const;
    const refusal = { kind: 'alreadyAssigned', departmentId: 'housing' };
    expect(registered().refusal(supervisor, { ...both, expectedVersion: null })).toEqual(refusal);
    expect(
      dispatched().refusal(supervisor, { ...toTraffic, toDepartmentId: 'housing', expectedVersion: null }),
    ).toEqual(refusal);
    expect(
      dispatched().refusal(supervisor, {
        type: 'addAssistant',
        departmentId: 'housing',
        note: null,
        expectedVersion: null,
      }),
    ).toEqual(refusal);
  });

  test('a dispatched complaint is not dispatched again', () => {
    const again = {
      type: 'dispatch',
      leadDepartmentId: 'water',
      assistDepartmentIds: [],
      expectedVersion: null,
    } as const;
    expect(dispatched().refusal(supervisor, again)).toEqual({ kind: 'wrongState', state: 'dispatched' });
  });

  test('reassigning keeps the old leg and starts the new one unsigned', () => {
    const life = signed().give(supervisor, { ...toTraffic, expectedVersion: null });
    expect(life.it.state).toBe('dispatched');
    expect(life.it.assignments).toMatchObject([
      { id: 'a1', state: 'reassigned', leftAt: life.now },
      { id: 'a2', departmentId: 'traffic', role: 'lead', state: 'awaitingSignature', leftAt: null },
    ]);
  });

  test('a leg that has left is not moved again', () => {
    const life = signed().give(supervisor, { ...toTraffic, expectedVersion: null });
    const back = { ...toTraffic, toDepartmentId: 'water', expectedVersion: null };
    expect(life.refusal(supervisor, back)).toEqual({ kind: 'wrongAssignmentState', state: 'reassigned' });
  });

  test('an urge on a leg that leaves lapses', () => {
    const life = signed()
      .give(supervisor, urge)
      .give(supervisor, { ...toTraffic, expectedVersion: null });
    expect(life.it.urges).toMatchObject([{ id: 'u1', state: 'lapsed' }]);
    expect(life.refusal(theSystem, urgeAnswer)).toEqual({ kind: 'wrongUrgeState', state: 'lapsed' });
    expect(life.refusal(theSystem, { ...urgeAnswer, urgeId: 'u9' })).toEqual({ kind: 'urgeNotFound', urgeId: 'u9' });
  });

  test('reassigning wants a reason', () => {
    expect(signed().refusal(supervisor, { ...toTraffic, reason: ' ', expectedVersion: null })).toMatchObject({
      field: 'reason',
      problem: 'missing',
    });
  });
});

describe('a decision on older sight', () => {
  test('is refused when somebody has decided since, and says who and when', () => {
    const life = dispatched();
    const seen = life.it.version;
    life.at('2026-11-09 10:30').give(liaisonOf('housing'), { type: 'sign', assignmentId: 'a1' });
    expect(life.refusal(supervisor, { ...toTraffic, expectedVersion: seen })).toEqual({
      kind: 'staleVersion',
      expected: seen,
      actual: seen + 1,
      changedAt: shanghai('2026-11-09 10:30'),
      changedBy: 'p-housing',
    });
  });

  test('stands when only time has passed since', () => {
    const life = dispatched();
    const seen = life.it.version;
    life.at('2026-11-12 10:00').give(theSystem, { type: 'passTime' });
    expect(life.it.version).toBeGreaterThan(seen);
    life.give(supervisor, { ...toTraffic, expectedVersion: seen });
  });
});

describe('a department handles its leg', () => {
  test('it signs, then answers; the center accepts, asks the caller, then closes', () => {
    const life = answered();
    expect(life.it.state).toBe('answered');
    life.give(supervisor, { type: 'acceptAnswer', expectedVersion: null });
    expect(life.it.state).toBe('accepted');
    const close = { type: 'close', note: null, expectedVersion: null } as const;
    expect(life.refusal(supervisor, close)).toEqual({ kind: 'callbackFirst', callbackId: 'k1' });
    life.give(supervisor, content('k1')).give(supervisor, close);
    expect(life.it).toMatchObject({ state: 'closed', ending: 'done', closedAt: life.now });
  });

  test('nobody answers before signing, nor signs twice', () => {
    const answer = { type: 'answer', assignmentId: 'a1', text: '已处理完毕。' } as const;
    const wrong = (state: string) => ({ kind: 'wrongAssignmentState', state });
    expect(dispatched().refusal(liaisonOf('housing'), answer)).toEqual(wrong('awaitingSignature'));
    expect(signed().refusal(liaisonOf('housing'), { type: 'sign', assignmentId: 'a1' })).toEqual(wrong('signed'));
  });

  test('another department does not even learn that the complaint exists', () => {
    expect(dispatched().refusal(liaisonOf('water'), { type: 'sign', assignmentId: 'a1' })).toEqual({
      kind: 'complaintNotFound',
    });
  });

  test('an assistant signs its own leg only', () => {
    const life = dispatched().give(supervisor, {
      type: 'addAssistant',
      departmentId: 'water',
      note: null,
      expectedVersion: null,
    });
    expect(life.refusal(liaisonOf('water'), { type: 'sign', assignmentId: 'a1' })).toEqual({ kind: 'notAllowed' });
    life.give(liaisonOf('water'), { type: 'sign', assignmentId: 'a2' });
    expect(life.it.state).toBe('dispatched');
  });

  test.each(['收到', '已收到。', '正在处理', 'OK'])('"%s" is no answer', (text) => {
    expect(signed().refusal(liaisonOf('housing'), { type: 'answer', assignmentId: 'a1', text })).toEqual({
      kind: 'textNeeded',
      field: 'answer',
      problem: 'hollow',
    });
  });

  test('an unknown leg is refused by its id', () => {
    expect(signed().refusal(theSystem, { type: 'sign', assignmentId: 'a9' })).toEqual({
      kind: 'assignmentNotFound',
      assignmentId: 'a9',
    });
  });

  test('the center accepts only what is answered and closes only what is accepted', () => {
    expect(signed().refusal(supervisor, { type: 'acceptAnswer', expectedVersion: null })).toMatchObject({
      kind: 'wrongState',
    });
    expect(answered().refusal(supervisor, { type: 'close', note: null, expectedVersion: null })).toMatchObject({
      kind: 'wrongState',
    });
  });
});

describe('an urge', () => {
  test('is answered with progress, next step and a promised time', () => {
    const life = signed().give(supervisor, urge).give(liaisonOf('housing'), urgeAnswer);
    expect(life.it.urges).toMatchObject([{ id: 'u1', state: 'answered', answer: { nextStep: '更换阀门' } }]);
  });

  test('a second one soon after adds to the first', () => {
    const life = signed().give(supervisor, urge).at('2026-11-09 11:00').give(leaderOfShift, urge);
    expect(life.it.urges).toMatchObject([{ id: 'u1', weight: 2, sentBy: 'p-wang' }]);
  });

  test('a later one waits for the answer to the first, unless its sender has seen that', () => {
    const life = signed().give(supervisor, urge).at('2026-11-09 11:01');
    expect(life.refusal(supervisor, urge)).toEqual({
      kind: 'urgePending',
      urgeId: 'u1',
      sentAt: shanghai('2026-11-09 10:30'),
      sentBy: 'p-wang',
      reason: urge.reason,
    });
    expect(life.give(supervisor, { ...urge, seenUrgeId: 'u1' }).it.urges).toMatchObject([{ id: 'u1', weight: 2 }]);
  });

  test('"收到" alone does not answer it, nor does a promise in the past', () => {
    const life = signed().give(supervisor, urge);
    expect(life.refusal(liaisonOf('housing'), { ...urgeAnswer, progress: '收到' })).toMatchObject({
      problem: 'hollow',
    });
    expect(life.refusal(liaisonOf('housing'), { ...urgeAnswer, promisedAt: life.now })).toEqual({
      kind: 'promiseInPast',
      now: life.now,
    });
  });

  test('it is answered once', () => {
    const life = signed().give(supervisor, urge).give(liaisonOf('housing'), urgeAnswer);
    expect(life.refusal(liaisonOf('housing'), urgeAnswer)).toMatchObject({ kind: 'urgeAlreadyAnswered' });
  });

  test('a leg that owes nothing is not urged', () => {
    expect(answered().refusal(supervisor, urge)).toEqual({ kind: 'wrongAssignmentState', state: 'answered' });
  });
});

describe('an escalation', () => {
  const escalate = { type: 'escalate', reason: '来电人扬言上访' } as const;
  const acknowledge = { type: 'acknowledgeEscalation', escalationId: 'e1' } as const;

  test('is acknowledged by a named person, once', () => {
    const life = signed().give(supervisor, escalate).give(leader, acknowledge);
    expect(life.it.escalations).toMatchObject([{ state: 'acknowledged', acknowledgedBy: 'p-zhao' }]);
    expect(life.refusal(supervisor, acknowledge)).toMatchObject({ kind: 'alreadyAcknowledged', by: 'p-zhao' });
  });

  test('one at a time', () => {
    expect(signed().give(supervisor, escalate).refusal(supervisor, escalate)).toMatchObject({
      kind: 'escalationPending',
    });
  });

  test('an unknown one is refused', () => {
    expect(signed().refusal(supervisor, acknowledge)).toMatchObject({ kind: 'escalationNotFound' });
  });
});

describe('the caller', () => {
  test('is looked at only with a reason, and the look is on record', () => {
    const life = signed();
    expect(life.refusal(supervisor, { type: 'revealCaller', reason: '' })).toMatchObject({ problem: 'missing' });
    expect(life.events(supervisor, { type: 'revealCaller', reason: '回电核实地址' })).toEqual([
      { type: 'callerRevealed', reason: '回电核实地址' },
    ]);
    expect(life.refusal(leader, { type: 'revealCaller', reason: '查看' })).toEqual({ kind: 'notAllowed' });
  });
});

describe('a closed complaint', () => {
  const closed = () =>
    answered()
      .give(supervisor, { type: 'acceptAnswer', expectedVersion: null })
      .give(supervisor, content('k1'))
      .give(supervisor, { type: 'close', note: null, expectedVersion: null });

  test('takes no further command on its handling', () => {
    const wrong = { kind: 'wrongState', state: 'closed' };
    expect(closed().refusal(supervisor, { type: 'callAgain', note: '又来电' })).toEqual(wrong);
    expect(closed().refusal(supervisor, { type: 'escalate', reason: '不满意' })).toEqual(wrong);
    expect(closed().refusal(supervisor, urge)).toEqual(wrong);
    expect(closed().refusal(supervisor, { ...toTraffic, expectedVersion: null })).toEqual(wrong);
  });
});

function unborn() {
  const life = registered();
  life.complaint = null;
  return life;
}
