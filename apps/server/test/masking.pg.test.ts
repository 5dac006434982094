import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { everythingOf } from './everything.js';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give } from './words.js';

const caller = { callerName: '欧阳建军', callerPhone: '13900005678' };
const representatives = ['司马长风', '诸葛明亮'];
const secrets = [caller.callerName, caller.callerPhone, ...representatives];

let floor: TestFloor;
let sun: Session;
let complaintId: string;
let position: number;
beforeAll(async () => {
  floor = await TestFloor.open({ time: new ManualClock(MORNING) });
  sun = await floor.as('sun');
  ({ complaintId } = await dispatched(sun, 'housing', caller));
  const group = { memberDepartmentIds: ['housing', 'urban'], representatives, reason: '群众反映集中' };
  ({ position } = done(await give(sun, 'convene', { complaintId, ...group })));
});
afterAll(() => floor.close());

const whole = `query ($id: ID!) { complaint(id: $id) { ${everythingOf('Complaint')} } }`;
const floorPage = `{ queue { ${everythingOf('QueuePage')} } alerts { ${everythingOf('AlertPage')} } board { ${everythingOf('Board')} } }`;
const followed = `subscription ($id: ID!) { complaintChanged(id: $id) { ${everythingOf('Complaint')} } }`;
const watched = `subscription { queueChanged { changes { __typename ... on QueueResync { rows { ${everythingOf('QueueRow')} } } } } }`;

it.each(['sun', 'wen', 'li', 'ad'])('nothing that %s can read has a clear name or number in it', async (username) => {
  const reader = await floor.as(username);
  await floor.caughtUp(position);
  const told = [
    await reader.ask(whole, { id: complaintId }),
    await reader.ask(floorPage),
    await reader.listen(followed, { id: complaintId }).next(),
    await reader.listen(watched).next(),
  ];
  const text = JSON.stringify(told);
  expect(text).toContain('欧阳**');
  expect(text).toContain('司马**');
  for (const secret of secrets) expect(text).not.toContain(secret);
});
