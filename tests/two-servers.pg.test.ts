import { testRandom } from '@watchfloor/testkit/random';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomRegistration } from './kit/commands.js';
import { Hotline, liaisonOf, supervisor } from './kit/hotline.js';
import { LiveQueue } from './kit/live-queue.js';

let hotline: Hotline;
beforeAll(async () => {
  hotline = await Hotline.open();
  await hotline.addServer();
});
afterAll(() => hotline.close());

test('two servers on one database show the same board, each command once', async () => {
  const random = testRandom('two servers');
  const [one, other] = hotline.servers;
  const everything = { filter: {}, order: 'mostUrgent', first: 100 };
  const here = new LiveQueue(await hotline.signIn('wang', one), everything).watch();
  const there = new LiveQueue(await hotline.signIn('zhou', other), everything).watch();

  const registrations = Array.from({ length: 30 }, () => randomRegistration(random));
  const positions = await Promise.all(
    registrations.map(async (registration, index) => {
      const outcome = await hotline.servers[index % 2]?.ledger.execute(registration, supervisor);
      return outcome?.ok ? outcome.position : Number.NaN;
    }),
  );
  const newest = Math.max(...positions);
  await here.reached(newest);
  await there.reached(newest);
  expect(here.seen.rows).toHaveLength(30);
  expect(there.seen).toEqual(here.seen);
  expect(here.seen).toEqual(await there.fresh());
  here.cut();
  there.cut();
});

test('a reader who moves to the other server goes on where it was', async () => {
  const [, other] = hotline.servers;
  const { complaintId, ...registration } = randomRegistration(testRandom('moving reader'));
  const queue = new LiveQueue(await hotline.signIn('wang'), { filter: {}, order: 'age', first: 100 }).watch();
  await queue.reached(await hotline.give({ complaintId, ...registration }, supervisor));
  queue.cut();
  const departments = { leadDepartmentId: 'housing', assistDepartmentIds: [] };
  await hotline.give({ type: 'dispatch', complaintId, ...departments, expectedVersion: null }, supervisor);
  queue.watch(await hotline.signIn('zhou', other));
  await queue.reached(await hotline.give({ type: 'sign', complaintId, assignmentId: 'a1' }, liaisonOf('housing')));
  expect(queue.seen).toEqual(await queue.fresh());
  expect(queue.resyncs).toBe(1);
  queue.cut();
});

test('with two clock runners each threshold is recorded once, with its true instant', async () => {
  const random = testRandom('two runners');
  const registration = { ...randomRegistration(random), urgency: 'normal', urgencyReason: null } as const;
  await hotline.give(registration, supervisor);
  hotline.clock.advance(30 * 24 * 3_600_000);
  await hotline.idle();
  const { complaints } = hotline.server.ledger;
  const timeline = await complaints.timeline(registration.complaintId);
  const crossed = timeline.flatMap(({ events }) => events.filter((event) => event.type === 'clockCrossed'));
  expect(crossed.map(({ clockId, threshold }) => `${clockId} ${threshold}`).sort()).toEqual([
    'c1 due',
    'c1 early',
    'c1 near',
    'c2 due',
    'c2 early',
    'c2 near',
  ]);
  const found = await complaints.find(registration.complaintId, { kind: 'all' });
  for (const { clockId, threshold, at } of crossed) {
    const clock = found?.complaint.clocks.find(({ id }) => id === clockId);
    expect(at).toBe(threshold === 'due' ? clock?.dueAt : threshold === 'near' ? clock?.nearAt : clock?.earlyAt);
  }
});
