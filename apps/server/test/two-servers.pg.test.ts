import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestFloor } from './floor.js';
import { done, give, QUEUE, type QueueBatch, register } from './words.js';

let one: TestFloor;
let two: TestFloor;
beforeAll(async () => {
  one = await TestFloor.open();
  two = await TestFloor.open({ beside: one });
});
afterAll(async () => {
  await two.close();
  await one.close();
});

it('two servers on one database are one floor: each sees what is done on the other, and one sign-in serves both', async () => {
  const here = await one.as('sun');
  const there = await two.as('ad');
  const queues = [here, there].map((session) => session.listen<{ queueChanged: QueueBatch }>(QUEUE));
  for (const queue of queues) await queue.next();

  const { complaintId } = await register(here);
  for (const queue of queues) {
    const { queueChanged } = await queue.next((result) => result.queueChanged.changes.length > 0);
    expect(queueChanged.changes).toMatchObject([{ __typename: 'ComplaintEntered', row: { id: complaintId } }]);
  }
  done(await give(there, 'dispatchComplaint', { complaintId, leadDepartmentId: 'housing' }));
  for (const queue of queues) {
    const { queueChanged } = await queue.next((result) => result.queueChanged.changes.length > 0);
    expect(queueChanged.changes).toMatchObject([{ __typename: 'ComplaintChanged', row: { state: 'dispatched' } }]);
  }
  const elsewhere = await fetch(`${two.url}/auth/session`, { headers: { cookie: here.cookie } });
  expect(await elsewhere.json()).toMatchObject({ username: 'sun' });
});
