import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityDirectory } from '@watchfloor/city/directory';
import { theSystem } from '@watchfloor/domain/actor';
import { type Instant, SECOND } from '@watchfloor/domain/time';
import { type Ledger, openLedger } from '@watchfloor/ledger/ledger';
import { type RunningPostgres, startPostgres } from '@watchfloor/postgres/start';
import { hashPassword } from '@watchfloor/server/identity/passwords';
import { temporaryFolder } from '@watchfloor/testkit/cluster';
import { type Random, testRandom } from '@watchfloor/testkit/random';
import { afterEach, expect, test } from 'vitest';
import { randomRegistration } from '../kit/commands.js';
import { type CommandAnswer, Desk } from '../kit/desk.js';
import { ServerProcess } from '../kit/server-process.js';
import { LogReader } from './log-reader.js';

const PASSWORD = 'kill me if you can';
const CLIENTS = 6;

const folder = temporaryFolder();
let server: ServerProcess | undefined;
let postgres: RunningPostgres | undefined;

afterEach(async () => {
  await server?.kill();
  await postgres?.stop();
  folder.remove();
});

test('kill -9 of the server and of PostgreSQL loses nothing acknowledged, and each passed threshold fires once', async () => {
  const random = testRandom('kill');
  server = await ServerProcess.start(folder.path);
  await open(async (ledger) => {
    await ledger.directory.ensure(cityDirectory);
    const passwordHash = await hashPassword(PASSWORD);
    await ledger.accounts.create({
      username: 'wang',
      name: '王敏',
      role: 'supervisor',
      departmentId: null,
      passwordHash,
      demo: false,
    });
  });
  const acknowledged: CommandAnswer[] = [];
  const promised = new Map<string, Instant>();

  const killServer = async () => server?.kill();
  const killPostgres = async () => {
    process.kill(postmaster(), 'SIGKILL');
    await server?.kill();
  };
  for (const blow of [killServer, killPostgres]) {
    await open((ledger) => promiseSoon(ledger, random, promised));
    const before = acknowledged.length;
    await traffic(random, acknowledged, { until: before + random.int(60, 150), blow });
    expect(acknowledged.length).toBeGreaterThan(before);
    server = await ServerProcess.start(folder.path);
  }

  await open(async (_ledger, url) => {
    const log = await LogReader.open(url);
    await log.untilBreached([...promised.keys()]);
    const [entries, breaches] = [await log.entries(), await log.breaches([...promised.keys()])];
    await log.close();
    for (const { complaintId, version, position } of acknowledged) {
      expect(entries.get(Number(position))).toEqual({ complaintId, version });
    }
    for (const [id, dueAt] of promised) expect(breaches.get(id)).toEqual([dueAt]);
  });
  expect(await server.stop()).toBe(0);
}, 240_000);

/** Several clients register without a pause until enough is acknowledged; then the blow falls, and they run into it. */
async function traffic(
  random: Random,
  acknowledged: CommandAnswer[],
  { until, blow }: { readonly until: number; readonly blow: () => Promise<void> | undefined },
): Promise<void> {
  const desk = await Desk.signIn(server?.url ?? '', 'wang', PASSWORD);
  let struck = false;
  const client = async () => {
    while (!struck) {
      const {
        type: _,
        complaintId: id,
        caller: _caller,
        deadline: _deadline,
        source: _source,
        ...input
      } = randomRegistration(random);
      const answer = await desk.give('registerComplaint', 'RegisterInput', { id, ...input }).catch(() => null);
      if (answer?.__typename === 'CommandDone') acknowledged.push(answer);
      if (!struck && acknowledged.length >= until) {
        struck = true;
        await blow();
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

/** Complaints whose caller was promised an answer within the next seconds, some of which fall into the outage. */
async function promiseSoon(ledger: Ledger, random: Random, promised: Map<string, Instant>): Promise<void> {
  for (let count = 0; count < 20; count++) {
    const dueAt = (await ledger.now()) + random.int(1, 12) * SECOND;
    const registration = { ...randomRegistration(random), deadline: { kind: 'given', dueAt } } as const;
    await ledger.execute(registration, theSystem);
    promised.set(registration.complaintId, dueAt);
  }
}

/** Opens the server's own database from outside; its PostgreSQL is joined, and left running. */
async function open(work: (ledger: Ledger, url: string) => Promise<void>): Promise<void> {
  const joined = await startPostgres({ dataDir: join(folder.path, 'postgres') });
  postgres = joined;
  const time = { now: () => null, sleepUntil: () => Promise.resolve() };
  const ledger = await openLedger({ url: joined.url, time });
  try {
    await work(ledger, joined.url);
  } finally {
    await ledger.close();
    await joined.stop();
  }
}

const postmaster = (): number =>
  Number(readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
