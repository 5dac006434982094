import { readdirSync } from 'node:fs';
import { livingPostmaster } from '@watchfloor/postgres/pidfile';
import { testRandom } from '@watchfloor/testkit/random';
import { afterEach, expect, test } from 'vitest';
import { ServerProcess } from '../kit/server-process.js';
import { SmallDisk } from './small-disk.js';
import { Stage, staged } from './stage.js';

/** A new PostgreSQL takes some 80 of it, and its log as much again. */
const DISK_MB = 400;
const probe = SmallDisk.mount(1);
probe?.remove();

const open: { readonly disk: SmallDisk; readonly stage: Stage }[] = [];
afterEach(async () => {
  for (const { disk, stage } of open.splice(0)) {
    disk.empty();
    await stage.close();
  }
});

async function onSmallDisk(label: string) {
  const disk = SmallDisk.mount(DISK_MB);
  if (disk === null) throw new Error('it could be mounted a moment ago');
  const stage = await Stage.open(testRandom(label), {
    folder: disk,
    environment: { WATCHFLOOR_STORAGE_LOW_MB: '100' },
  });
  open.push({ disk, stage });
  const said = (words: string) => stage.server.lines.next((line) => line.includes(words), 60_000);
  const readiness = async () => (await fetch(new URL('/readyz', stage.server.url))).json();
  return { disk, stage, said, readiness };
}

const FULL = 'the storage is full';
const ROOM = 'the storage has room again';

test.runIf(probe !== null)(
  'M2 a server whose disk fills up is not ready, saves nothing, says so, and goes on by itself when there is room',
  staged('a disk that fills up'),
  async () => {
    const { disk, stage, said, readiness } = await onSmallDisk('a disk that fills up');
    const desk = await stage.signIn();
    await stage.traffic(desk, 30);
    disk.fill(40);
    await said(FULL);
    expect(await readiness()).toMatchObject({ ok: false, reason: FULL, database: true });
    expect((await stage.register(desk))?.__typename).toBe('StorageFull');
    expect(await desk.ask('{ queue { total } }')).toMatchObject({ queue: { total: expect.any(Number) } });
    disk.empty();
    await said(ROOM);
    expect(await readiness()).toMatchObject({ ok: true, reason: null });
    await stage.traffic(desk, 30);
    await stage.expectAllKept();
    expect(await stage.server.stop()).toBe(0);
  },
);

test.runIf(probe !== null)(
  'M2 one whose disk is full to the last byte at once acknowledges nothing that it loses, and recovers by itself',
  staged('a disk that is full at once'),
  async () => {
    const { disk, stage, said, readiness } = await onSmallDisk('a disk that is full at once');
    const desk = await stage.signIn();
    await stage.traffic(desk, 60, () => disk.fill());
    await said(FULL);
    expect((await readiness()) as object).toMatchObject({ ok: false });
    disk.empty();
    await said(ROOM);
    await stage.untilReady();
    await stage.traffic(await stage.signIn(), 30);
    await stage.expectAllKept();
  },
);

test.runIf(probe !== null)(
  'M3 stopped on a full disk nothing is left running or locked, and a start there is refused in one sentence',
  staged('a stop on a full disk'),
  async () => {
    const { disk, stage, said } = await onSmallDisk('a stop on a full disk');
    await stage.traffic(await stage.signIn(), 30);
    disk.fill();
    await said(FULL);
    expect(await stage.server.stop()).toBe(0);
    expectNothingLeft(stage);

    const { code, errors } = await ServerProcess.refused(stage.folder);
    expect(code).toBe(1);
    expect(errors).toBe(
      `The data folder ${stage.folder} cannot be used: the disk is full; make room and start again.\n`,
    );
    expectNothingLeft(stage);

    disk.empty();
    await stage.startServer();
    await stage.traffic(await stage.signIn(), 10);
    await stage.expectAllKept();
  },
);

function expectNothingLeft({ folder, dataDir }: Stage): void {
  expect(livingPostmaster(dataDir)).toBeUndefined();
  expect(readdirSync(folder).filter((name) => name.includes('lock'))).toEqual([]);
  expect(readdirSync(`${dataDir}.users`)).toEqual([]);
}
