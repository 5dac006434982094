import { DAY, HOUR } from '@watchfloor/domain/time';
import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give, register } from './words.js';

const clock = new ManualClock(MORNING);
let floor: TestFloor;
let sun: Session;
let wen: Session;
beforeAll(async () => {
  floor = await TestFloor.open({ time: clock });
  sun = await floor.as('sun');
  wen = await floor.as('wen');
});
afterAll(() => floor.close());

const tomorrow = (): string => new Date(clock.now() + DAY).toISOString();

describe('every command, once', () => {
  it('leads a complaint from the call to its close', async () => {
    const { complaintId } = await register(sun);
    done(await give(sun, 'dispatchComplaint', { complaintId, leadDepartmentId: 'housing' }));
    done(await give(sun, 'addAssistant', { complaintId, departmentId: 'water', note: '请配合排查' }));
    done(await give(sun, 'callAgain', { complaintId, note: '又漏了' }));
    done(await give(wen, 'signAssignment', { complaintId, assignmentId: 'a1' }));
    done(await give(sun, 'urge', { complaintId, assignmentId: 'a1', reason: '群众再次来电' }));
    const answer = { progress: '已派人到现场', nextStep: '明日维修', promisedAt: tomorrow() };
    done(await give(wen, 'answerUrge', { complaintId, urgeId: 'u1', ...answer }));
    done(await give(sun, 'escalate', { complaintId, reason: '多次反映' }));
    done(await give(sun, 'acknowledgeEscalation', { complaintId, escalationId: 'e1' }));
    done(
      await give(sun, 'reassign', {
        complaintId,
        assignmentId: 'a2',
        toDepartmentId: 'urban',
        reason: '职责所在',
      }),
    );
    done(
      await give(sun, 'answerEscalation', {
        complaintId,
        escalationId: 'e1',
        text: '限期修复',
      }),
    );
    const result = { complaintId, assignmentId: 'a1', text: '屋顶防水已重做。' };
    const waive = [{ assignmentId: 'a3', reason: '无需城管配合' }];
    done(await give(wen, 'answerAssignment', { ...result, waive }));
    done(await give(sun, 'acceptAnswer', { complaintId }));
    const said = { outcome: { solved: true, satisfied: true }, note: '群众满意' };
    const calledBack = done(await give(sun, 'recordCallback', { complaintId, callbackId: 'k1', ...said }));
    const closed = done(await give(sun, 'closeComplaint', { complaintId, note: '群众满意' }));
    expect(closed.version).toBe(calledBack.version + 1);
    expect(closed.position).toBeGreaterThan(calledBack.position);
  });

  it('executes once what is sent twice under one key', async () => {
    const { complaintId } = await register(sun);
    const again = { complaintId, note: '还没人来', idempotencyKey: 'k-1' };
    const first = await give(sun, 'callAgain', again);
    expect(await give(sun, 'callAgain', again)).toEqual(first);
  });
});

describe('every refusal says what its reader needs to know', () => {
  const anywhere = '00000000-0000-4000-8000-000000000000';

  it('ComplaintNotFound, for an unknown id and for one that is none', async () => {
    for (const complaintId of [anywhere, 'nonsense']) {
      const result = await give(sun, 'closeComplaint', { complaintId });
      expect(result).toEqual({ __typename: 'ComplaintNotFound', complaintId });
    }
  });

  it('AlreadyRegistered, by number', async () => {
    const { complaintId, number } = await register(sun);
    const again = { id: complaintId, kind: 'help', urgency: 'normal', title: '再次', details: '再次登记', place: '' };
    const directory = { categoryId: 'leak', districtId: 'linlan', channel: 'web' };
    const result = await give(sun, 'registerComplaint', { ...again, ...directory });
    expect(result).toEqual({ __typename: 'AlreadyRegistered', number });
  });

  it('NotAllowed, by role', async () => {
    const { complaintId } = await dispatched(sun);
    expect(await give(wen, 'escalate', { complaintId, reason: '着急' })).toEqual({
      __typename: 'NotAllowed',
      role: 'liaison',
    });
    const li = await floor.as('li');
    const result = await give(li, 'urge', { complaintId, assignmentId: 'a1', reason: '请快' });
    expect(result).toEqual({ __typename: 'NotAllowed', role: 'leader' });
  });

  it('StaleVersion, with who decided and when', async () => {
    const { complaintId, version } = await register(sun);
    const ad = await floor.as('ad');
    const dispatch = { complaintId, leadDepartmentId: 'housing', expectedVersion: version };
    const moved = done(await give(ad, 'dispatchComplaint', dispatch));
    const reassign = { complaintId, assignmentId: 'a1', toDepartmentId: 'urban', reason: '更合适' };
    const result = await give(sun, 'reassign', { ...reassign, expectedVersion: version });
    expect(result).toMatchObject({
      __typename: 'StaleVersion',
      expected: version,
      actual: moved.version,
      changedBy: '管理员',
    });
  });

  it('WrongState, WrongAssignmentState, AssignmentNotFound and AlreadyAssigned', async () => {
    const { complaintId } = await dispatched(sun);
    expect(await give(sun, 'closeComplaint', { complaintId })).toEqual({
      __typename: 'WrongState',
      complaintState: 'dispatched',
    });
    const answer = { complaintId, assignmentId: 'a1', text: '已更换管道并恢复供水。' };
    expect(await give(wen, 'answerAssignment', answer)).toEqual({
      __typename: 'WrongAssignmentState',
      assignmentState: 'awaitingSignature',
    });
    expect(await give(wen, 'signAssignment', { complaintId, assignmentId: 'a9' })).toEqual({
      __typename: 'AssignmentNotFound',
      assignmentId: 'a9',
    });
    expect(await give(sun, 'addAssistant', { complaintId, departmentId: 'housing' })).toEqual({
      __typename: 'AlreadyAssigned',
      departmentId: 'housing',
    });
  });

  it('UnknownReference, with what was looked for', async () => {
    const { complaintId } = await register(sun);
    expect(await give(sun, 'dispatchComplaint', { complaintId, leadDepartmentId: 'nobody' })).toEqual({
      __typename: 'UnknownReference',
      what: 'department',
      id: 'nobody',
    });
  });

  it('TextNeeded, for what is missing and for what says nothing', async () => {
    const { complaintId } = await dispatched(sun);
    const urge = { complaintId, assignmentId: 'a1', reason: ' ' };
    expect(await give(sun, 'urge', urge)).toEqual({
      __typename: 'TextNeeded',
      field: 'reason',
      problem: 'missing',
      limit: null,
    });
    done(await give(sun, 'urge', { ...urge, reason: '尽快签收办理' }));
    const answer = { complaintId, urgeId: 'u1', progress: '收到', nextStep: '上门', promisedAt: tomorrow() };
    expect(await give(wen, 'answerUrge', answer)).toEqual({
      __typename: 'TextNeeded',
      field: 'progress',
      problem: 'hollow',
      limit: null,
    });
  });

  it('UrgePending, UrgeNotFound, PromiseInPast and UrgeAlreadyAnswered', async () => {
    const { complaintId } = await dispatched(sun);
    const urge = { complaintId, assignmentId: 'a1', reason: '群众着急' };
    done(await give(sun, 'urge', urge));
    clock.advance(HOUR);
    expect(await give(sun, 'urge', urge)).toMatchObject({
      __typename: 'UrgePending',
      urgeId: 'u1',
      sentBy: '孙督办',
      reason: '群众着急',
    });
    const answer = { complaintId, urgeId: 'u1', progress: '已联系物业', nextStep: '上门查看' };
    const send = (input: object) => give(wen, 'answerUrge', { ...answer, promisedAt: tomorrow(), ...input });
    expect(await send({ urgeId: 'u7' })).toEqual({ __typename: 'UrgeNotFound', urgeId: 'u7' });
    expect(await send({ promisedAt: '2020-01-01T00:00:00Z' })).toMatchObject({ __typename: 'PromiseInPast' });
    done(await send({}));
    expect(await send({})).toMatchObject({ __typename: 'UrgeAlreadyAnswered' });
  });

  it('EscalationPending, EscalationNotFound and AlreadyAcknowledged', async () => {
    const { complaintId } = await dispatched(sun);
    const escalate = { complaintId, reason: '影响面大' };
    done(await give(sun, 'escalate', escalate));
    expect(await give(sun, 'escalate', escalate)).toMatchObject({
      __typename: 'EscalationPending',
      escalationId: 'e1',
    });
    const acknowledge = (escalationId: string) => give(sun, 'acknowledgeEscalation', { complaintId, escalationId });
    expect(await acknowledge('e5')).toEqual({ __typename: 'EscalationNotFound', escalationId: 'e5' });
    done(await acknowledge('e1'));
    expect(await acknowledge('e1')).toMatchObject({ __typename: 'AlreadyAcknowledged', by: '孙督办' });
  });
});
