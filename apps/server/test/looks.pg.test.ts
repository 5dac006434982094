import { ManualClock } from '@watchfloor/testkit/clock';
import { testRandom } from '@watchfloor/testkit/random';
import { afterAll, expect, test } from 'vitest';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { give, register } from './words.js';

const CALLS = 400;

const floor = await TestFloor.open({ time: new ManualClock(MORNING) });
afterAll(() => floor.close());

/** How often each person's look at a complaint stands in its history. */
async function looks(session: Session, id: string): Promise<ReadonlyMap<string, number>> {
  const query = 'query ($id: ID!) { complaint(id: $id) { timeline { verb actorName } } }';
  type Entry = { readonly verb: string; readonly actorName: string };
  const { complaint } = await session.ask<{ complaint: { timeline: readonly Entry[] } }>(query, { id });
  const counts = new Map<string, number>();
  for (const { verb, actorName } of complaint.timeline) {
    if (verb === 'callerRevealed') counts.set(actorName, (counts.get(actorName) ?? 0) + 1);
  }
  return counts;
}

test('A1 every answer of revealCaller has a record of its own, and is of the complaint whose record it is', async () => {
  const random = testRandom('looks at callers');
  const people = { 孙督办: await floor.as('sun'), 管理员: await floor.as('ad'), 李领导: await floor.as('li') };
  const sun = people.孙督办;
  const phones = new Map<string, string>();
  for (let nth = 0; nth < 5; nth += 1) {
    const callerPhone = `1390000100${nth}`;
    phones.set((await register(sun, { callerPhone, callerName: `来电人${nth}` })).complaintId, callerPhone);
  }
  const ids = [...phones.keys()];
  const answered = new Map<string, number>();
  for (let call = 0; call < CALLS; call += 1) {
    const complaintId = random.pick(ids);
    const [name, session] = random.pick(Object.entries(people));
    const idempotencyKey = random.chance(0.3) ? null : `key-${random.int(1, 60)}`;
    const kind = random.pick(['look', 'look', 'escalate', 'callAgain'] as const);
    if (kind === 'escalate') await give(session, 'escalate', { complaintId, idempotencyKey, reason: '影响面大' });
    if (kind === 'callAgain') await give(session, 'callAgain', { complaintId, idempotencyKey, note: '再次来电' });
    if (kind !== 'look') continue;
    const reason = random.pick(['回访核实', '核对地址']);
    const result = await give(session, 'revealCaller', { complaintId, idempotencyKey, reason });
    if (result.__typename !== 'CallerRevealed') continue;
    expect(result).toMatchObject({ phone: phones.get(complaintId) });
    const key = `${complaintId} ${name}`;
    answered.set(key, (answered.get(key) ?? 0) + 1);
  }
  const recorded = new Map<string, number>();
  for (const id of ids) for (const [name, count] of await looks(sun, id)) recorded.set(`${id} ${name}`, count);
  expect(recorded).toEqual(answered);
  const total = [...answered.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(`${total} callers were shown in ${CALLS} calls, each with a record of its own\n`);
  expect(total).toBeGreaterThan(20);
}, 60_000);

test('A1 looks at the same moment, under one key or none, have each a record of its own', async () => {
  const sun = await floor.as('sun');
  const { complaintId } = await register(sun, { callerPhone: '13900002000' });
  const look = (idempotencyKey: string | null) =>
    give(sun, 'revealCaller', { complaintId, idempotencyKey, reason: '回访核实' });
  const keys = ['twin', 'twin', 'twin', null, null, 'other', 'twin', 'other'];
  const answers = await Promise.all(keys.map(look));
  expect(answers.map(({ __typename }) => __typename)).toEqual(keys.map(() => 'CallerRevealed'));
  expect(await looks(sun, complaintId)).toEqual(new Map([['孙督办', keys.length]]));
});

test('A2 a registration sent again under its key is the same complaint, and anything else under it is refused', async () => {
  const sun = await floor.as('sun');
  const first = await register(sun, { idempotencyKey: 'registration' });
  expect(await register(sun, { idempotencyKey: 'registration' })).toEqual(first);
  const other = await give(sun, 'callAgain', {
    complaintId: first.complaintId,
    note: '再次来电',
    idempotencyKey: 'registration',
  });
  expect(other).toEqual({ __typename: 'KeyReused', complaintId: first.complaintId });
});
