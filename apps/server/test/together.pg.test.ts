import { DAY, MINUTE } from '@watchfloor/domain/time';
import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give, type Result, register } from './words.js';

const clock = new ManualClock(MORNING);
let floor: TestFloor;
let sun: Session;
beforeAll(async () => {
  floor = await TestFloor.open({ time: clock });
  sun = await floor.as('sun');
});
afterAll(() => floor.close());
beforeEach(() => clock.set(MORNING));

async function told(id: string, fields: string): Promise<unknown> {
  const query = `query ($id: ID!) { complaint(id: $id) { ${fields} } }`;
  return (await sun.ask<{ complaint: unknown }>(query, { id })).complaint;
}

describe('a duplicate', () => {
  it('ends in the other complaint, which takes over what it was owed', async () => {
    const duplicate = await register(sun, { urgency: 'urgent', urgencyReason: '已影响供水' });
    clock.advance(MINUTE);
    const survivor = await register(sun);
    const merge = (intoId: string) =>
      give(sun, 'mergeComplaint', { complaintId: duplicate.complaintId, intoId, reason: '同一诉求' });
    expect(await merge(duplicate.complaintId)).toMatchObject({ __typename: 'CannotMerge' });
    const merged = done(await merge(survivor.complaintId));
    expect(merged).toMatchObject({ complaintId: survivor.complaintId, version: survivor.version + 1 });
    expect(await told(duplicate.complaintId, 'state ending mergedInto { id number }')).toEqual({
      state: 'closed',
      ending: 'merged',
      mergedInto: { id: survivor.complaintId, number: survivor.number },
    });
    expect(
      await told(
        survivor.complaintId,
        'urgency receivedAt absorbed { number } timeline { verb complaints { number } }',
      ),
    ).toMatchObject({
      urgency: 'urgent',
      receivedAt: new Date(MORNING).toISOString(),
      absorbed: [{ number: duplicate.number }],
      timeline: expect.arrayContaining([{ verb: 'absorbed', complaints: [{ number: duplicate.number }] }]),
    });
    expect(await merge(survivor.complaintId)).toMatchObject({ __typename: 'CannotMerge' });
  });
});

describe('a complaint of several matters', () => {
  const SPLIT = `mutation ($input: SplitInput!) { splitComplaint(input: $input) {
    parts { complaintId number } result { __typename ... on CommandDone { complaintId version } ... on UnknownReference { what id } }
  } }`;
  const part = { title: '另有夜间噪声', details: '隔壁工地夜间施工。', categoryId: 'noise' };

  it('is split into complaints of their own, all of them or none', async () => {
    const { complaintId, number, version } = await register(sun, { callerName: '张建军', callerPhone: '13900001234' });
    clock.advance(MINUTE);
    const split = (parts: readonly object[]) =>
      sun.ask<{ splitComplaint: { result: object; parts: { complaintId: string }[] } }>(SPLIT, {
        input: { complaintId, parts, reason: '两件事' },
      });
    expect(await split([part, { ...part, categoryId: 'moon' }])).toEqual({
      splitComplaint: { result: { __typename: 'UnknownReference', what: 'category', id: 'moon' }, parts: [] },
    });
    const { splitComplaint } = await split([part]);
    expect(splitComplaint.result).toEqual({ __typename: 'CommandDone', complaintId, version: version + 1 });
    const [one] = splitComplaint.parts;
    expect(await told(complaintId, 'splitInto { id }')).toEqual({ splitInto: [{ id: one?.complaintId }] });
    // the time that is used is used: the part was received when the whole was
    expect(await told(one?.complaintId ?? '', 'title receivedAt splitFrom { number } caller { name }')).toEqual({
      title: '另有夜间噪声',
      receivedAt: new Date(MORNING).toISOString(),
      splitFrom: { number },
      caller: { name: '张**' },
    });
  });
});

interface LegAnswer {
  readonly complaintId: string;
  readonly assignmentId: string;
  readonly result: Result;
}

describe('many legs', () => {
  const move = { toDepartmentId: 'urban', reason: '职责调整' };
  const items = (ids: readonly string[]) => ids.map((complaintId) => ({ complaintId, assignmentId: 'a1' }));
  const manyOf = async (mutation: string, input: object): Promise<readonly LegAnswer[]> =>
    (await give(sun, mutation, input)) as unknown as LegAnswer[];
  const wordsOf = (answers: readonly LegAnswer[]) => answers.map(({ result }) => result.__typename);

  it('are looked at beforehand, moved each by itself, once for a key, and taken back by it', async () => {
    const [one, two, others] = [await dispatched(sun), await dispatched(sun), await dispatched(sun, 'urban')];
    const input = { ...move, items: items([one, two, others].map(({ complaintId }) => complaintId)) };
    const PREVIEW = `query ($input: MoveInput!) { previewReassignMany(input: $input) {
      assignmentId refusal { __typename ... on AlreadyAssigned { departmentId } }
    } }`;
    expect(await sun.ask(PREVIEW, { input })).toEqual({
      previewReassignMany: [
        { assignmentId: 'a1', refusal: null },
        { assignmentId: 'a1', refusal: null },
        { assignmentId: 'a1', refusal: { __typename: 'AlreadyAssigned', departmentId: 'urban' } },
      ],
    });
    const keyed = { ...input, idempotencyKey: 'monday' };
    const moved = await manyOf('reassignMany', keyed);
    expect(wordsOf(moved)).toEqual(['CommandDone', 'CommandDone', 'AlreadyAssigned']);
    expect(await manyOf('reassignMany', keyed)).toEqual(moved);
    clock.advance(MINUTE);
    const undone = await manyOf('undoReassignMany', { idempotencyKey: 'monday' });
    expect(undone.map(({ assignmentId, result }) => [assignmentId, result.__typename])).toEqual([
      ['a2', 'CommandDone'],
      ['a2', 'CommandDone'],
    ]);
    expect(await told(one.complaintId, 'assignments { departmentId state }')).toEqual({
      assignments: [
        { departmentId: 'housing', state: 'awaitingSignature' },
        { departmentId: 'urban', state: 'undone' },
      ],
    });
  });

  it('are taken back by nobody but who moved them, and not for ever', async () => {
    const { complaintId } = await dispatched(sun);
    const keyed = { ...move, items: items([complaintId]), idempotencyKey: 'tuesday' };
    await manyOf('reassignMany', keyed);
    const ad = await floor.as('ad');
    expect(await give(ad, 'undoReassignMany', { idempotencyKey: 'tuesday' })).toEqual([]);
    clock.advance(11 * MINUTE);
    const undone = await manyOf('undoReassignMany', { idempotencyKey: 'tuesday' });
    expect(wordsOf(undone)).toEqual(['UndoTooLate']);
  });

  it('are some, and not more than a floor can select', async () => {
    const query = 'query ($input: MoveInput!) { previewReassignMany(input: $input) { assignmentId } }';
    for (const count of [0, 501]) {
      const input = {
        ...move,
        items: items(Array.from({ length: count }, () => '00000000-0000-4000-8000-000000000000')),
      };
      const { errors } = await sun.answer(query, { input });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('callers who are to be called back', () => {
  it('are listed by when, page by page, also when the complaint is closed', async () => {
    const wen = await floor.as('wen');
    const accepted = async (title: string): Promise<string> => {
      const { complaintId } = await dispatched(sun, 'housing', { title });
      done(await give(wen, 'signAssignment', { complaintId, assignmentId: 'a1' }));
      const answer = { complaintId, assignmentId: 'a1', text: '防水已重做。' };
      done(await give(wen, 'answerAssignment', answer));
      done(await give(sun, 'acceptAnswer', { complaintId }));
      return complaintId;
    };
    const closed = await accepted('先办结的一件');
    const reached = { callbackId: 'k1', outcome: { solved: true, satisfied: true }, note: '群众满意' };
    done(await give(sun, 'recordCallback', { complaintId: closed, ...reached }));
    done(await give(sun, 'closeComplaint', { complaintId: closed }));
    const open = await accepted('还没回访的一件');
    const DUE = `query ($before: Instant, $first: Int!, $after: String) {
      callbacksDue(before: $before, first: $first, after: $after) {
        total hasMore endCursor rows { complaintId title leadDepartmentId dueAt callback { id round state } }
      }
    }`;
    interface Due {
      readonly callbacksDue: { readonly endCursor: string; readonly rows: readonly { readonly complaintId: string }[] };
    }
    const first = await sun.ask<Due>(DUE, { first: 1 });
    expect(first.callbacksDue).toMatchObject({
      total: 2,
      hasMore: true,
      rows: [{ complaintId: open, leadDepartmentId: 'housing', callback: { id: 'k1', round: 1, state: 'waiting' } }],
    });
    const rest = await sun.ask<Due>(DUE, { first: 5, after: first.callbacksDue.endCursor });
    expect(rest.callbacksDue).toMatchObject({
      hasMore: false,
      rows: [{ complaintId: closed, callback: { id: 'k2' } }],
    });
    const before = new Date(clock.now() + 3 * DAY).toISOString();
    expect((await sun.ask<Due>(DUE, { first: 5, before })).callbacksDue.rows).toHaveLength(1);
    const { errors } = await sun.answer(DUE, { first: 5, after: 'nonsense' });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
