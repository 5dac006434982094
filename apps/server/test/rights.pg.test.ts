import { Role } from '@watchfloor/domain/vocabulary';
import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutationOf, mutations } from './everything.js';
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
const admin: Who = ['admin'];
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

type Input = object | ((complaintId: string) => unknown);

/** For each mutation an input that changes nothing, and who may give it. */
const table: Readonly<Record<string, readonly [input: Input, who: Who]>> = {
  registerComplaint: [() => registration, center],
  notAccept: [{ ...stale, ground: '' }, center],
  callAgain: [{ note: '' }, center],
  withdrawComplaint: [{ ...stale, reason }, center],
  reclassify: [{ ...stale, kind: 'help', urgency: 'normal', categoryId: 'leak', reason }, center],
  revealCaller: [{ reason }, onLegs],
  correctCaller: [{ reason: '' }, center],
  dispatchComplaint: [{ ...stale, leadDepartmentId: 'water' }, center],
  addAssistant: [{ ...stale, departmentId: 'water' }, center],
  reassign: [{ ...stale, ...leg, toDepartmentId: 'water', reason }, center],
  undoReassign: [leg, center],
  signAssignment: [leg, liaison],
  recordContact: [{ ...leg, reached: true, note: '' }, liaison],
  reportProgress: [{ ...leg, text: '' }, liaison],
  answerAssignment: [{ ...leg, text: '' }, liaison],
  resumeAssignment: [{ ...leg, reason }, onLegs],
  rejectAnswer: [{ ...stale, reason }, center],
  acceptAnswer: [stale, center],
  closeComplaint: [stale, center],
  reopenComplaint: [{ ...stale, reason }, center],
  askReturn: [{ ...leg, basis: '' }, onLegs],
  askExtension: [{ ...leg, limit: { amount: 1, unit: 'workingDays' }, reason }, onLegs],
  askSuspension: [{ ...leg, cause: 'weather', promisedAt: day, reason }, onLegs],
  askBackdatedPause: [{ ...leg, cause: 'weather', from: day, evidence: '' }, onLegs],
  askLowerUrgency: [{ urgency: 'normal', reason }, center],
  askLowerSupervision: [{ ...order, reason }, command],
  submitEvidence: [{ ...onClock, occurredAt: day, evidence: '' }, onLegs],
  appealBreach: [{ ...onClock, ground: '' }, onLegs],
  withdrawRequest: [request, Object.values(Role)],
  ruleOnRequest: [{ ...stale, ...request, grant: true, reason }, command],
  urge: [{ ...leg, reason }, center],
  confirmDelivery: [urge, liaison],
  readUrge: [urge, liaison],
  answerUrge: [{ ...urge, progress: '', nextStep: '', promisedAt: day }, liaison],
  judgeUrge: [{ ...urge, accept: true }, center],
  withdrawUrge: [{ ...urge, reason }, center],
  supervise: [{ ...leg, rung: 'supervision', reason }, command],
  replySupervision: [{ ...order, text: '' }, liaison],
  judgeSupervision: [{ ...order, accept: true }, command],
  lowerSupervision: [{ ...order, reason }, command],
  escalate: [{ reason }, command],
  acknowledgeEscalation: [escalation, command],
  answerEscalation: [{ ...escalation, text: '' }, command],
  withdrawEscalation: [{ ...escalation, reason }, command],
  recordCallback: [{ callbackId: 'k9', note: '' }, center],
  convene: [{ ...stale, memberDepartmentIds: ['water'], reason }, command],
  mergeComplaint: [{ ...stale, intoId: '00000000-0000-4000-8000-000000000000', reason }, center],
  splitComplaint: [{ ...stale, parts: [part], reason }, center],
  reassignMany: [legs, center],
  undoReassignMany: [() => ({ idempotencyKey: 'many' }), center],
  decideCoordination: [{ ...stale, text: '', leadDepartmentId: 'water' }, command],
  dryRunLaw: [() => ({ kind: 'policy', document: {}, openClocks: 'keep' }), admin],
  publishLaw: [() => ({ kind: 'policy', document: {}, openClocks: 'keep', note: '' }), admin],
  rollBackLaw: [() => ({ kind: 'policy', note: '' }), admin],
  dryRunRollBack: [() => 'policy', admin],
  confirmLaw: [() => ({ proposalId: 99 }), admin],
  declineLaw: [() => ({ proposalId: 99, note: '不同意发布' }), admin],
};

const inputOf = (input: Input): unknown =>
  typeof input === 'function' ? input(complaintId) : { complaintId, ...input };

/** What became of a mutation: the type of its answer, or the code of its one error. */
async function becameOf(session: Session, mutation: string, input: unknown): Promise<string> {
  const { data, errors } = await session.answer<{ result: unknown } | null>(mutationOf(mutation), { input });
  if (errors === undefined) return typeOf(data?.result);
  expect({ data, errors: errors.length }).toEqual({ data: null, errors: 1 });
  return String(errors[0]?.extensions.code);
}

/** What became of a command, wherever its answer says so: a list has one for each leg, a split one beside the parts. */
function typeOf(answer: unknown): string {
  const [one] = Array.isArray(answer) ? answer : [answer];
  const { result = one } = (one ?? {}) as { result?: { __typename: string } };
  return result?.__typename ?? 'nothing';
}

describe('rights', () => {
  it('A11 are written down for every mutation', () => {
    expect(Object.keys(table).sort()).toEqual([...mutations].sort());
  });

  describe.each(['supervisor', 'liaison', 'leader', 'admin'] as const)('of a %s', (role) => {
    it.each(Object.entries(table))('A11 %s', async (mutation, [input, who]) => {
      const became = await becameOf(sessions[role], mutation, inputOf(input));
      const may = became !== 'NotAllowed' && became !== 'FORBIDDEN';
      expect({ mutation, role, may }).toEqual({ mutation, role, may: who.includes(role) });
      expect(became).not.toBe('CommandDone');
    });
  });

  it('of a liaison end at the legs of the own department', async () => {
    const both = { complaintId, departmentId: 'urban', mandatory: false };
    done(await give(sessions.supervisor, 'addAssistant', both));
    const zhuo = await floor.as('zhuo');
    for (const mutation of ['signAssignment', 'recordContact', 'answerAssignment', 'resumeAssignment', 'askReturn']) {
      const [input] = table[mutation] ?? [];
      const answer = await give(zhuo, mutation, { complaintId, ...input, assignmentId: 'a1' });
      expect({ mutation, answer: answer.__typename }).toEqual({ mutation, answer: 'NotAllowed' });
    }
    done(await give(zhuo, 'signAssignment', { complaintId, assignmentId: 'a2' }));
  });
});
