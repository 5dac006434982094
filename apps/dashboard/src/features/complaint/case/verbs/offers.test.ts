import { describe, expect, test } from 'vitest';
import {
  acted,
  callback,
  clock,
  escalation,
  law,
  leg,
  request,
  supervisionOrder,
  urge,
  urgeAnswer,
} from '../../testing/acted.js';
import type { Acted } from './acted.js';
import { inRow, nextStep, offersFor } from './offers.js';
import type { Viewer } from './verb.js';

const supervisor: Viewer = { name: '王敏', role: 'supervisor', departmentId: null };
const leader: Viewer = { name: '周局', role: 'leader', departmentId: null };
const liaison: Viewer = { name: '李科', role: 'liaison', departmentId: 'housing' };
const stranger: Viewer = { name: '赵工', role: 'liaison', departmentId: 'traffic' };

const complaint = (over: Partial<Acted> = {}): Acted => acted(over);
const usable = (c: Acted, viewer: Viewer) =>
  offersFor(c, viewer, law)
    .filter((offer) => offer.hold === null)
    .map((offer) => offer.verb);
const held = (c: Acted, viewer: Viewer) =>
  offersFor(c, viewer, law).flatMap((offer) => (offer.hold === null ? [] : [`${offer.verb}:${offer.hold}`]));
const next = (c: Acted, viewer: Viewer) => nextStep(offersFor(c, viewer, law));
const row = (c: Acted, viewer: Viewer) => inRow(offersFor(c, viewer, law)).map(({ verb }) => verb);

const unsigned = leg({ state: 'awaitingSignature', contactedAt: null });
const breached = clock({
  state: 'missed',
  stoppedAt: '2026-11-28T01:00:00.000Z',
  breach: { at: '2026-11-27T09:30:00.000Z', state: 'standing' },
});

describe('the center', () => {
  test('dispatches what no department has, or does not accept it, and cannot urge anybody yet', () => {
    const c = complaint({ state: 'registered', assignments: [], clocks: [] });
    expect(usable(c, supervisor)).toEqual([
      'dispatch',
      'notAccept',
      'reclassify',
      'callAgain',
      'withdraw',
      'escalate',
      'convene',
      'merge',
      'split',
    ]);
    expect(held(c, supervisor)).toEqual(['urge:nobodyOwes']);
    expect(next(c, supervisor)).toBe('dispatch');
  });

  test('has urging, reassigning and escalating at hand while a department works, and the rest in the menu', () => {
    expect(row(complaint(), supervisor)).toEqual(['urge', 'reassign', 'escalate']);
    expect(next(complaint(), supervisor)).toBeNull();
    expect(usable(complaint(), supervisor)).toContain('supervise');
  });

  test('may urge again where an answer is owed, by joining', () => {
    expect(usable(complaint({ urges: [urge()] }), supervisor)).toContain('urge');
  });

  test('judges what was answered to an urge, and takes back what was not', () => {
    const answered = complaint({ urges: [urge({ state: 'answered', answer: urgeAnswer })] });
    expect(next(answered, supervisor)).toBe('judgeUrge');
    expect(usable(answered, supervisor)).not.toContain('withdrawUrge');
    expect(usable(complaint({ urges: [urge({ state: 'hollow' })] }), supervisor)).toContain('withdrawUrge');
  });

  test('issues one order at a time, judges its reply, and may lower it', () => {
    const issued = complaint({ supervisions: [supervisionOrder()] });
    expect(held(issued, supervisor)).toContain('supervise:orderPending');
    expect(usable(issued, supervisor)).toContain('lowerSupervision');
    const reply = { text: '已整改', at: '2026-11-23T02:00:00.000Z', by: '李科' };
    expect(next(complaint({ supervisions: [supervisionOrder({ state: 'replied', reply })] }), supervisor)).toBe(
      'judgeSupervision',
    );
  });

  test('acknowledges an escalation, then answers it; nothing is escalated twice', () => {
    const raised = complaint({ escalations: [escalation()] });
    expect(next(raised, supervisor)).toBe('acknowledge');
    expect(held(raised, supervisor)).toContain('escalate:escalationPending');
    const acknowledged = complaint({ escalations: [escalation({ state: 'acknowledged' })] });
    expect(next(acknowledged, supervisor)).toBe('answerEscalation');
    expect(usable(acknowledged, supervisor)).not.toContain('acknowledge');
    expect(usable(complaint({ escalations: [escalation({ state: 'answered' })] }), supervisor)).toContain('escalate');
  });

  test('rules on what was asked, and withdraws only what was asked here', () => {
    const c = complaint({ requests: [request()] });
    expect(next(c, supervisor)).toBe('rule');
    expect(usable(c, supervisor)).not.toContain('withdrawRequest');
    expect(usable(complaint({ requests: [request({ askedBy: '王敏' })] }), supervisor)).toContain('withdrawRequest');
  });

  test('accepts an answer or sends it back, calls back, then closes', () => {
    const answered = complaint({ state: 'answered', assignments: [leg({ state: 'answered' })] });
    expect(next(answered, supervisor)).toBe('accept');
    expect(row(answered, supervisor)).toContain('rejectAnswer');
    const accepted = complaint({
      state: 'accepted',
      assignments: [leg({ state: 'accepted' })],
      callbacks: [callback()],
    });
    expect(next(accepted, supervisor)).toBe('recordCallback');
    expect(held(accepted, supervisor)).toContain('close:callbackFirst');
    expect(next({ ...accepted, callbacks: [callback({ state: 'done' })] }, supervisor)).toBe('close');
  });

  test('leaves an escalation to its level, and to those above', () => {
    const c = complaint({ escalations: [escalation({ level: 2 })] });
    expect(held(c, supervisor)).toEqual(
      expect.arrayContaining(['acknowledge:aboveLevel', 'answerEscalation:aboveLevel']),
    );
    expect(next(c, leader)).toBe('acknowledge');
    // a law with fewer levels came into force after it had climbed
    const oneLevel = { ...law, escalationLevels: law.escalationLevels.slice(0, 1) };
    expect(offersFor(c, supervisor, oneLevel)).toContainEqual(
      expect.objectContaining({ verb: 'acknowledge', hold: null }),
    );
  });

  test('closes nothing whose escalation is unanswered', () => {
    const c = complaint({ state: 'accepted', assignments: [leg({ state: 'accepted' })], escalations: [escalation()] });
    expect(held(c, supervisor)).toContain('close:escalationFirst');
  });

  test('of a closed case calls back in the second round, and may reopen what was done', () => {
    const c = complaint({ state: 'closed', ending: 'done', assignments: [leg({ state: 'accepted' })], clocks: [] });
    expect(usable(c, supervisor)).toEqual(['reopen']);
    expect(usable({ ...c, callbacks: [callback({ round: 2 })] }, supervisor)).toEqual(['recordCallback', 'reopen']);
    expect(usable({ ...c, ending: 'merged' }, supervisor)).toEqual([]);
  });

  test('asks for a lower urgency where there is one, and waits for its ruling', () => {
    expect(usable(complaint(), supervisor)).not.toContain('askLowerUrgency');
    const critical = complaint({ urgency: 'critical' });
    expect(usable(critical, supervisor)).toContain('askLowerUrgency');
    const asked = request({
      __typename: 'LowerUrgencyRequest',
      kind: 'lowerUrgency',
      urgency: 'normal',
      reason: '误报',
    });
    expect(held({ ...critical, requests: [asked] }, supervisor)).toContain('askLowerUrgency:asked');
  });

  test('records the decision of a group that it has convened', () => {
    const group = { openedAt: unsigned.openedAt, reason: '多人反映', memberDepartmentIds: ['housing', 'fire'] };
    const c = complaint({ coordination: { ...group, decision: null } });
    expect(next(c, leader)).toBe('decide');
    expect(usable(c, supervisor)).not.toContain('convene');
    expect(usable(complaint({ coordination: { ...group, decision: { at: unsigned.openedAt } } }), leader)).toContain(
      'convene',
    );
  });
});

describe('a liaison', () => {
  test('signs first and is told so where the answer would be', () => {
    const c = complaint({ state: 'dispatched', assignments: [unsigned] });
    expect(next(c, liaison)).toBe('sign');
    expect(held(c, liaison)).toEqual(['answer:signFirst']);
  });

  test('speaks with the caller, then answers; once reached, contact is no longer the next step', () => {
    expect(next(complaint({ assignments: [leg({ contactedAt: null })] }), liaison)).toBe('recordContact');
    expect(next(complaint(), liaison)).toBe('answer');
    expect(row(complaint(), liaison)).toEqual(['answer', 'reportProgress']);
    expect(usable(complaint(), liaison)).toContain('recordContact');
  });

  test('replies to an order before it answers an urge, and that before anything else', () => {
    expect(next(complaint({ urges: [urge()] }), liaison)).toBe('answerUrge');
    expect(next(complaint({ urges: [urge()], supervisions: [supervisionOrder()] }), liaison)).toBe('replySupervision');
  });

  test('asks to return within the window and never what was designated', () => {
    expect(usable(complaint(), liaison)).toContain('askReturn');
    const window = clock({ id: 'c2', metric: 'returnWindow', state: 'missed' });
    expect(held(complaint({ clocks: [clock(), window] }), liaison)).toContain('askReturn:returnOver');
    expect(held(complaint({ assignments: [leg({ designated: true })] }), liaison)).toContain('askReturn:designated');
    expect(held(complaint({ requests: [request()] }), liaison)).toContain('askReturn:asked');
  });

  test('asks for more time before the deadline, and for a suspension while the clock runs', () => {
    const overdue = clock({ breach: { at: '2026-11-27T09:30:00.000Z', state: 'standing' } });
    expect(held(complaint({ clocks: [overdue] }), liaison)).toContain('askExtension:overdue');
    const paused = complaint({ clocks: [clock({ state: 'paused' })] });
    expect(held(paused, liaison)).toContain('askSuspension:suspended');
    expect(usable(paused, liaison)).toContain('resume');
    expect(usable(complaint(), liaison)).not.toContain('resume');
  });

  test('contests its own missed deadlines, each in one way once', () => {
    expect(usable(complaint({ clocks: [breached] }), liaison)).toEqual(
      expect.arrayContaining(['askEvidence', 'askAppeal']),
    );
    const running = clock({ breach: breached.breach });
    expect(usable(complaint({ clocks: [running] }), liaison)).not.toContain('askEvidence');
    const asked = request({ __typename: 'AppealRequest', kind: 'appeal', clockId: 'c1', ground: '停水' });
    expect(usable(complaint({ clocks: [breached], requests: [asked] }), liaison)).not.toContain('askAppeal');
    expect(usable(complaint({ clocks: [{ ...breached, metric: 'citizen', subjectId: null }] }), liaison)).not.toContain(
      'askAppeal',
    );
  });

  test('withdraws what its department asked', () => {
    expect(usable(complaint({ requests: [request()] }), liaison)).toContain('withdrawRequest');
  });

  test('is offered nothing on another department’s leg, nor on one that has left', () => {
    const c = complaint({ urges: [urge()], supervisions: [supervisionOrder()], requests: [request()] });
    expect(offersFor(c, stranger, law)).toEqual([]);
    const left = leg({ state: 'returned', leftAt: unsigned.openedAt });
    expect(offersFor(complaint({ assignments: [left], clocks: [] }), liaison, law)).toEqual([]);
  });
});

test('a leader commands and gives no other order', () => {
  const c = complaint({ escalations: [escalation()], requests: [request()] });
  expect(usable(c, leader)).toEqual([
    'rule',
    'supervise',
    'acknowledge',
    'answerEscalation',
    'withdrawEscalation',
    'convene',
  ]);
});

test('a row never grows into a second menu', () => {
  const c = complaint({
    urges: [urge({ state: 'answered', answer: urgeAnswer })],
    supervisions: [supervisionOrder({ state: 'replied' })],
    escalations: [escalation()],
    requests: [request()],
  });
  expect(row(c, supervisor)).toHaveLength(6);
});
