import { testRandom } from '@watchfloor/testkit/random';
import { byTier } from '@watchfloor/testkit/tier';
import { Collector } from '@watchfloor/testkit/waits';
import { afterEach, expect, test } from 'vitest';
import { Stage, signal, staged } from './stage.js';

/** Heartbeats come every five seconds; after twelve without one a page says that it cannot know whether it is current. */
const SILENCE_MS = byTier({ slice: 6_000, long: 12_000 });

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

test(
  'M6 while PostgreSQL hangs nobody gets a heartbeat, and all goes on when it answers again',
  staged('a database that hangs'),
  async () => {
    const stage = await Stage.open(testRandom('a PostgreSQL that hangs'));
    cleanUps.push(() => stage.close());
    const desk = await stage.signIn();
    cleanUps.push(() => desk.leave());
    await stage.traffic(desk, 20);
    const board = new Collector(
      desk
        .connect()
        .client.iterate<{ queueChanged: { to: number } }>({ query: 'subscription { queueChanged(first: 1) { to } }' }),
    );
    await board.next();

    const processes = await stage.postgresProcesses();
    const tell = (name: NodeJS.Signals) => {
      for (const pid of processes) signal(pid, name);
    };
    cleanUps.push(() => tell('SIGCONT'));
    tell('SIGSTOP');
    await stage.server.lines.next((line) => line.includes('the log does not answer'), 30_000);
    const told = board.all.length;
    const ready = await fetch(new URL('/readyz', stage.server.url));
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ ok: false, reason: 'the database does not answer' });
    const more = board.next(() => board.all.length > told, SILENCE_MS);
    await expect(more).rejects.toThrow(`not within ${SILENCE_MS} ms`);

    tell('SIGCONT');
    await stage.traffic(desk, 20);
    await stage.untilReady();
    const positions = stage.acknowledged.map(({ position }) => position ?? 0);
    await board.next(({ data }) => (data?.queueChanged.to ?? 0) >= Math.max(...positions), 30_000);
    await stage.expectAllKept();
  },
);
