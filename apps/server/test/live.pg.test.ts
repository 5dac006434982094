import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestFloor } from './floor.js';
import { QUEUE, type QueueBatch, register } from './words.js';

let floor: TestFloor;
beforeAll(async () => {
  floor = await TestFloor.open();
});
afterAll(() => floor.close());

describe('queueChanged', () => {
  it('begins with a snapshot, goes on with changes, and resumes where a reader left off', async () => {
    const sun = await floor.as('sun');
    const first = await register(sun, { title: '屋顶漏水' });
    await floor.caughtUp(first.position);
    const queue = sun.listen<{ queueChanged: QueueBatch }>(QUEUE);
    const snapshot = (await queue.next()).queueChanged;
    expect(snapshot.changes).toMatchObject([{ __typename: 'QueueResync', rows: [{ id: first.complaintId }] }]);

    const second = await register(sun, { title: '夜间施工' });
    const entered = (await queue.next(({ queueChanged }) => queueChanged.changes.length > 0)).queueChanged;
    expect(entered.changes).toMatchObject([{ __typename: 'ComplaintEntered', row: { id: second.complaintId } }]);
    expect(entered.from).toBe(snapshot.to);
    expect(entered.committedAt).not.toBeNull();
    await queue.stop();

    const third = await register(sun, { title: '路灯不亮' });
    await floor.caughtUp(third.position);
    const resumed = sun.listen<{ queueChanged: QueueBatch }>(QUEUE, { since: entered.to });
    const missed = (await resumed.next()).queueChanged;
    expect(missed.from).toBe(entered.to);
    expect(missed.changes).toMatchObject([{ __typename: 'ComplaintEntered', row: { id: third.complaintId } }]);
  });
});
