import { SECOND } from '@watchfloor/domain/time';
import { filesOf } from '@watchfloor/postgres/locate';
import { acquireLock } from '@watchfloor/postgres/lock';
import { testRandom } from '@watchfloor/testkit/random';
import { afterEach, expect, test } from 'vitest';
import { LiveQueue } from '../kit/live-queue.js';
import { Stage, signal, staged } from './stage.js';

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** Due every half second for six seconds: wherever the outage begins, some pass while it lasts. */
const soon = Array.from({ length: 12 }, (_, index) => ((index + 1) * SECOND) / 2);

test(
  'when PostgreSQL alone is killed the server starts it again, serves on, and keeps every promise',
  staged('PostgreSQL killed'),
  async () => {
    const stage = await Stage.open(testRandom('postgres alone'));
    cleanUps.push(() => stage.close());
    const { server } = stage;
    const desk = await stage.signIn();
    const ready = () => fetch(new URL('/readyz', server.url));
    const said = (message: string) => server.lines.next((line) => line.includes(message), 30_000);
    const board = new LiveQueue(desk, { filter: {}, order: 'age', first: 100 }).watch();

    for (const all of [false, true]) {
      const processes = all ? await stage.postgresProcesses() : [stage.postmaster];
      await stage.database(async (ledger) => {
        // nobody starts anything while this is held: the outage can be looked at
        const release = await acquireLock(filesOf(stage.dataDir).lock);
        cleanUps.push(release);
        let struckAt = Number.POSITIVE_INFINITY;
        await stage.traffic(desk, 60, async () => {
          await stage.promise(ledger, soon);
          struckAt = await ledger.now();
          for (const pid of processes) signal(pid, 'SIGKILL');
        });
        await said('the connection that watches PostgreSQL was cut');
        expect((await ready()).status).toBe(503);
        expect(await stage.register(desk)).toBeNull();
        release();

        await said('PostgreSQL had died and was started again');
        const backAt = await ledger.now();
        expect([...stage.promised.values()].filter((dueAt) => struckAt < dueAt && dueAt < backAt)).not.toEqual([]);
      });
      // the same sign-in, the same socket
      await stage.traffic(desk, 20);
      await board.reached(Math.max(...stage.acknowledged.map(({ position }) => position ?? 0)));
      expect((await ready()).status).toBe(200);
    }
    await stage.expectAllKept();
    board.cut();
    expect(await server.stop()).toBe(0);
  },
);
