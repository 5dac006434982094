import { describe, expect, test } from 'vitest';
import { theSystem } from '../src/actor.js';
import type { Refusal, RefusalKind } from '../src/refusal.js';
import {
  accepted,
  closed,
  dispatched,
  Life,
  leader,
  liaisonOf,
  otherSupervisor,
  registered,
  registration,
  ruled,
  shanghai,
  signed,
  supervisor,
} from './life.js';
import {
  acknowledge,
  answer,
  answerEscalation,
  answerUrge,
  ask,
  askExtension,
  askReturn,
  askSuspension,
  assist,
  callback,
  close,
  contact,
  dispatch,
  escalate,
  judgeSupervision,
  judgeUrge,
  notReached,
  progress,
  reassign,
  reclassify,
  replySupervision,
  resume,
  rule,
  sign,
  supervise,
  urge,
} from './verbs.js';

const housing = liaisonOf('housing');
const water = liaisonOf('water');
const ahead = shanghai('2026-11-20 10:00');
const unborn = () => new Life('2026-11-09 10:00');
const convene = {
  type: 'convene',
  memberDepartmentIds: ['housing', 'water'],
  representatives: [] as string[],
  reason: '职责有争议',
  expectedVersion: null,
} as const;
const returned = () => ruled(dispatched().give(housing, askReturn()), true, { toDepartmentId: 'water' });

const correctCaller = { type: 'correctCaller', name: '王建国', phone: '13900001234', reason: '登记时听错' } as const;

/** How each refusal comes about; one that nothing brings about does not compile. The law knows neither keys nor disks. */
const produced: { readonly [K in Exclude<RefusalKind, 'keyReused' | 'storageFull'>]: () => Refusal } = {
  complaintNotFound: () => unborn().refusal(supervisor, dispatch('housing')),
  alreadyRegistered: () => registered().refusal(supervisor, registration),
  callerWithheld: () => signed({ kind: 'report' }).refusal(housing, { type: 'revealCaller', reason: '联系举报人核实' }),
  notAllowed: () => registered().refusal(leader, dispatch('housing')),
  noCaller: () => signed({}, { callerId: null }).refusal(supervisor, correctCaller),
  phoneOfAnother: () =>
    signed({}, { keptCaller: { name: '王芳', phone: '13800001111', othersPhone: true } }).refusal(
      supervisor,
      correctCaller,
    ),
  staleVersion: () => signed().refusal(supervisor, { ...reassign('water'), expectedVersion: 1 }),
  wrongState: () => dispatched().refusal(supervisor, dispatch('water')),
  assignmentNotFound: () => signed().refusal(supervisor, urge('a9')),
  wrongAssignmentState: () => dispatched().refusal(housing, answer()),
  alreadyAssigned: () => dispatched().refusal(supervisor, assist('housing')),
  unknownReference: () => registered().refusal(supervisor, dispatch('moon')),
  textNeeded: () => signed().refusal(housing, { ...progress(), text: '收到' }),
  promiseInPast: () => signed().refusal(housing, askSuspension(shanghai('2026-11-09 10:30'))),
  notInPast: () => signed().refusal(theSystem, answer('a1', { occurredAt: ahead })),
  nothingChanged: () => signed().refusal(supervisor, reclassify({})),
  requestPending: () => dispatched().give(housing, askReturn()).refusal(housing, askReturn()),
  requestNotFound: () => signed().refusal(supervisor, rule('r1', true)),
  requestSettled: () => ruled(signed().give(housing, askExtension(1)), true).refusal(supervisor, rule('r1', true)),
  secondPersonNeeded: () =>
    signed({ urgency: 'urgent', urgencyReason: '停水' })
      .give(supervisor, ask({ kind: 'lowerUrgency', urgency: 'normal', reason: '已恢复' }))
      .refusal(supervisor, rule('r1', true)),
  tooLate: () => dispatched().at('2026-11-12 09:00').refusal(housing, askReturn()),
  tooMany: () => {
    const life = signed();
    for (let nth = 0; nth < 3; nth++) ruled(life.give(housing, askExtension(1)), true);
    return life.refusal(housing, askExtension(1));
  },
  tooLong: () => signed().refusal(housing, askExtension(4)),
  designated: () => ruled(dispatched().give(housing, askReturn()), false).refusal(housing, askReturn()),
  designationNeeded: () =>
    returned()
      .give(water, askReturn('a2'))
      .refusal(otherSupervisor, { ...rule('r2', true), toDepartmentId: 'traffic' }),
  loop: () =>
    returned()
      .give(water, askReturn('a2'))
      .refusal(otherSupervisor, { ...rule('r2', true), toDepartmentId: 'housing' }),
  unknownPauseCause: () => signed().refusal(housing, askSuspension(ahead, 'holiday')),
  loweringIsAsked: () =>
    signed({ urgency: 'urgent', urgencyReason: '停水' }).refusal(supervisor, reclassify({ urgency: 'normal' })),
  clockNotFound: () => signed().refusal(theSystem, ask({ kind: 'appeal', clockId: 'c99', ground: '系统故障' })),
  noBreach: () => signed().refusal(housing, ask({ kind: 'appeal', clockId: 'c3', ground: '系统故障' })),
  occurredTooEarly: () =>
    signed()
      .at('2026-11-12 10:00')
      .refusal(theSystem, answer('a1', { occurredAt: shanghai('2026-11-10 10:00') })),
  notSuspended: () => signed().refusal(supervisor, resume()),
  noDeadline: () => signed({ deadline: { kind: 'none' } }).refusal(housing, askSuspension(ahead, 'works')),
  urgePending: () => signed().give(supervisor, urge()).at('2026-11-09 14:00').refusal(supervisor, urge()),
  urgeNotFound: () => signed().refusal(theSystem, answerUrge(ahead)),
  urgeAlreadyAnswered: () =>
    signed().give(supervisor, urge()).give(housing, answerUrge(ahead)).refusal(housing, answerUrge(ahead)),
  wrongUrgeState: () => signed().give(supervisor, urge()).refusal(supervisor, judgeUrge(true)),
  supervisionNotFound: () => signed().refusal(theSystem, replySupervision()),
  wrongSupervisionState: () => signed().give(supervisor, supervise()).refusal(supervisor, judgeSupervision(true)),
  supervisionPending: () => signed().give(supervisor, supervise()).refusal(supervisor, supervise()),
  wrongRung: () => signed().refusal(supervisor, supervise('urge')),
  escalationPending: () => signed().give(supervisor, escalate).refusal(supervisor, escalate),
  escalationNotFound: () => signed().refusal(supervisor, acknowledge()),
  wrongEscalationState: () =>
    signed().give(supervisor, escalate).give(leader, answerEscalation()).refusal(supervisor, answerEscalation()),
  aboveYourLevel: () =>
    signed({}, { staffed: new Set(['leader']) })
      .give(supervisor, escalate)
      .refusal(supervisor, acknowledge()),
  ownEscalation: () =>
    signed({}, { onShift: [leader] })
      .give(supervisor, escalate)
      .refusal(supervisor, acknowledge()),
  alreadyAcknowledged: () =>
    signed().give(supervisor, escalate).give(leader, acknowledge()).refusal(supervisor, acknowledge()),
  partsMissing: () => signed().give(supervisor, assist('water')).refusal(housing, answer()),
  callbackNotFound: () => accepted().refusal(supervisor, callback('k9')),
  wrongCallbackState: () => accepted().give(supervisor, callback('k1')).refusal(supervisor, callback('k1', notReached)),
  callbackTooSoon: () =>
    accepted().give(supervisor, callback('k1', notReached)).refusal(supervisor, callback('k1', notReached)),
  callbackFirst: () => accepted().refusal(supervisor, close),
  satisfactionAsked: () => accepted({ kind: 'praise' }).refusal(supervisor, callback('k1')),
  undoTooLate: () =>
    dispatched()
      .give(supervisor, reassign('water'))
      .give(water, contact(true, 'a2'))
      .refusal(supervisor, { type: 'undoReassign', assignmentId: 'a2' }),
  nothingToUndo: () => dispatched().refusal(supervisor, { type: 'undoReassign', assignmentId: 'a1' }),
  alreadyConvened: () => dispatched().give(leader, convene).refusal(leader, convene),
  notConvened: () =>
    dispatched().refusal(leader, {
      type: 'decideCoordination',
      text: '由住建牵头',
      leadDepartmentId: 'housing',
      expectedVersion: null,
    }),
  tooManyRepresentatives: () =>
    dispatched().refusal(leader, { ...convene, representatives: ['一', '二', '三', '四', '五', '六'] }),
  membersNeeded: () => dispatched().refusal(leader, { ...convene, memberDepartmentIds: ['water'] }),
  cannotMerge: () =>
    closed().refusal(theSystem, {
      type: 'absorb',
      duplicate: { id: 'other', number: '26-000002' },
      receivedAt: 0,
      dueAt: null,
      urgency: 'normal',
      urgencyReason: null,
      weight: 1,
    }),
};

describe('every refusal has something that brings it about', () => {
  test.each(Object.entries(produced))('%s', (kind, refusal) => {
    expect(refusal().kind).toBe(kind);
  });

  test('a refused command changes nothing', () => {
    const life = dispatched();
    const before = life.it;
    life.refusal(housing, answer());
    life.refusal(supervisor, dispatch('water'));
    expect(life.it).toBe(before);
    expect(life.give(housing, sign()).it).not.toBe(before);
  });
});
