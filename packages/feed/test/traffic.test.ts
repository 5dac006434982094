import { HOUR } from '@watchfloor/domain/time';
import { seededRandom } from '@watchfloor/testkit/random';
import { expect, test } from 'vitest';
import { ManualTimers } from '../src/testing/manual-timers.js';
import { MemoryLog } from '../src/testing/memory-log.js';
import { commandTypes } from './support/commands.js';
import { MONDAY } from './support/stage.js';
import { Traffic } from './support/traffic.js';

test('random traffic gives every command of the domain, and something happens by each', () => {
  const happened = new Set<string>();
  const idle = () => commandTypes.filter((type) => !happened.has(type));
  // a floor that has grown large meets each complaint seldom: a new one says more than a longer day
  for (let seed = 1; seed <= 10 && idle().length > 0; seed += 1) {
    const timers = new ManualTimers(MONDAY);
    const traffic = new Traffic(new MemoryLog(), seededRandom(seed), () => timers.now());
    for (let hours = 0; hours < 100; hours += 1) {
      for (let n = 0; n < 100; n += 1) traffic.act();
      timers.advance(HOUR);
    }
    for (const type of traffic.happened.keys()) happened.add(type);
  }
  expect(idle()).toEqual([]);
}, 60_000);
