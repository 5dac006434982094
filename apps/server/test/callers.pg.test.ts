import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, expect, test } from 'vitest';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { give, register } from './words.js';

const floor = await TestFloor.open({ time: new ManualClock(MORNING) });
afterAll(() => floor.close());

interface Shown {
  readonly caller: { readonly name: string; readonly phone: string } | null;
  readonly sameCaller: readonly { readonly id: string }[];
  readonly timeline: readonly { readonly verb: string; readonly text: string | null }[];
}

const query = `query ($id: ID!) {
  complaint(id: $id) { caller { name phone } sameCaller { id } timeline { verb text } }
}`;
const shown = async (session: Session, id: string): Promise<Shown> =>
  (await session.ask<{ complaint: Shown }>(query, { id })).complaint;

const revealed = (session: Session, complaintId: string) =>
  give(session, 'revealCaller', { complaintId, reason: '回访核实' });

test('A5 registering with a known phone renames nobody on older complaints', async () => {
  const sun = await floor.as('sun');
  const first = await register(sun, { callerName: '王桂兰', callerPhone: '13900002001' });
  const second = await register(sun, { callerName: '李强', callerPhone: '139 0000 2001' });
  expect(await shown(sun, first.complaintId)).toMatchObject({ caller: { name: '王**' } });
  expect(await shown(sun, second.complaintId)).toMatchObject({
    caller: { name: '李*' },
    sameCaller: [{ id: first.complaintId }],
  });
  expect(await revealed(sun, first.complaintId)).toMatchObject({ name: '王桂兰', phone: '13900002001' });
});
