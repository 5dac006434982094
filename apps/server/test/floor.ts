import type { Directory } from '@watchfloor/domain/directory';
import type { TimeSource } from '@watchfloor/domain/time';
import type { Role } from '@watchfloor/domain/vocabulary';
import { openLedger } from '@watchfloor/ledger/ledger';
import { migrate } from '@watchfloor/ledger/migrate';
import { type TestDatabase, testDatabase } from '@watchfloor/testkit/databases';
import { until } from '@watchfloor/testkit/waits';
import { type Logger, pino } from 'pino';
import { readConfig } from '../src/config.js';
import { hashPassword } from '../src/identity/passwords.js';
import { type RunningServer, type ServerConfig, startServer } from '../src/server.js';
import { Session } from './session.js';

/** A Monday on which everybody works: no reminder waits, no deadline is far. */
export const MORNING = '2026-03-02T09:00:00+08:00';

export const PASSWORD = 'correct horse';

export const directory: Directory = {
  departments: ['housing', 'urban', 'water'].map((id) => ({
    id,
    name: `${id}局`,
    nameEn: id,
    shortName: id,
    liaisonName: `联络员${id}`,
    liaisonPhone: '139 0000 1200',
  })),
  districts: [{ id: 'linlan', name: '临澜区', nameEn: 'Linlan' }],
  categories: [
    { id: 'home', parentId: null, name: '住房', nameEn: 'Home', departmentId: null },
    { id: 'leak', parentId: 'home', name: '漏水', nameEn: 'Leaks', departmentId: 'housing' },
    { id: 'noise', parentId: null, name: '噪声', nameEn: 'Noise', departmentId: 'urban' },
  ],
};

const accounts: readonly { username: string; name: string; role: Role; departmentId: string | null }[] = [
  { username: 'sun', name: '孙督办', role: 'supervisor', departmentId: null },
  { username: 'wen', name: '温雅宁', role: 'liaison', departmentId: 'housing' },
  { username: 'zhuo', name: '卓立群', role: 'liaison', departmentId: 'urban' },
  { username: 'li', name: '李领导', role: 'leader', departmentId: null },
  { username: 'ad', name: '管理员', role: 'admin', departmentId: null },
];

/** A migrated database with a small directory, one account for each role, two liaisons, and a demo account. */
export async function prepare(url: string): Promise<void> {
  await migrate(url);
  const ledger = await openLedger({ url, time: { now: () => null, sleepUntil: () => Promise.resolve() } });
  await ledger.directory.ensure(directory);
  const passwordHash = await hashPassword(PASSWORD);
  for (const account of accounts)
    await ledger.accounts.create({ ...account, id: account.username, passwordHash, demo: false });
  const demo = {
    username: 'supervisor',
    name: '示范督办',
    role: 'supervisor',
    departmentId: null,
    demo: true,
  } as const;
  await ledger.accounts.create({ ...demo, id: 'demo', passwordHash });
  await ledger.close();
}

export interface FloorOptions {
  readonly time?: TimeSource;
  readonly config?: Partial<ServerConfig>;
  /** How many bytes are free on the disk of the database. */
  readonly room?: () => Promise<number>;
  /** Another server on the same database. */
  readonly beside?: TestFloor;
}

/** A server of one's own, with its database, and everything it has logged. */
export class TestFloor {
  readonly #database: TestDatabase;
  readonly server: RunningServer;
  readonly logged: string[];
  readonly #sessions: Session[] = [];

  private constructor(database: TestDatabase, server: RunningServer, logged: string[]) {
    this.#database = database;
    this.server = server;
    this.logged = logged;
  }

  static async open({ time, config, room, beside }: FloorOptions = {}): Promise<TestFloor> {
    const own = { templateName: 'server_floor', prepare };
    const database =
      beside === undefined ? await testDatabase(own) : { ...beside.#database, drop: async () => undefined };
    const logged: string[] = [];
    const logger: Logger = pino({ level: 'info' }, { write: (line: string) => logged.push(line) });
    const base = { ...readConfig({ PORT: '0', WATCHFLOOR_DEMO: 'off' }, '/no/dashboard'), port: 0 };
    const server = await startServer({ ...base, ...config, databaseUrl: database.url }, { time, room, logger });
    return new TestFloor(database, server, logged);
  }

  /** Resolves when counts and alerts, which are served from memory, have followed the log up to a position. */
  caughtUp(position: number): Promise<void> {
    const { feed } = this.server;
    return until(
      () => {
        if (feed.position < position) throw new Error(`the feed is at ${feed.position}, not yet at ${position}`);
      },
      (listener) => feed.events.on('step', listener),
    );
  }

  get databaseUrl(): string {
    return this.#database.url;
  }

  get url(): string {
    // a server that listens everywhere is reached on this machine, too
    return `http://127.0.0.1:${this.server.port}`;
  }

  /** Signs in with a fresh session. */
  async as(username: string, password = PASSWORD): Promise<Session> {
    const session = await Session.open(this.url, username, password);
    this.#sessions.push(session);
    return session;
  }

  async close(): Promise<void> {
    await Promise.all(this.#sessions.map((session) => session.close()));
    await this.server.stop();
    await this.#database.drop();
  }
}
