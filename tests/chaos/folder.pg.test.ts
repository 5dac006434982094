import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { livingPostmaster } from '@watchfloor/postgres/pidfile';
import { temporaryFolder } from '@watchfloor/testkit/cluster';
import { testRandom } from '@watchfloor/testkit/random';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { ServerProcess } from '../kit/server-process.js';
import { SmallDisk } from './small-disk.js';
import { Stage, staged } from './stage.js';

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function open(label: string): Promise<Stage> {
  const stage = await Stage.open(testRandom(label));
  cleanUps.push(() => stage.close());
  return stage;
}

test(
  'M4 M5 half-made locks hold nobody up, and a copy of a data folder in use is served beside it',
  staged('a copied folder'),
  async () => {
    const stage = await open('a copied folder');
    await stage.traffic(await stage.signIn(), 10);
    await stage.database(async (_ledger, url) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query('checkpoint');
      await client.end();
    });
    const copy = temporaryFolder();
    cleanUps.push(copy.remove);
    execFileSync('cp', ['-a', `${stage.folder}/.`, copy.path]);
    for (const lock of ['postgres.lock', 'postgres.lock.remove', 'server.lock', 'server.lock.guard']) {
      writeFileSync(`${copy.path}/${lock}`, '');
    }
    const beside = await ServerProcess.start(copy.path);
    cleanUps.push(() => beside.kill());
    expect(beside.url).not.toBe(stage.server.url);
    expect((await fetch(new URL('/readyz', beside.url))).status).toBe(200);
    expect(await beside.stop()).toBe(0);
    expect(livingPostmaster(`${copy.path}/postgres`)).toBeUndefined();
    await stage.traffic(await stage.signIn(), 10);
    await stage.expectAllKept();
  },
);

test(
  'M6 a database that is another server’s own is refused in one sentence, which names that server',
  staged('other databases'),
  async () => {
    const stage = await open('other databases');
    const elsewhere = temporaryFolder();
    cleanUps.push(elsewhere.remove);
    await stage.database(async (_ledger, url) => {
      const own = await ServerProcess.refused(elsewhere.path, { DATABASE_URL: url });
      expect(own.code).toBe(1);
      expect(own.errors).toBe(
        `DATABASE_URL: this PostgreSQL is run by the Watchfloor on the data in ${stage.folder} ` +
          `(process ${stage.server.pid}, ${stage.server.url}) for itself, and ends with it. ` +
          'For several servers run a PostgreSQL of your own, and give its address to each.\n',
      );
    });
    await stage.traffic(await stage.signIn(), 10);
    await stage.expectAllKept();
  },
);

const disk = SmallDisk.mount(1);
disk?.remove();

test.runIf(disk !== null)(
  'M10 a folder on a read-only disk is refused in one sentence',
  staged('a read-only disk'),
  async () => {
    const readOnly = SmallDisk.mount(1);
    if (readOnly === null) throw new Error('it could be mounted a moment ago');
    cleanUps.push(readOnly.remove);
    readOnly.protect();
    const { code, errors } = await ServerProcess.refused(readOnly.path);
    expect(code).toBe(1);
    expect(errors).toBe(
      `The data folder ${readOnly.path} cannot be used: it is on a read-only file system; ` +
        'set WATCHFLOOR_DATA to a folder that can be written.\n',
    );
  },
);
