import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityDirectory } from '@watchfloor/city/directory';
import { theSystem } from '@watchfloor/domain/actor';
import type { Instant, Millis } from '@watchfloor/domain/time';
import { type Ledger, openLedger } from '@watchfloor/ledger/ledger';
import { startPostgres } from '@watchfloor/postgres/start';
import { hashPassword } from '@watchfloor/server/identity/passwords';
import { temporaryFolder } from '@watchfloor/testkit/cluster';
import { type Random, testRandom } from '@watchfloor/testkit/random';
import { byTier, isDrawn } from '@watchfloor/testkit/tier';
import pg from 'pg';
import { expect } from 'vitest';
import { randomRegistration } from '../kit/commands.js';
import { type CommandAnswer, Desk } from '../kit/desk.js';
import { ServerProcess } from '../kit/server-process.js';
import { LogReader } from './log-reader.js';

const PASSWORD = 'kill me if you can';
const CLIENTS = 6;

const faults = testRandom('faults');

/** How a fault is staged: one in three of them for every change, all ten times in the long run, with limits for a machine that is busy. */
export const staged = (fault: string) => ({
  timeout: 240_000,
  repeats: byTier({ slice: 0, long: 9 }),
  skip: !isDrawn(fault, 3, faults),
});

type Folder = Pick<ReturnType<typeof temporaryFolder>, 'path' | 'remove'>;
type Environment = Readonly<Record<string, string>>;

interface Where {
  /** Where its data lies; removed with the stage. */
  readonly folder?: Folder;
  /** Variables of the server. */
  readonly environment?: Environment;
}

/** A server process with a PostgreSQL of its own, to be struck, and all that was acknowledged and promised there. */
export class Stage {
  server: ServerProcess;
  readonly acknowledged: CommandAnswer[] = [];
  /** When an answer was promised to the caller of each complaint. */
  readonly promised = new Map<string, Instant>();
  readonly #folder: Folder;
  readonly #environment: Environment;
  readonly #random: Random;

  private constructor({ folder, environment }: Required<Where>, random: Random, server: ServerProcess) {
    this.#folder = folder;
    this.#environment = environment;
    this.#random = random;
    this.server = server;
  }

  static async open(random: Random, where: Where = {}): Promise<Stage> {
    const { folder = temporaryFolder(), environment = {} } = where;
    const stage = new Stage({ folder, environment }, random, await ServerProcess.start(folder.path, environment));
    await stage.database(async (ledger) => {
      await ledger.directory.ensure(cityDirectory);
      const passwordHash = await hashPassword(PASSWORD);
      const wang = { username: 'wang', name: '王敏', role: 'supervisor', departmentId: null } as const;
      await ledger.accounts.create({ ...wang, passwordHash, demo: false });
    });
    return stage;
  }

  /** The data folder of the server. */
  get folder(): string {
    return this.#folder.path;
  }

  /** The folder of the server's PostgreSQL. */
  get dataDir(): string {
    return join(this.#folder.path, 'postgres');
  }

  get postmaster(): number {
    return Number(readFileSync(join(this.dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** The pids of the server's PostgreSQL and of all that it has started. */
  async postgresProcesses(): Promise<readonly number[]> {
    const found: number[] = [this.postmaster];
    await this.database(async (_ledger, url) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<{ pid: number }>(
        'select pid from pg_stat_activity where pid <> pg_backend_pid()',
      );
      await client.end();
      found.push(...rows.map(({ pid }) => pid));
    });
    return found;
  }

  /** A server on the data that the one before left. */
  async startServer(): Promise<void> {
    this.server = await ServerProcess.start(this.#folder.path, this.#environment);
  }

  /** Resolves when the server says that it can serve; it is asked again as soon as it has answered. */
  async untilReady(): Promise<void> {
    while (!(await fetch(new URL('/readyz', this.server.url))).ok);
  }

  signIn(): Promise<Desk> {
    return Desk.signIn(this.server.url, 'wang', PASSWORD);
  }

  /** Opens the server's own database from outside; its PostgreSQL is joined, and left running. */
  async database(work: (ledger: Ledger, url: string) => Promise<void>): Promise<void> {
    const joined = await startPostgres({ dataDir: this.dataDir });
    const time = { now: () => null, sleepUntil: () => Promise.resolve() };
    const ledger = await openLedger({ url: joined.url, time });
    try {
      await work(ledger, joined.url);
    } finally {
      await ledger.close();
      await joined.stop();
    }
  }

  /** Complaints whose callers are promised an answer, each so many milliseconds from now. */
  async promise(ledger: Ledger, dueIn: readonly Millis[]): Promise<void> {
    for (const ms of dueIn) {
      const dueAt = (await ledger.now()) + ms;
      const registration = { ...randomRegistration(this.#random), deadline: { kind: 'given', dueAt } } as const;
      await ledger.execute(registration, theSystem);
      this.promised.set(registration.complaintId, dueAt);
    }
  }

  /** Several clients register without a pause until enough is acknowledged; then the blow falls, and they run into it. */
  async traffic(desk: Desk, enough: number, blow: () => unknown = () => undefined): Promise<void> {
    const until = this.acknowledged.length + enough;
    let struck = false;
    let over = false;
    const client = async () => {
      while (!over) {
        const answer = await this.register(desk);
        if (answer?.__typename === 'CommandDone') this.acknowledged.push(answer);
        if (struck || this.acknowledged.length < until) continue;
        struck = true;
        await blow();
        over = true;
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
  }

  /** Registers a complaint; null where the server fails or is gone. */
  register(desk: Desk): Promise<CommandAnswer | null> {
    const {
      type: _,
      complaintId: id,
      caller: _caller,
      deadline: _deadline,
      source: _source,
      ...input
    } = randomRegistration(this.#random);
    return desk.give('registerComplaint', 'RegisterInput', { id, ...input }).catch(() => null);
  }

  /** Every acknowledged command is in the log at its position; every promise that passed was recorded once, at its instant. */
  async expectAllKept(): Promise<void> {
    await this.database(async (_ledger, url) => {
      const log = await LogReader.open(url);
      await log.untilBreached([...this.promised.keys()]);
      const [entries, breaches] = [await log.entries(), await log.breaches([...this.promised.keys()])];
      await log.close();
      for (const { complaintId, version, position } of this.acknowledged) {
        expect(entries.get(Number(position))).toEqual({ complaintId, version });
      }
      for (const [id, dueAt] of this.promised) expect(breaches.get(id)).toEqual([dueAt]);
    });
  }

  async close(): Promise<void> {
    await this.server.kill();
    // joined once more, so that leaving it stops what a killed server left behind
    await (await startPostgres({ dataDir: this.dataDir })).stop();
    this.#folder.remove();
  }
}

/** Signals a process, which may have ended with others that were told before it. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    expect(error).toMatchObject({ code: 'ESRCH' });
  }
}
