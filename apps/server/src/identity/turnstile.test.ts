import { expect, it } from 'vitest';
import { Turnstile } from './turnstile.js';

it('K3 so many work at once, so many wait in their order, and whoever comes then is sent away', async () => {
  const turnstile = new Turnstile({ atOnce: 2, mostWaiting: 3 });
  const finish: (() => void)[] = [];
  const begun: number[] = [];
  const visit = (visitor: number) =>
    turnstile.pass(async () => {
      begun.push(visitor);
      await new Promise<void>((resolve) => finish.push(resolve));
      return visitor;
    });
  const visits = [1, 2, 3, 4, 5, 6, 7].map(visit);
  expect(begun).toEqual([1, 2]);
  expect(turnstile.full).toBe(true);
  expect(await Promise.all(visits.slice(5))).toEqual([null, null]);
  for (let left = 5; left > 0; left -= 1) {
    finish.shift()?.();
    await Promise.race(visits.slice(0, 5).filter((_, index) => index === 5 - left));
  }
  expect(await Promise.all(visits.slice(0, 5))).toEqual([1, 2, 3, 4, 5]);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  expect(turnstile.full).toBe(false);
});

it('K3 work that fails makes room as any other', async () => {
  const turnstile = new Turnstile({ atOnce: 1, mostWaiting: 0 });
  await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await turnstile.pass(async () => 'yes')).toBe('yes');
});
