import { DAY, HOUR, MINUTE } from '@watchfloor/domain/time';
import { testRandom } from '@watchfloor/testkit/random';
import { afterEach, expect, test } from 'vitest';
import { randomRegistration } from '../kit/commands.js';
import { liaisonOf, supervisor } from '../kit/hotline.js';
import { City, deputy, overlooked, shanghai } from './city.js';

let city: City;
afterEach(() => city.close());

/** A complaint that housing has signed. */
async function signed(): Promise<string> {
  const registration = randomRegistration(testRandom('appointments'));
  const { complaintId } = registration;
  const leg = { leadDepartmentId: 'housing', assistDepartmentIds: [], expectedVersion: null };
  await city.give({ ...registration, kind: 'grievance', urgency: 'normal', urgencyReason: null }, supervisor);
  await city.give({ type: 'dispatch', complaintId, ...leg }, supervisor);
  await city.give({ type: 'sign', complaintId, assignmentId: 'a1' }, liaisonOf('housing'));
  return complaintId;
}

test('D10 an urge that is sent at night is owed an answer from when quiet hours are over, and where nobody is there it climbs then', async () => {
  city = await City.open('2026-11-09 09:00');
  await city.startRunner();
  const complaintId = await signed();
  await city.put(shanghai('2026-11-09 23:00'));
  await city.allFired();
  await city.give({ type: 'urge', complaintId, assignmentId: 'a1', reason: '群众再次来电' }, supervisor);
  const [appointment] = (await city.complaint(complaintId)).appointments;
  expect(appointment).toMatchObject({ purpose: 'deliverUrge', at: shanghai('2026-11-10 07:00') });
  await city.put(shanghai('2026-11-10 07:00') - 1);
  await city.allFired();
  expect((await city.complaint(complaintId)).urges).toMatchObject([{ state: 'sent', deliveredAt: null }]);
  await city.put(shanghai('2026-11-10 07:00'));
  await city.allFired();
  const { urges, clocks, appointments } = await city.complaint(complaintId);
  expect(urges).toMatchObject([
    { state: 'nobodyThere', rung: 'notice', releasedAt: shanghai('2026-11-10 07:00'), deliveredAt: null },
  ]);
  expect(clocks.findLast(({ metric }) => metric === 'urgeReply')).toMatchObject({
    startedAt: shanghai('2026-11-10 07:00'),
  });
  expect(appointments).toEqual([]);
  expect((await city.armed()).filter(({ clockId }) => clockId.startsWith('t'))).toEqual([]);
});

test('while a leg is suspended nothing of its clock fires; it runs on from the promised date, however late that is noticed', async () => {
  city = await City.open('2026-11-09 09:00');
  await city.startRunner();
  const complaintId = await signed();
  const handling = async () => (await city.complaint(complaintId)).clocks.find(({ metric }) => metric === 'handle');
  const before = await handling();
  const promisedAt = city.now + 9 * DAY;
  const asked = {
    kind: 'suspension',
    assignmentId: 'a1',
    cause: 'appraisal',
    promisedAt,
    reason: '送检需要时间',
  } as const;
  await city.give({ type: 'ask', complaintId, asked }, liaisonOf('housing'));
  const ruling = {
    requestId: 'r1',
    grant: true,
    reason: '情况属实',
    callerNotice: '已电话告知',
    expectedVersion: null,
  };
  await city.give({ type: 'rule', complaintId, ...ruling }, deputy);
  expect(await handling()).toMatchObject({ state: 'paused' });
  await city.put((before?.dueAt ?? 0) + HOUR);
  await city.allFired();
  expect(await handling()).toMatchObject({ state: 'paused', crossed: null, breach: null });
  await city.put(promisedAt + 3 * HOUR);
  await city.allFired();
  const after = await handling();
  expect(after).toMatchObject({ state: 'running', crossed: null, pauses: [{ to: promisedAt }] });
  expect(after?.dueAt).toBeGreaterThan(before?.dueAt ?? 0);
  expect(overlooked(await city.complaint(complaintId), city.now)).toEqual([]);
  await city.put((after?.dueAt ?? 0) + MINUTE);
  await city.allFired();
  expect(await handling()).toMatchObject({ crossed: 'due', breach: { at: after?.dueAt, state: 'standing' } });
});
