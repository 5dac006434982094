import { expect, test } from 'vitest';
import { ManualClock } from '../src/clock.js';

const never = new AbortController().signal;

test('sleepers wake when the clock reaches their instant, the earliest first', async () => {
  const clock = new ManualClock(1_000);
  const woken: string[] = [];
  const late = clock.sleepUntil(3_000, never).then(() => woken.push('late'));
  const early = clock.sleepUntil(2_000, never).then(() => woken.push('early'));
  expect(clock.nextWake).toBe(2_000);
  clock.advance(999);
  expect(clock.sleeping).toBe(2);
  clock.advance(5_000);
  await Promise.all([late, early]);
  expect(woken).toEqual(['early', 'late']);
});

test('an instant that has come already is not slept for', async () => {
  await new ManualClock('2026-03-02T09:00:00+08:00').sleepUntil(Date.parse('2026-03-02T01:00:00Z'), never);
});

test('moved back, the clock wakes nobody, and they wake when it comes round again', async () => {
  const clock = new ManualClock(1_000);
  const slept = clock.sleepUntil(2_000, never);
  clock.set(0);
  expect([clock.now(), clock.sleeping]).toEqual([0, 1]);
  clock.set(2_000);
  await slept;
});

test('an abort ends the sleep at once', async () => {
  const clock = new ManualClock(0);
  const leaving = new AbortController();
  const slept = clock.sleepUntil(1, leaving.signal);
  leaving.abort();
  await slept;
  expect(clock.sleeping).toBe(0);
  await clock.sleepUntil(1, leaving.signal);
});

test('a test can wait until somebody sleeps', async () => {
  const clock = new ManualClock(0);
  const two = clock.whenSleeping(2);
  void clock.sleepUntil(1, never);
  void clock.sleepUntil(2, never);
  await two;
  await clock.whenSleeping();
});

test('what is no instant is refused', () => {
  expect(() => new ManualClock('tomorrow')).toThrow('not an instant: tomorrow');
});
