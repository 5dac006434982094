import { testRandom } from '@watchfloor/testkit/random';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomRegistration } from './kit/commands.js';
import { Hotline, supervisor } from './kit/hotline.js';
import { LiveQueue } from './kit/live-queue.js';

let hotline: Hotline;
beforeAll(async () => {
  hotline = await Hotline.open();
});
afterAll(() => hotline.close());

test('a socket cut before, during and after every batch loses nothing and doubles nothing', async () => {
  const random = testRandom('cut socket');
  const queue = new LiveQueue(await hotline.signIn('wang'), { filter: {}, order: 'age', first: 50 });
  const register = () => hotline.give(randomRegistration(random), supervisor);

  queue.watch();
  queue.cut(); // before anything has come
  let position = await register();
  await queue.watch().reached(position);
  for (let step = 0; step < 10; step++) {
    const during = register();
    if (step % 2 === 0) queue.cut(); // while it is written
    position = await during;
    queue.cut(); // after it is written, perhaps before it is received
    position = await register(); // while nobody listens
    await queue.watch().reached(position);
    expect(queue.seen).toEqual(await queue.fresh());
  }
  expect(queue.seen.rows).toHaveLength(21);
  expect(queue.resyncs).toBe(1);
  queue.cut();
});
