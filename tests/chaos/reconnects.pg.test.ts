import { testRandom } from '@watchfloor/testkit/random';
import { within } from '@watchfloor/testkit/waits';
import { afterEach, expect, test } from 'vitest';
import type { Desk } from '../kit/desk.js';
import { Stage, staged } from './stage.js';

const SOCKETS = 200;
/** No measure, which a busy machine would not keep, but an end. How long it took is printed. */
const HANGS_MS = 60_000;

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A socket with a board of its own. @returns its scissors, once it has shown the board */
async function watch(desk: Desk): Promise<() => void> {
  const { client, cut } = desk.connect();
  const board = client.iterate({ query: 'subscription { queueChanged(first: 50) { to total } }' });
  await board.next();
  // ends with its cable
  board.next().catch(() => undefined);
  return cut;
}

test(
  'M7 two hundred sockets that are cut beside traffic all come back, and M9 nobody is alarmed',
  staged('sockets cut'),
  async () => {
    const stage = await Stage.open(testRandom('reconnects'));
    cleanUps.push(() => stage.close());
    const desk = await stage.signIn();
    const all = () => Promise.all(Array.from({ length: SOCKETS }, () => watch(desk)));
    const alone = performance.now();
    const cables = await all();
    const opened = performance.now() - alone;
    let took = Number.POSITIVE_INFINITY;
    await stage.traffic(desk, 30, async () => {
      for (const cut of cables) cut();
      const began = performance.now();
      const again = await within(all(), 'all are back', HANGS_MS);
      took = performance.now() - began;
      for (const cut of again) cut();
    });
    const [back, first] = [took, opened].map(Math.round);
    process.stderr.write(`${SOCKETS} sockets opened in ${first} ms, and were back beside traffic after ${back} ms\n`);
    expect(await stage.server.stop()).toBe(0);
    await stage.server.lines.finished;
    // neither a fault nor a warning: that readers vanish is no alarm, nor that a deadline passes between two looks
    expect(stage.server.lines.all.filter((line) => line.startsWith('{'))).toEqual([]);
  },
);
