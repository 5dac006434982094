import { DAY, HOUR } from '@watchfloor/domain/time';
import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give, type Result } from './words.js';

const clock = new ManualClock(MORNING);
let floor: TestFloor;
let sun: Session;
let ad: Session;
let wen: Session;
let complaintId: string;
beforeAll(async () => {
  floor = await TestFloor.open({ time: clock });
  [sun, ad, wen] = [await floor.as('sun'), await floor.as('ad'), await floor.as('wen')];
});
afterAll(() => floor.close());
beforeEach(async () => {
  clock.set(MORNING);
  ({ complaintId } = await dispatched(sun, 'housing', { urgency: 'urgent', urgencyReason: '影响出行' }));
  done(await give(wen, 'signAssignment', { complaintId, assignmentId: 'a1' }));
});

const later = (ms: number): string => new Date(clock.now() + ms).toISOString();

const ask = (session: Session, mutation: string, input: object): Promise<Result> =>
  give(session, mutation, { complaintId, ...input });

const rule = (session: Session, input: object): Promise<Result> =>
  give(session, 'ruleOnRequest', { complaintId, requestId: 'r1', reason: '情况属实', ...input });

interface Asked {
  readonly complaint: { readonly requests: readonly object[]; readonly clocks: readonly Record<string, string>[] };
}

async function asked(): Promise<Asked['complaint']> {
  const query = `query ($id: ID!) { complaint(id: $id) {
    clocks { id metric state dueAt breach { state } }
    requests {
      __typename id kind state askedBy ruling { reason by chargedTo callerNotice }
      ... on ReturnRequest { assignmentId basis toDepartmentId }
      ... on ExtensionRequest { assignmentId limit { amount unit } reason }
      ... on SuspensionRequest { cause promisedAt }
      ... on BackdateRequest { cause from to evidence }
      ... on LowerUrgencyRequest { urgency }
      ... on EvidenceRequest { clockId occurredAt evidence }
      ... on AppealRequest { clockId ground }
    }
  } }`;
  return (await sun.ask<Asked>(query, { id: complaintId })).complaint;
}

const clockId = async (metric: string): Promise<string> => {
  const found = (await asked()).clocks.find((candidate) => candidate.metric === metric);
  return found?.id ?? '';
};

describe('what is asked of the center', () => {
  it('a return is asked once, ruled on by another person, and moves the leg', async () => {
    const basis = { assignmentId: 'a1', basis: '属城管职责范围', toDepartmentId: 'urban' };
    done(await ask(sun, 'askReturn', basis));
    expect(await ask(wen, 'askReturn', basis)).toMatchObject({
      __typename: 'RequestPending',
      requestId: 'r1',
      asked: 'return',
    });
    expect(await rule(sun, { grant: true })).toEqual({ __typename: 'SecondPersonNeeded', askedBy: '孙督办' });
    done(await rule(ad, { grant: true }));
    expect((await asked()).requests).toEqual([
      expect.objectContaining({
        __typename: 'ReturnRequest',
        kind: 'return',
        state: 'granted',
        ...basis,
        ruling: { reason: '情况属实', by: '管理员', chargedTo: null, callerNotice: null },
      }),
    ]);
    expect(await rule(ad, { grant: true })).toMatchObject({ __typename: 'RequestSettled', requestState: 'granted' });
  });

  it('a return that comes back to where it came from is a loop, and ends in a designation', async () => {
    const basis = { basis: '不属我局职责', toDepartmentId: null };
    done(await ask(wen, 'askReturn', { ...basis, assignmentId: 'a1' }));
    done(await rule(sun, { grant: true, toDepartmentId: 'urban' }));
    const zhuo = await floor.as('zhuo');
    done(await ask(zhuo, 'askReturn', { ...basis, assignmentId: 'a2' }));
    const back = { requestId: 'r2', grant: true, toDepartmentId: 'housing' };
    expect(await rule(sun, back)).toEqual({ __typename: 'Loop', departmentId: 'housing' });
    expect(await rule(sun, { ...back, toDepartmentId: 'water' })).toEqual({
      __typename: 'DesignationNeeded',
      bounces: 2,
    });
    done(await rule(sun, { ...back, designate: true }));
    expect(await ask(wen, 'askReturn', { ...basis, assignmentId: 'a3' })).toEqual({
      __typename: 'Designated',
      assignmentId: 'a3',
    });
  });

  it('an extension puts the deadline off, no longer than the law allows, and says what the caller was told', async () => {
    const input = { assignmentId: 'a1', limit: { amount: 4, unit: 'workingDays' }, reason: '需采购配件' };
    expect(await ask(wen, 'askExtension', input)).toEqual({
      __typename: 'TooLong',
      longest: { amount: 3, unit: 'workingDays' },
    });
    const limit = { amount: 1, unit: 'workingDays' };
    done(await ask(wen, 'askExtension', { ...input, limit }));
    const before = (await asked()).clocks.find(({ metric }) => metric === 'handle')?.dueAt ?? '';
    expect(await rule(sun, { grant: true })).toMatchObject({ __typename: 'TextNeeded', field: 'callerNotice' });
    done(await rule(sun, { grant: true, callerNotice: '已告知群众延后一日' }));
    const { clocks, requests } = await asked();
    expect(requests).toEqual([expect.objectContaining({ __typename: 'ExtensionRequest', limit, state: 'granted' })]);
    expect(Date.parse(clocks.find(({ metric }) => metric === 'handle')?.dueAt ?? '')).toBeGreaterThan(
      Date.parse(before),
    );
  });

  it('a suspension stops the clock for a cause that the law knows, until somebody resumes', async () => {
    const suspension = { assignmentId: 'a1', cause: 'holiday', promisedAt: later(5 * DAY), reason: '连续暴雨' };
    expect(await ask(wen, 'askSuspension', suspension)).toMatchObject({
      __typename: 'UnknownPauseCause',
      cause: 'holiday',
      known: expect.arrayContaining(['weather', 'litigation']),
    });
    const resume = { complaintId, assignmentId: 'a1', reason: '雨停复工' };
    expect(await give(wen, 'resumeAssignment', resume)).toEqual({
      __typename: 'NotSuspended',
      assignmentId: 'a1',
    });
    done(await ask(wen, 'askSuspension', { ...suspension, cause: 'weather' }));
    done(await rule(sun, { grant: true, callerNotice: '已告知群众天晴后施工' }));
    expect((await asked()).clocks).toContainEqual(expect.objectContaining({ metric: 'handle', state: 'paused' }));
    done(await give(wen, 'resumeAssignment', resume));
    expect((await asked()).clocks).toContainEqual(expect.objectContaining({ metric: 'handle', state: 'running' }));
  });

  it('a pause may be entered after the fact, but not before it began', async () => {
    clock.advance(6 * HOUR);
    const pause = { assignmentId: 'a1', cause: 'weather', evidence: '气象台暴雨红色预警' };
    const backdate = (input: object) => ask(wen, 'askBackdatedPause', { ...pause, ...input });
    expect(await backdate({ from: later(-9 * HOUR) })).toMatchObject({ __typename: 'NotInPast' });
    done(await backdate({ from: later(-4 * HOUR), to: later(-2 * HOUR) }));
    done(await rule(sun, { grant: true }));
    expect((await asked()).requests).toEqual([
      expect.objectContaining({ __typename: 'BackdateRequest', cause: 'weather', to: later(-2 * HOUR) }),
    ]);
  });

  it('a lower urgency is asked for, never corrected', async () => {
    const lower = { urgency: 'normal', reason: '已恢复供水' };
    const correction = { kind: 'grievance', categoryId: 'leak', ...lower };
    expect(await ask(sun, 'reclassify', correction)).toEqual({
      __typename: 'LoweringIsAsked',
      complaintId,
      lowering: 'urgency',
    });
    expect(await ask(sun, 'askLowerUrgency', { ...lower, urgency: 'urgent' })).toEqual({
      __typename: 'NothingChanged',
      complaintId,
    });
    done(await ask(sun, 'askLowerUrgency', lower));
    done(await rule(ad, { grant: true }));
    const query = 'query ($id: ID!) { complaint(id: $id) { urgency } }';
    expect(await sun.ask(query, { id: complaintId })).toEqual({ complaint: { urgency: 'normal' } });
  });

  it('a missed deadline is proved kept, or appealed, and counts or does not by a ruling', async () => {
    const contact = await clockId('contact');
    const appeal = { clockId: contact, ground: '电话系统故障半日' };
    expect(await ask(wen, 'appealBreach', appeal)).toEqual({
      __typename: 'NoBreach',
      clockId: contact,
    });
    clock.advance(2 * HOUR);
    const reached = { complaintId, assignmentId: 'a1', reached: true, note: '已联系上群众' };
    done(await give(wen, 'recordContact', reached));
    done(await ask(wen, 'appealBreach', appeal));
    done(await rule(sun, { grant: false }));
    const breaches = async () => (await asked()).clocks.find(({ id }) => id === contact)?.breach;
    expect(await breaches()).toEqual({ state: 'standing' });
    const proof = { clockId: contact, evidence: '通话录音一份' };
    const submit = (occurredAt: string) => ask(wen, 'submitEvidence', { ...proof, occurredAt });
    expect(await submit(later(HOUR))).toMatchObject({ __typename: 'NotInPast' });
    done(await submit(later(-1.9 * HOUR)));
    done(await rule(sun, { requestId: 'r2', grant: true }));
    expect((await asked()).clocks.find(({ id }) => id === contact)).toMatchObject({ state: 'met' });
  });

  it('what is asked can be taken back until it is ruled on', async () => {
    const withdraw = (requestId: string) => give(wen, 'withdrawRequest', { complaintId, requestId });
    expect(await withdraw('r1')).toEqual({ __typename: 'RequestNotFound', requestId: 'r1' });
    done(await ask(wen, 'askReturn', { assignmentId: 'a1', basis: '属城管职责范围' }));
    done(await withdraw('r1'));
    expect(await withdraw('r1')).toMatchObject({ __typename: 'RequestSettled', requestState: 'withdrawn' });
  });
});
