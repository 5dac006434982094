import { expect, test } from 'vitest';
import { systemTimers } from '../src/timers.js';
import { calledAgain, collect, everything, Stage } from './support/stage.js';

test('an idle feed hands a change on at once; under load changes come together every 25 ms', async () => {
  const stage = new Stage();
  stage.register(1);
  const feed = await stage.feed({ flushMs: 25 });
  const batches = collect(feed.subscribeQueue(everything));
  await batches.next();
  stage.happen(1, calledAgain);
  expect(await batches.next()).toMatchObject({ to: 2 });
  stage.timers.advance(10);
  stage.happen(1, calledAgain);
  stage.happen(1, calledAgain);
  await systemTimers.turn();
  expect(feed.position).toBe(2);
  stage.timers.advance(15);
  expect(await batches.next()).toMatchObject({ from: 2, to: 4 });
  stage.timers.advance(25);
  await systemTimers.turn();
  stage.happen(1, calledAgain);
  expect(await batches.next()).toMatchObject({ from: 4, to: 5 });
  await batches.stop();
});

test('a feed that is far behind reads on without pausing', async () => {
  const stage = new Stage();
  stage.register(1);
  const feed = await stage.feed({ flushMs: 25, stepEntries: 10 });
  for (let n = 0; n < 95; n += 1) stage.happen(1, calledAgain);
  await systemTimers.turn();
  expect(feed.position).toBe(96);
});
