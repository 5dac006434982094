import type { Person } from '@watchfloor/domain/actor';
import { theSystem } from '@watchfloor/domain/actor';
import { expect, it } from 'vitest';
import { AskerGone } from './asker.js';
import { Shares } from './shares.js';

const sun: Person = { id: 'sun', name: '孙督办', role: 'supervisor', departmentId: null };

/** Whether a promise has settled by now. */
async function settled(promise: Promise<unknown>): Promise<boolean> {
  return Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setImmediate(resolve, false))]);
}

it('K3 a person holds so many connections at a time, the rest waits in order, and nobody else waits for them', async () => {
  const shares = new Shares(2);
  const giveBack = [await shares.take('sun'), await shares.take('sun')];
  const [third, fourth] = [shares.take('sun'), shares.take('sun')];
  expect(await settled(third)).toBe(false);
  expect(await settled(shares.take('wen'))).toBe(true);
  giveBack[0]?.();
  const next = await third;
  expect(await settled(fourth)).toBe(false);
  next();
  (await fourth)();
  giveBack[1]?.();
  expect(await settled(shares.take('sun'))).toBe(true);
});

it('K3 whoever leaves waits no more, and keeps nobody behind them waiting', async () => {
  const shares = new Shares(1);
  const giveBack = await shares.take('sun');
  const leaving = new AbortController();
  const left = shares.take('sun', leaving.signal);
  const last = shares.take('sun');
  leaving.abort();
  await expect(left).rejects.toThrow(AskerGone);
  giveBack();
  (await last)();
  await expect(shares.take('sun')).resolves.toBeDefined();
  await expect(shares.take('sun', leaving.signal)).rejects.toThrow(AskerGone);
});

it('K3 work gives its connection back however it ends, and the product itself waits for nobody', async () => {
  const shares = new Shares(1);
  await expect(shares.during(sun, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const inside = await shares.during(sun, () => shares.during(theSystem, async () => 'done'));
  expect(inside).toBe('done');
});
