import { SECOND } from '@watchfloor/domain/time';
import { testRandom } from '@watchfloor/testkit/random';
import { afterEach, expect, test } from 'vitest';
import { Stage, staged } from './stage.js';

const open: Stage[] = [];
afterEach(async () => {
  for (const stage of open.splice(0)) await stage.close();
});

test(
  'kill -9 of the server and of PostgreSQL loses nothing acknowledged, and each passed threshold fires once',
  staged('everything killed'),
  async () => {
    const random = testRandom('kill');
    const stage = await Stage.open(random);
    open.push(stage);
    const killServer = () => stage.server.kill();
    const killBoth = () => {
      process.kill(stage.postmaster, 'SIGKILL');
      return stage.server.kill();
    };
    for (const blow of [killServer, killBoth]) {
      // some of these instants fall into the outage
      const soon = Array.from({ length: 20 }, () => random.int(1, 12) * SECOND);
      await stage.database((ledger) => stage.promise(ledger, soon));
      await stage.traffic(await stage.signIn(), random.int(60, 150), blow);
      await stage.startServer();
    }
    await stage.expectAllKept();
    expect(await stage.server.stop()).toBe(0);
  },
);
