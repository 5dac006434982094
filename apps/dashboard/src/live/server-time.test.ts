import { HOUR, MINUTE, SECOND } from '@watchfloor/domain/time';
import { describe, expect, test } from 'vitest';
import { ServerTime } from './server-time.js';
import { FakeClock } from './testing/fake-clock.js';

const start = Date.UTC(2026, 10, 22, 2);

describe('S44 server time', () => {
  test("is the computer's own until the first message, then the server's, however wrong the computer is", () => {
    const clock = new FakeClock(start + HOUR);
    const time = new ServerTime(clock);
    expect(time.now()).toBe(start + HOUR);
    expect(time.known).toBe(false);
    time.observe(start);
    expect(time.now()).toBe(start);
    clock.pass(90 * SECOND);
    expect(time.now()).toBe(start + 90 * SECOND);
  });

  test('takes the message that was least delayed as its measure', () => {
    const clock = new FakeClock();
    const time = new ServerTime(clock);
    clock.pass(300);
    time.observe(start);
    clock.pass(1_000 + 20);
    time.observe(start + 1_300);
    expect(time.now()).toBe(start + 1_300);
    clock.pass(1_000);
    time.observe(start + 1_500);
    expect(time.now()).toBe(start + 2_300);
  });

  test('stands still rather than run backwards', () => {
    const clock = new FakeClock();
    const time = new ServerTime(clock);
    time.observe(start + 5_000);
    expect(time.now()).toBe(start + 5_000);
    for (let message = 0; message < 16; message += 1) time.observe(start);
    expect(time.now()).toBe(start + 5_000);
    clock.pass(4_999);
    expect(time.now()).toBe(start + 5_000);
    clock.pass(2);
    expect(time.now()).toBe(start + 5_001);
  });

  test('follows a server whose clock was set back far', () => {
    const clock = new FakeClock();
    const time = new ServerTime(clock);
    time.observe(start);
    time.now();
    for (let message = 0; message < 16; message += 1) time.observe(start - HOUR);
    expect(time.now()).toBe(start - HOUR);
  });
});

describe('labels', () => {
  const everyMinute = (now: number) => (Math.floor(now / MINUTE) + 1) * MINUTE;

  test('are woken at the instant they name and at no other', () => {
    const clock = new FakeClock();
    const time = new ServerTime(clock);
    time.observe(start);
    const woken: number[] = [];
    time.watch({ nextChangeAt: everyMinute, changed: () => woken.push(time.now()) });
    clock.pass(MINUTE - 1);
    expect(woken).toEqual([]);
    clock.pass(1 + 2 * MINUTE);
    expect(woken).toEqual([start + MINUTE, start + 2 * MINUTE, start + 3 * MINUTE]);
  });

  test('share one timer, however many they are', () => {
    const clock = new FakeClock();
    const time = new ServerTime(clock);
    const forget = Array.from(Array(500).keys()).map((n) =>
      time.watch({ nextChangeAt: (now) => now + SECOND + n, changed: () => {} }),
    );
    expect(clock.armed).toBe(1);
    for (const stop of forget) stop();
    expect(clock.armed).toBe(0);
  });

  test('are told when time itself is corrected', () => {
    const clock = new FakeClock(start + HOUR);
    const time = new ServerTime(clock);
    let told = 0;
    time.watch({ nextChangeAt: everyMinute, changed: () => told++ });
    time.observe(start);
    expect(told).toBe(1);
    clock.pass(MINUTE);
    expect(told).toBe(2);
  });
});
