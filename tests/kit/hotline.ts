import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cityDirectory } from '@watchfloor/city/directory';
import { type Actor, type Person, theSystem } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Instant } from '@watchfloor/domain/time';
import type { Role } from '@watchfloor/domain/vocabulary';
import { migrate } from '@watchfloor/ledger/migrate';
import { loadCity, type Past } from '@watchfloor/server/demo/load-city';
import { hashPassword } from '@watchfloor/server/identity/passwords';
import { type RunningServer, type ServerConfig, startServer } from '@watchfloor/server/server';
import { ManualClock } from '@watchfloor/testkit/clock';
import { type TestDatabase, testDatabase } from '@watchfloor/testkit/databases';
import pg from 'pg';
import { Desk } from './desk.js';

const PASSWORD = 'correct horse battery staple';

/** Who works at the hotline of the tests; liaisons are made for every department of the city. */
const center: readonly { readonly username: string; readonly name: string; readonly role: Role }[] = [
  { username: 'wang', name: '王敏', role: 'supervisor' },
  { username: 'zhou', name: '周岚', role: 'supervisor' },
  { username: 'zhao', name: '赵宁', role: 'leader' },
  { username: 'admin-chen', name: '陈立', role: 'admin' },
];

export interface HotlineOptions {
  /** What the clock shows, on the hotline's wall: `2026-11-09 09:00`, a Monday. */
  readonly at?: string;
  /** The built dashboard, for browser tests. */
  readonly dashboard?: string;
  /** A past for it, of the demo city; nothing has happened yet where absent. */
  readonly city?: Past;
}

/** A whole hotline in this process: a database of its own, any number of servers, a clock that the test moves. */
export class Hotline {
  readonly clock: ManualClock;
  readonly servers: RunningServer[] = [];
  readonly #database: TestDatabase;
  readonly #options: HotlineOptions;
  readonly #folder = mkdtempSync(join(tmpdir(), 'watchfloor-hotline-'));
  readonly #desks: Desk[] = [];

  private constructor(database: TestDatabase, options: HotlineOptions) {
    this.#database = database;
    this.#options = options;
    this.clock = new ManualClock(shanghai(options.at ?? '2026-11-09 09:00'));
  }

  static async open(options: HotlineOptions = {}): Promise<Hotline> {
    const database = await testDatabase({ templateName: 'hotline', prepare: async (url) => void (await migrate(url)) });
    const hotline = new Hotline(database, options);
    await hotline.addServer();
    await hotline.#employ();
    return hotline;
  }

  get server(): RunningServer {
    const [first] = this.servers;
    if (first === undefined) throw new Error('no server runs');
    return first;
  }

  get databaseUrl(): string {
    return this.#database.url;
  }

  /** One more server on the same database. */
  async addServer(): Promise<RunningServer> {
    const config: ServerConfig = {
      port: 0,
      host: '127.0.0.1',
      databaseUrl: this.#database.url,
      dataDir: join(this.#folder, String(this.servers.length)),
      demo: false,
      logLevel: 'error',
      hosts: [],
      metricsToken: undefined,
      sockets: { perPerson: 2_048, rowsPerPerson: 2_000_000, strangersPerAddress: 2_048 },
      trustProxy: 0,
      // tests move the clock by days
      sessionMs: 20 * 24 * 3_600_000,
      sessionMaxMs: 20 * 24 * 3_600_000,
      poolSize: 6,
      storageLowBytes: 0,
      requestsPerPerson: 2_048,
      dashboard: this.#options.dashboard ?? this.#folder,
    };
    const server = await startServer(config, { time: this.clock, feed: { idleMs: 100 } });
    this.servers.push(server);
    return server;
  }

  /** Signs somebody in: `wang`, or `liaison-` and a department's id. */
  async signIn(username: string, server: RunningServer = this.server): Promise<Desk> {
    const desk = await Desk.signIn(server.url, username, PASSWORD);
    this.#desks.push(desk);
    return desk;
  }

  get password(): string {
    return PASSWORD;
  }

  /** Resolves when no threshold that the clock has passed is left; helps the clock runners with it. */
  async idle(): Promise<void> {
    const { ledger } = this.server;
    for (let due = await ledger.thresholds.audit(100); due.length > 0; due = await ledger.thresholds.audit(100)) {
      for (const complaintId of due) await ledger.execute({ type: 'passTime', complaintId }, theSystem);
    }
  }

  /** The position of the newest entry of the log. */
  async newestPosition(): Promise<number> {
    const client = new pg.Client({ connectionString: this.#database.url });
    await client.connect();
    const { rows } = await client.query<{ newest: string }>(
      'select coalesce(max(position), 0) as newest from event_log',
    );
    await client.end();
    return Number(rows[0]?.newest);
  }

  /** Gives a command past the screens; it must be accepted. Answers the position of its entry. */
  async give(command: Command, actor: Actor): Promise<number> {
    const outcome = await this.server.ledger.execute(command, actor);
    if (outcome === null || !outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
    return outcome.position;
  }

  async close(): Promise<void> {
    for (const desk of this.#desks) await desk.leave();
    for (const server of this.servers) await server.stop();
    await this.#database.drop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #employ(): Promise<void> {
    const { ledger } = this.server;
    if (this.#options.city === undefined) await ledger.directory.ensure(cityDirectory);
    else await loadCity(ledger, () => undefined, this.#options.city);
    const passwordHash = await hashPassword(PASSWORD);
    const staff = { passwordHash, demo: false };
    for (const person of center) await ledger.accounts.create({ ...staff, ...person, departmentId: null });
    for (const { id, liaisonName } of cityDirectory.departments) {
      const liaison = { username: `liaison-${id}`, name: liaisonName, role: 'liaison', departmentId: id } as const;
      await ledger.accounts.create({ ...staff, ...liaison });
    }
  }
}

/** An instant on the wall clock of the hotline. */
export const shanghai = (local: string): Instant => Date.parse(`${local.replace(' ', 'T')}:00+08:00`);

/** People for commands that are given past the screens. */
export const supervisor: Person = { id: 'p-supervisor', name: '王敏', role: 'supervisor', departmentId: null };
/** Rules on what the supervisor asked, and is called above the supervisor. */
export const leader: Person = { id: 'p-leader', name: '赵宁', role: 'leader', departmentId: null };
export const liaisonOf = (departmentId: string): Person => ({
  id: `p-${departmentId}`,
  name: '联络员',
  role: 'liaison',
  departmentId,
});
