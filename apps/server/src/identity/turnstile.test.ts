import { expect, it } from 'vitest';
import { Turnstile, type TurnstileLimits } from './turnstile.js';

/** Visitors who stay until they are let out, and the order in which they came in. */
function visitors(limits: TurnstileLimits) {
  const turnstile = new Turnstile(limits);
  const finish: (() => void)[] = [];
  const begun: string[] = [];
  const visit = (place: string, visitor: string) =>
    turnstile.pass(place, async () => {
      begun.push(visitor);
      await new Promise<void>((resolve) => finish.push(resolve));
      return visitor;
    });
  return { turnstile, begun, visit, letOut: () => finish.shift()?.() };
}

it('K3 so many work at once, so many wait in their order, and whoever comes then is sent away', async () => {
  const { turnstile, begun, visit, letOut } = visitors({ atOnce: 2, mostWaiting: 3, mostOfAPlace: 3 });
  const names = ['1', '2', '3', '4', '5', '6', '7'];
  const visits = names.map((name) => visit('here', name));
  expect(begun).toEqual(['1', '2']);
  expect(turnstile.fullFor('here')).toBe(true);
  expect(turnstile.fullFor('there')).toBe(true);
  expect(await Promise.all(visits.slice(5))).toEqual([null, null]);
  for (const stay of visits.slice(0, 5)) {
    letOut();
    await stay;
  }
  expect(await Promise.all(visits.slice(0, 5))).toEqual(names.slice(0, 5));
  expect(begun).toEqual(names.slice(0, 5));
  expect(turnstile.fullFor('here')).toBe(false);
});

it('A8 a crowd from one place has a line of its own, and the lines take turns', async () => {
  const { turnstile, begun, visit, letOut } = visitors({ atOnce: 1, mostWaiting: 9, mostOfAPlace: 3 });
  const crowd = ['a1', 'a2', 'a3', 'a4', 'a5'].map((name) => visit('a', name));
  expect(await crowd[4]).toBeNull();
  expect(turnstile.fullFor('b')).toBe(false);
  const others = [visit('b', 'b1'), visit('b', 'b2'), visit('c', 'c1')];
  for (const stay of [crowd[0], crowd[1], others[0], others[2], crowd[2], others[1], crowd[3]]) {
    letOut();
    await stay;
  }
  expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
});

it('K3 work that fails makes room as any other', async () => {
  const turnstile = new Turnstile({ atOnce: 1, mostWaiting: 0, mostOfAPlace: 0 });
  await expect(turnstile.pass('here', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await turnstile.pass('here', async () => 'yes')).toBe('yes');
});
