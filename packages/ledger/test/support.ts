import { randomUUID } from 'node:crypto';
import type { Person } from '@watchfloor/domain/actor';
import type { Command, Register } from '@watchfloor/domain/command';
import type { Directory } from '@watchfloor/domain/directory';
import { ManualClock } from '@watchfloor/testkit/clock';
import { type TestDatabase, testDatabase } from '@watchfloor/testkit/databases';
import { within } from '@watchfloor/testkit/waits';
import pg from 'pg';
import { type Ledger, type LedgerOptions, openLedger } from '../src/ledger.js';
import { migrate } from '../src/migrate.js';

const template = {
  templateName: 'ledger',
  prepare: async (url: string) => {
    await migrate(url);
  },
};

/** A Monday at nine, in office hours of the default calendar. */
export const MONDAY = Date.parse('2026-03-02T09:00:00+08:00');

const department = (id: string, name: string) => ({
  id,
  name,
  nameEn: id,
  shortName: name,
  liaisonName: `${name}联络员`,
  liaisonPhone: '010-1',
});

export const directory: Directory = {
  departments: [department('housing', '住建局'), department('water', '水务局'), department('police', '公安局')],
  districts: [
    { id: 'east', name: '东城', nameEn: 'East' },
    { id: 'west', name: '西城', nameEn: 'West' },
  ],
  categories: [
    { id: 'home', parentId: null, name: '居住', nameEn: 'Home', departmentId: null },
    { id: 'lighting', parentId: 'home', name: '楼道照明', nameEn: 'Lighting', departmentId: 'housing' },
    { id: 'pipes', parentId: 'home', name: '供水管网', nameEn: 'Pipes', departmentId: 'water' },
  ],
};

export const supervisor: Person = { id: 'sup-1', name: '周敏', role: 'supervisor', departmentId: null };
export const admin: Person = { id: 'admin-1', name: '孙立', role: 'admin', departmentId: null };
export const liaisonOf = (departmentId: string): Person => ({
  id: `liaison-${departmentId}`,
  name: `${departmentId}联络员`,
  role: 'liaison',
  departmentId,
});

export interface LedgerTest {
  readonly ledger: Ledger;
  readonly clock: ManualClock;
  readonly url: string;
  /** A further server on the same database; closed with the test. */
  readonly another: (options?: Partial<LedgerOptions>) => Promise<Ledger>;
  /** A connection of one's own, to look at what is there and to stage transactions; closed with the test. */
  readonly client: () => Promise<pg.Client>;
  readonly close: () => Promise<void>;
}

/** A ledger on a new database, with a directory and a clock that stands at `MONDAY`. */
export async function ledgerTest(options: Partial<LedgerOptions> = {}): Promise<LedgerTest> {
  const database: TestDatabase = await testDatabase(template);
  const clock = new ManualClock(MONDAY);
  const ledgers: Ledger[] = [];
  const clients: pg.Client[] = [];
  const another = async (given: Partial<LedgerOptions> = {}) => {
    const ledger = await openLedger({ url: database.url, time: clock, poolSize: 8, ...options, ...given });
    ledgers.push(ledger);
    return ledger;
  };
  const ledger = await another();
  await ledger.directory.ensure(directory);
  return {
    ledger,
    clock,
    url: database.url,
    another,
    async client() {
      const client = new pg.Client({ connectionString: database.url, application_name: 'the test' });
      client.on('error', () => undefined);
      await client.connect();
      clients.push(client);
      return client;
    },
    async close() {
      await Promise.all([...ledgers.map((one) => one.close()), ...clients.map((client) => client.end())]);
      await database.drop();
    },
  };
}

/** A registration that is not refused. */
export const registration = (given: Partial<Register> = {}): Register => ({
  type: 'register',
  complaintId: randomUUID(),
  kind: 'grievance',
  urgency: 'normal',
  urgencyReason: null,
  title: '楼道照明损坏',
  details: '三楼到五楼的灯都不亮,老人上下不便。',
  categoryId: 'lighting',
  districtId: 'east',
  place: '朝阳里 4 号楼',
  channel: 'phone',
  caller: { name: '王桂兰', phone: '138 0000 8000' },
  deadline: { kind: 'policy' },
  source: null,
  ...given,
});

/** A dispatch to housing that is not refused. */
export const dispatchOf = (complaintId: string, assistDepartmentIds: readonly string[] = []): Command => ({
  type: 'dispatch',
  complaintId,
  expectedVersion: null,
  leadDepartmentId: 'housing',
  assistDepartmentIds,
});

/** The outcome, or a failure that shows the refusal. */
export function done<T extends { readonly ok: boolean }>(outcome: T): Extract<T, { readonly ok: true }> {
  if (outcome.ok) return outcome as Extract<T, { readonly ok: true }>;
  throw new Error(`refused: ${JSON.stringify(outcome)}`);
}

/** Resolves once `count` sessions of the test's database wait for a lock; asks the database again and again. */
export async function waitingForLocks(db: pg.Client, count: number): Promise<void> {
  const asking = async () => {
    for (;;) {
      const { rows } = await db.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if ((rows[0]?.count ?? 0) >= count) return;
    }
  };
  await within(asking(), `${count} sessions that wait for a lock`);
}
