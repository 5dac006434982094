import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give, QUEUE, type QueueBatch, register } from './words.js';

let floor: TestFloor;
let sun: Session;
let wen: Session;
beforeAll(async () => {
  floor = await TestFloor.open();
  sun = await floor.as('sun');
  wen = await floor.as('wen');
});
afterAll(() => floor.close());

describe('a liaison', () => {
  it('sees the rows, counts, alerts and complaints of the own department, and nothing of others', async () => {
    const own = await dispatched(sun, 'housing');
    const other = await dispatched(sun, 'urban');
    await register(sun, { title: '未派发' });
    done(await give(sun, 'escalate', { complaintId: own.complaintId, reason: '本部门' }));
    const escalation = { complaintId: other.complaintId, reason: '别的部门' };
    await floor.caughtUp(done(await give(sun, 'escalate', escalation)).position);

    const query = `query ($own: ID!, $other: ID!) {
      queue { total rows { id } }
      board { open escalated byDepartment { departmentId } }
      alerts { escalations { complaintId } recent { id } }
      own: complaint(id: $own) { id } other: complaint(id: $other) { id }
    }`;
    const variables = { own: own.complaintId, other: other.complaintId };
    expect(await wen.ask(query, variables)).toEqual({
      queue: { total: 1, rows: [{ id: own.complaintId }] },
      board: { open: 1, escalated: 1, byDepartment: [{ departmentId: 'housing' }] },
      alerts: { escalations: [{ complaintId: own.complaintId }], recent: [] },
      own: { id: own.complaintId },
      other: null,
    });
    expect(await sun.ask(query, variables)).toMatchObject({
      queue: { total: 3 },
      board: { open: 3 },
      other: { id: other.complaintId },
    });
  });

  it('cannot act on what is not seen: it is not found, not forbidden', async () => {
    const other = await dispatched(sun, 'urban');
    const leg = { complaintId: other.complaintId, assignmentId: 'a1' };
    expect(await give(wen, 'signAssignment', leg)).toEqual({
      __typename: 'ComplaintNotFound',
      complaintId: other.complaintId,
    });
  });

  it('loses the row, and the open drawer, the moment the leg moves to another department', async () => {
    const { complaintId, position } = await dispatched(sun, 'housing');
    await floor.caughtUp(position);
    const queue = wen.listen<{ queueChanged: QueueBatch }>(QUEUE);
    await queue.next();
    const drawer = wen.listen<{ complaintChanged: object | null }>(
      'subscription ($id: ID!) { complaintChanged(id: $id) { id } }',
      { id: complaintId },
    );
    expect((await drawer.next()).complaintChanged).toEqual({ id: complaintId });
    const move = { complaintId, assignmentId: 'a1', toDepartmentId: 'urban', reason: '职责所在' };
    done(await give(sun, 'reassign', move));
    const left = await queue.next(({ queueChanged }) => queueChanged.changes.length > 0);
    expect(left.queueChanged.changes).toEqual([{ __typename: 'ComplaintLeft', id: complaintId }]);
    expect((await drawer.next()).complaintChanged).toBeNull();
  });

  it('hears of no other department: the next thing told is the own one', async () => {
    const queue = wen.listen<{ queueChanged: QueueBatch }>(QUEUE);
    await queue.next();
    await dispatched(sun, 'urban');
    const own = await dispatched(sun, 'housing');
    const heard = await queue.next(({ queueChanged }) => queueChanged.changes.length > 0);
    expect(heard.queueChanged.changes).toMatchObject([
      { __typename: 'ComplaintEntered', row: { id: own.complaintId } },
    ]);
  });

  it('sees of a caller’s other complaints only the own department’s', async () => {
    const caller = { callerPhone: '13900009876' };
    const own = await dispatched(sun, 'housing', caller);
    await dispatched(sun, 'urban', caller);
    const query = 'query ($id: ID!) { complaint(id: $id) { sameCaller { id } } }';
    expect(await wen.ask(query, { id: own.complaintId })).toEqual({ complaint: { sameCaller: [] } });
  });
});
