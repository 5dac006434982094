import { HOUR } from '@watchfloor/domain/time';
import { seededRandom } from '@watchfloor/testkit/random';
import { expect, test } from 'vitest';
import { ManualTimers } from '../src/testing/manual-timers.js';
import { MemoryLog } from '../src/testing/memory-log.js';
import { commandTypes } from './support/commands.js';
import { MONDAY } from './support/stage.js';
import { Traffic } from './support/traffic.js';

test('random traffic gives every command of the domain, and something happens by each', () => {
  const timers = new ManualTimers(MONDAY);
  const traffic = new Traffic(new MemoryLog(), seededRandom(1), () => timers.now());
  const idle = () => commandTypes.filter((type) => !traffic.happened.has(type));
  for (let hours = 0; hours < 300 && idle().length > 0; hours += 1) {
    for (let n = 0; n < 100; n += 1) traffic.act();
    timers.advance(HOUR);
  }
  expect(idle()).toEqual([]);
}, 60_000);
