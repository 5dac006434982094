import { HOUR, MINUTE } from '@watchfloor/domain/time';
import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give, type Result, register } from './words.js';

const clock = new ManualClock(MORNING);
let floor: TestFloor;
let sun: Session;
let wen: Session;
beforeAll(async () => {
  floor = await TestFloor.open({ time: clock });
  [sun, wen] = [await floor.as('sun'), await floor.as('wen')];
});
afterAll(() => floor.close());
beforeEach(() => clock.set(MORNING));

async function told(id: string, fields: string): Promise<unknown> {
  const query = `query ($id: ID!) { complaint(id: $id) { ${fields} } }`;
  return (await sun.ask<{ complaint: unknown }>(query, { id })).complaint;
}

/** A complaint whose lead has answered. */
async function answered(): Promise<string> {
  const { complaintId } = await dispatched(sun);
  done(await give(wen, 'signAssignment', { complaintId, assignmentId: 'a1' }));
  done(await give(wen, 'answerAssignment', { complaintId, assignmentId: 'a1', text: '防水已重做。' }));
  return complaintId;
}

const accept = (complaintId: string): Promise<Result> => give(sun, 'acceptAnswer', { complaintId });

describe('a complaint that no department gets', () => {
  it('is not accepted on a ground, or withdrawn by its caller', async () => {
    const first = await register(sun);
    const refuse = (ground: string) => give(sun, 'notAccept', { complaintId: first.complaintId, ground });
    expect(await refuse('')).toEqual({ __typename: 'TextNeeded', field: 'ground', problem: 'missing', limit: null });
    done(await refuse('已进入诉讼程序'));
    expect(await told(first.complaintId, 'state ending')).toEqual({ state: 'closed', ending: 'notAccepted' });
    const second = await register(sun);
    const withdraw = { complaintId: second.complaintId, reason: '群众说不用了' };
    done(await give(sun, 'withdrawComplaint', withdraw));
    expect(await told(second.complaintId, 'ending')).toEqual({ ending: 'withdrawn' });
    expect(await give(sun, 'withdrawComplaint', withdraw)).toMatchObject({ __typename: 'WrongState' });
  });

  it('is corrected as long as it is open', async () => {
    const { complaintId } = await register(sun);
    const correction = { complaintId, kind: 'report', urgency: 'critical', categoryId: 'noise', reason: '涉及安全' };
    done(await give(sun, 'reclassify', correction));
    expect(await told(complaintId, 'kind urgency categoryId')).toEqual({
      kind: 'report',
      urgency: 'critical',
      categoryId: 'noise',
    });
    expect(await give(sun, 'reclassify', correction)).toMatchObject({
      __typename: 'NothingChanged',
    });
  });
});

describe('a reassignment', () => {
  it('is undone while the new department has done nothing and it is not long ago', async () => {
    const { complaintId } = await dispatched(sun);
    const undo = (assignmentId: string) => give(sun, 'undoReassign', { complaintId, assignmentId });
    expect(await undo('a1')).toEqual({ __typename: 'NothingToUndo', assignmentId: 'a1' });
    const move = { complaintId, assignmentId: 'a1', toDepartmentId: 'urban', reason: '职责所在' };
    done(await give(sun, 'reassign', move));
    done(await undo('a2'));
    expect(await told(complaintId, 'assignments { id departmentId state replaces }')).toMatchObject({
      assignments: [
        { id: 'a1', departmentId: 'housing', state: 'awaitingSignature' },
        { id: 'a2', state: 'undone', replaces: 'a1' },
      ],
    });
    done(await give(sun, 'reassign', move));
    clock.advance(11 * MINUTE);
    expect(await undo('a3')).toMatchObject({ __typename: 'UndoTooLate' });
  });
});

describe('what a department does on the way', () => {
  it('contact and progress are on record; a result waits for mandatory parts, or says why it does not', async () => {
    const { complaintId } = await dispatched(sun);
    done(await give(sun, 'addAssistant', { complaintId, departmentId: 'water' }));
    const leg = { complaintId, assignmentId: 'a1' };
    expect(await give(wen, 'reportProgress', { ...leg, text: '已到现场勘查' })).toEqual({
      __typename: 'WrongAssignmentState',
      assignmentState: 'awaitingSignature',
    });
    done(await give(wen, 'signAssignment', leg));
    done(await give(wen, 'recordContact', { ...leg, reached: false, note: '无人接听' }));
    done(await give(wen, 'recordContact', { ...leg, reached: true, note: '已联系上' }));
    done(await give(wen, 'reportProgress', { ...leg, text: '已到现场勘查' }));
    const answer = { ...leg, text: '屋顶防水已重做。' };
    expect(await give(wen, 'answerAssignment', answer)).toEqual({
      __typename: 'PartsMissing',
      assignmentIds: ['a2'],
    });
    const waive = [{ assignmentId: 'a2', reason: '与供水无关' }];
    done(await give(wen, 'answerAssignment', { ...answer, waive }));
    expect(await told(complaintId, 'assignments { contactTries contactedAt waivedFor }')).toEqual({
      assignments: [
        { contactTries: 2, contactedAt: new Date(MORNING).toISOString(), waivedFor: null },
        { contactTries: 0, contactedAt: null, waivedFor: '与供水无关' },
      ],
    });
  });
});

describe('the center', () => {
  it('sends an answer back, or accepts it; new facts have it answered anew', async () => {
    const complaintId = await answered();
    const withReason = (mutation: string) => give(sun, mutation, { complaintId, reason: '仍在漏水' });
    done(await withReason('rejectAnswer'));
    expect(await withReason('rejectAnswer')).toEqual({ __typename: 'WrongState', complaintState: 'inHandling' });
    expect(await withReason('reopenComplaint')).toEqual({ __typename: 'WrongState', complaintState: 'inHandling' });
    done(await give(wen, 'answerAssignment', { complaintId, assignmentId: 'a1', text: '已经再次修补。' }));
    done(await accept(complaintId));
    done(await withReason('reopenComplaint'));
    expect(await told(complaintId, 'state cycle pastCycles { cycle leadDepartmentId onTime cause }')).toEqual({
      state: 'inHandling',
      cycle: 2,
      pastCycles: [{ cycle: 1, leadDepartmentId: 'housing', onTime: true, cause: 'newFacts' }],
    });
  });

  it('calls back before it closes; a dissatisfied caller brings the complaint back, and up', async () => {
    const complaintId = await answered();
    done(await accept(complaintId));
    expect(await give(sun, 'closeComplaint', { complaintId })).toEqual({
      __typename: 'CallbackFirst',
      callbackId: 'k1',
    });
    const call = (input: object) => give(sun, 'recordCallback', { complaintId, callbackId: 'k1', ...input });
    done(await call({ note: '无人接听' }));
    clock.advance(HOUR);
    expect(await call({ note: '仍无人接听' })).toEqual({
      ...{ __typename: 'CallbackTooSoon', callbackId: 'k1', notBefore: '2026-03-02T03:00:00.000Z' },
    });
    const due = '{ callbacksDue { rows { complaintId callback { id notBefore } } } }';
    const { callbacksDue } = await sun.ask<{ callbacksDue: { rows: readonly { complaintId: string }[] } }>(due);
    expect(callbacksDue.rows.find((row) => row.complaintId === complaintId)).toMatchObject({
      callback: { id: 'k1', notBefore: '2026-03-02T03:00:00.000Z' },
    });
    const unasked = { outcome: { solved: true }, note: '没有问' };
    expect(await call(unasked)).toEqual({ __typename: 'SatisfactionAsked', excluded: false });
    done(await call({ outcome: { solved: true, satisfied: false }, note: '拖得太久' }));
    expect(await call({ note: '再次联系' })).toEqual({ __typename: 'WrongCallbackState', callbackState: 'done' });
    const fields = `state cycle callbacks { id round state excluded tries { note by } result { solved satisfied note by departmentId } }
      escalations { level cause } timeline { verb reopenCause chargedTo }`;
    expect(await told(complaintId, fields)).toMatchObject({
      state: 'inHandling',
      cycle: 2,
      callbacks: [
        {
          id: 'k1',
          state: 'done',
          tries: [{ note: '无人接听', by: '孙督办' }],
          result: { solved: true, satisfied: false, note: '拖得太久', by: '孙督办', departmentId: 'housing' },
        },
        { id: 'k2', state: 'dropped', result: null },
      ],
      escalations: [{ level: 2, cause: 'dissatisfied' }],
      timeline: expect.arrayContaining([{ verb: 'reopened', reopenCause: 'dissatisfied', chargedTo: 'housing' }]),
    });
  });
});

describe('a group', () => {
  it('settles a disputed complaint once, and who it names leads for good', async () => {
    const { complaintId } = await dispatched(sun);
    const decide = () =>
      give(sun, 'decideCoordination', {
        complaintId,
        text: '由城管局牵头办理',
        leadDepartmentId: 'urban',
      });
    expect(await decide()).toEqual({ __typename: 'NotConvened', complaintId });
    const group = { complaintId, memberDepartmentIds: ['housing', 'urban'], reason: '职责交叉' };
    const convene = (input: object) => give(sun, 'convene', { ...group, ...input });
    expect(await convene({ memberDepartmentIds: ['housing'] })).toEqual({ __typename: 'MembersNeeded', least: 2 });
    const crowd = ['张三', '李四', '王五', '赵六', '钱七', '孙八'];
    expect(await convene({ representatives: crowd })).toEqual({ __typename: 'TooManyRepresentatives', most: 5 });
    done(await convene({ representatives: ['张建国'] }));
    expect(await convene({})).toMatchObject({ __typename: 'AlreadyConvened' });
    const members = 'query ($filter: QueueFilter) { queue(filter: $filter, order: due, first: 10) { rows { id } } }';
    const zhuo = await floor.as('zhuo');
    const filter = { convened: true };
    expect(await zhuo.ask(members, { filter })).toMatchObject({ queue: { rows: [{ id: complaintId }] } });
    clock.advance(HOUR);
    done(await decide());
    expect(
      await told(complaintId, 'coordination { openedBy representatives decision { leadDepartmentId by } }'),
    ).toEqual({
      coordination: {
        openedBy: '孙督办',
        representatives: ['张**'],
        decision: { leadDepartmentId: 'urban', by: '孙督办' },
      },
    });
  });
});
