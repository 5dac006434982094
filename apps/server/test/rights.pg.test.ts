import type { Role } from '@watchfloor/domain/vocabulary';
import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutations } from './everything.js';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give } from './words.js';

const clock = new ManualClock(MORNING);
let floor: TestFloor;
const sessions = {} as Record<Role, Session>;
let complaintId: string;
beforeAll(async () => {
  floor = await TestFloor.open({ time: clock });
  const accounts = { supervisor: 'sun', liaison: 'wen', leader: 'li', admin: 'ad' } as const satisfies Record<
    Role,
    string
  >;
  for (const [role, username] of Object.entries(accounts)) sessions[role as Role] = await floor.as(username);
  ({ complaintId } = await dispatched(sessions.supervisor, 'housing'));
});
afterAll(() => floor.close());

type Who = readonly Role[];
const center: Who = ['supervisor', 'admin'];
const command: Who = ['supervisor', 'leader', 'admin'];
const liaison: Who = ['liaison'];
const onLegs: Who = ['supervisor', 'liaison', 'admin'];

const leg = { assignmentId: 'a9' };
const urge = { urgeId: 'u9' };
const order = { supervisionId: 's9' };
const escalation = { escalationId: 'e9' };
const request = { requestId: 'r9' };
const onClock = { clockId: 'c9' };
/** Sight so old that whoever may decide is told so, and decides nothing. */
const stale = { expectedVersion: 0 };
const reason = '';
const day = '2026-03-03T09:00:00+08:00';
const registration = {
  kind: 'help',
  urgency: 'normal',
  title: '',
  details: '',
  categoryId: 'leak',
  districtId: 'linlan',
  place: '',
  channel: 'web',
};

const part = { title: '另一件事', details: '另一件事的经过', categoryId: 'noise' };
const legs = (complaintId: string) => ({
  items: [{ complaintId, ...leg, ...stale }],
  toDepartmentId: 'water',
  reason,
  idempotencyKey: 'many',
});

type Input = object | ((complaintId: string) => object);

/** For each mutation its input type, an input that changes nothing, and who may give it. */
const table: Readonly<Record<string, readonly [inputType: string, input: Input, who: Who]>> = {
  registerComplaint: ['RegisterInput', () => registration, center],
  notAccept: ['NotAcceptInput', { ...stale, ground: '' }, center],
  callAgain: ['CallAgainInput', { note: '' }, center],
  withdrawComplaint: ['ReasonInput', { ...stale, reason }, center],
  reclassify: ['ReclassifyInput', { ...stale, kind: 'help', urgency: 'normal', categoryId: 'leak', reason }, center],
  revealCaller: ['RevealInput', { reason }, onLegs],
  dispatchComplaint: ['DispatchInput', { ...stale, leadDepartmentId: 'water' }, center],
  addAssistant: ['AddAssistantInput', { ...stale, departmentId: 'water' }, center],
  reassign: ['ReassignInput', { ...stale, ...leg, toDepartmentId: 'water', reason }, center],
  undoReassign: ['LegInput', leg, center],
  signAssignment: ['LegInput', leg, liaison],
  recordContact: ['ContactInput', { ...leg, reached: true, note: '' }, liaison],
  reportProgress: ['ProgressInput', { ...leg, text: '' }, liaison],
  answerAssignment: ['AnswerInput', { ...leg, text: '' }, liaison],
  resumeAssignment: ['LegReasonInput', { ...leg, reason }, onLegs],
  rejectAnswer: ['ReasonInput', { ...stale, reason }, center],
  acceptAnswer: ['ComplaintInput', stale, center],
  closeComplaint: ['CloseInput', stale, center],
  reopenComplaint: ['ReasonInput', { ...stale, reason }, center],
  askReturn: ['AskReturnInput', { ...leg, basis: '' }, onLegs],
  askExtension: ['AskExtensionInput', { ...leg, limit: { amount: 1, unit: 'workingDays' }, reason }, onLegs],
  askSuspension: ['AskSuspensionInput', { ...leg, cause: 'weather', promisedAt: day, reason }, onLegs],
  askBackdatedPause: ['AskBackdatedPauseInput', { ...leg, cause: 'weather', from: day, evidence: '' }, onLegs],
  askLowerUrgency: ['AskLowerUrgencyInput', { urgency: 'normal', reason }, center],
  submitEvidence: ['SubmitEvidenceInput', { ...onClock, occurredAt: day, evidence: '' }, onLegs],
  appealBreach: ['AppealBreachInput', { ...onClock, ground: '' }, onLegs],
  withdrawRequest: ['RequestInput', request, onLegs],
  ruleOnRequest: ['RuleInput', { ...stale, ...request, grant: true, reason }, command],
  urge: ['UrgeInput', { ...leg, reason }, center],
  readUrge: ['OnUrgeInput', urge, liaison],
  answerUrge: ['AnswerUrgeInput', { ...urge, progress: '', nextStep: '', promisedAt: day }, liaison],
  judgeUrge: ['JudgeUrgeInput', { ...urge, accept: true }, center],
  withdrawUrge: ['WithdrawUrgeInput', { ...urge, reason }, center],
  supervise: ['SuperviseInput', { ...leg, rung: 'supervision', reason }, command],
  replySupervision: ['ReplySupervisionInput', { ...order, text: '' }, liaison],
  judgeSupervision: ['JudgeSupervisionInput', { ...order, accept: true }, command],
  lowerSupervision: ['LowerSupervisionInput', { ...order, reason }, command],
  escalate: ['EscalateInput', { reason }, command],
  acknowledgeEscalation: ['AcknowledgeInput', escalation, command],
  answerEscalation: ['AnswerEscalationInput', { ...escalation, text: '' }, command],
  withdrawEscalation: ['WithdrawEscalationInput', { ...escalation, reason }, command],
  recordCallback: ['RecordCallbackInput', { callbackId: 'k9', note: '' }, center],
  convene: ['ConveneInput', { ...stale, memberDepartmentIds: ['water'], reason }, command],
  mergeComplaint: ['MergeInput', { ...stale, intoId: '00000000-0000-4000-8000-000000000000', reason }, center],
  splitComplaint: ['SplitInput', { ...stale, parts: [part], reason }, center],
  reassignMany: ['ReassignManyInput', legs, center],
  // everybody may take back their own, which for most is nothing
  undoReassignMany: ['UndoReassignManyInput', () => ({ idempotencyKey: 'many' }), [...command, ...liaison]],
  decideCoordination: ['DecideCoordinationInput', { ...stale, text: '', leadDepartmentId: 'water' }, command],
};

const inputOf = (input: Input): object =>
  typeof input === 'function' ? input(complaintId) : { complaintId, ...input };

/** What became of a command, wherever its answer says so: a list has one for each leg, a split one beside the parts. */
function typeOf(answer: unknown): string {
  const [one] = Array.isArray(answer) ? answer : [answer];
  const { result = one } = (one ?? {}) as { result?: { __typename: string } };
  return result?.__typename ?? 'nothing';
}

describe('rights', () => {
  it('are written down for every mutation', () => {
    expect(Object.keys(table).sort()).toEqual([...mutations].sort());
  });

  describe.each(['supervisor', 'liaison', 'leader', 'admin'] as const)('of a %s', (role) => {
    it.each(Object.entries(table))('%s', async (mutation, [inputType, input, who]) => {
      const became = typeOf(await give(sessions[role], mutation, inputType, inputOf(input)));
      expect({ mutation, role, may: became !== 'NotAllowed' }).toEqual({ mutation, role, may: who.includes(role) });
      expect(became).not.toBe('CommandDone');
    });
  });

  it('of a liaison end at the legs of the own department', async () => {
    const both = { complaintId, departmentId: 'urban', mandatory: false };
    done(await give(sessions.supervisor, 'addAssistant', 'AddAssistantInput', both));
    const zhuo = await floor.as('zhuo');
    for (const mutation of ['signAssignment', 'recordContact', 'answerAssignment', 'resumeAssignment', 'askReturn']) {
      const [inputType = '', input] = table[mutation] ?? [];
      const answer = await give(zhuo, mutation, inputType, { complaintId, ...input, assignmentId: 'a1' });
      expect({ mutation, answer: answer.__typename }).toEqual({ mutation, answer: 'NotAllowed' });
    }
    done(await give(zhuo, 'signAssignment', 'LegInput', { complaintId, assignmentId: 'a2' }));
  });
});
