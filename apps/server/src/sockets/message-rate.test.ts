import { expect, it } from 'vitest';
import { messageRate } from './message-rate.js';

it('a socket that sends more than any page would is out of bounds; one that keeps a pace is not', () => {
  let now = 0;
  const within = messageRate(() => now);
  for (let window = 0; window < 5; window += 1) {
    for (let index = 0; index < 500; index += 1) expect(within()).toBe(true);
    now += 10_000;
  }
  for (let index = 0; index < 500; index += 1) expect(within()).toBe(true);
  expect(within()).toBe(false);
});
