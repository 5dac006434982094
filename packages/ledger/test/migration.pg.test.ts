import { readFile } from 'node:fs/promises';
import { theSystem } from '@watchfloor/domain/actor';
import type { Complaint } from '@watchfloor/domain/complaint';
import { defaultLaw } from '@watchfloor/domain/default-law';
import { evolve } from '@watchfloor/domain/evolve';
import { DAY } from '@watchfloor/domain/time';
import { ManualClock } from '@watchfloor/testkit/clock';
import { testDatabase } from '@watchfloor/testkit/databases';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeComplaint } from '../src/complaint-codec.js';
import { createDataSource } from '../src/data-source.js';
import { type Ledger, openLedger } from '../src/ledger.js';
import { silent } from '../src/logger.js';
import { migrate } from '../src/migrate.js';
import { Initial1763800000000 } from '../src/migrations/0001-initial.js';
import { migrations } from '../src/migrations/all.js';
import { columnName } from '../src/rows/columns.js';
import { thresholdsOf } from '../src/write/arming.js';
import { directory, done, liaisonOf, MONDAY, supervisor } from './support.js';

/**
 * Written by version 0.1 itself: a complaint that is registered (1), one that was urged, called about and moved (2), a
 * critical one whose breach escalated it (3), a closed one with loose ends (4), an imported one (5), an accepted one (6).
 */
const fixture = new URL('fixtures/version-0.1.json', import.meta.url);
const idOf = (nth: number): string => `0000000${nth}-0000-4000-8000-000000000000`;

const database = await testDatabase();
const db = new pg.Client({ connectionString: database.url });
const clock = new ManualClock(MONDAY + 3 * DAY);
let ledger: Ledger;

beforeAll(async () => {
  const first = await new DataSource({
    type: 'postgres',
    url: database.url,
    migrations: [Initial1763800000000],
  }).initialize();
  await first.runMigrations();
  await first.destroy();
  await db.connect();
  const tables: Record<string, unknown> = JSON.parse(await readFile(fixture, 'utf8'));
  for (const [table, rows] of Object.entries(tables)) {
    await db.query(
      `insert into ${table} overriding system value select * from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }
  await db.query(`select setval('event_log_position_seq', (select max(position) from event_log))`);
  await migrate(database.url);
  ledger = await openLedger({ url: database.url, time: clock, poolSize: 2 });
  await ledger.directory.ensure(directory);
});

afterAll(async () => {
  await ledger.close();
  await db.end();
  await database.drop();
});

async function folded(id: string): Promise<Complaint> {
  const timeline = await ledger.complaints.timeline(id);
  const complaint = timeline.toReversed().reduce<Complaint | null>(evolve, null);
  if (complaint === null) throw new Error(`no log of ${id}`);
  return complaint;
}

/** Each stored complaint with what its log folds to. */
async function all(): Promise<readonly { readonly row: Record<string, unknown>; readonly complaint: Complaint }[]> {
  const { rows } = await db.query<{ row: { id: string } & Record<string, unknown> }>(
    'select to_jsonb(c) as row from complaint c order by id',
  );
  return Promise.all(rows.map(async ({ row }) => ({ row, complaint: await folded(row.id) })));
}

async function expectSound(): Promise<void> {
  const everything = await all();
  expect(everything).toHaveLength(6);
  for (const { row, complaint } of everything) {
    expect(row.body, complaint.title).toEqual(complaint);
    for (const [name, value] of Object.entries(encodeComplaint(complaint, defaultLaw))) {
      const stored = row[columnName(name)];
      const isInstant = name.endsWith('At') && typeof value === 'string' && value !== 'infinity';
      if (isInstant) expect(Date.parse(String(stored)), name).toBe(Date.parse(value));
      else expect(stored, name).toEqual(value);
    }
    const { rows } = await db.query('select clock_id, threshold from armed_threshold where complaint_id = $1', [
      row.id,
    ]);
    const armed = thresholdsOf(complaint).map(({ clockId, threshold }) => ({ clock_id: clockId, threshold }));
    expect(new Set(rows.map((one) => JSON.stringify(one)))).toEqual(new Set(armed.map((one) => JSON.stringify(one))));
  }
}

test('what the first version wrote folds to what is stored, every column and armed threshold with it', expectSound);

test('an urge of the first version has been delivered, with the weight of the calls that came while it waited', async () => {
  const { urges, assignments } = await folded(idOf(2));
  expect(urges.map(({ state, weight, deliveredAt, sentAt }) => [state, weight, deliveredAt === sentAt])).toEqual([
    ['lapsed', 2, true],
    ['answered', 2, true],
    ['delivered', 2, true],
  ]);
  expect(assignments.map(({ id, replaces }) => [id, replaces])).toEqual([
    ['a1', null],
    ['a2', null],
    ['a3', 'a1'],
  ]);
});

test('a deadline that had passed is a breach, and an escalation that was acknowledged still wants its answer', async () => {
  const { clocks, escalations } = await folded(idOf(3));
  expect(clocks.find(({ metric }) => metric === 'sign')).toMatchObject({ breach: { state: 'standing' } });
  expect(escalations).toMatchObject([{ state: 'acknowledged', answer: null }]);
});

test('what was still asked of somebody when a complaint was closed is asked no more', async () => {
  const { ending, urges, escalations } = await folded(idOf(4));
  expect([ending, urges[0]?.state, escalations[0]?.state]).toEqual(['done', 'lapsed', 'withdrawn']);
});

test('the new law goes on from there: commands are decided, and time passes', async () => {
  const leg = { complaintId: idOf(2), assignmentId: 'a3' };
  const ask = {
    kind: 'extension',
    assignmentId: 'a3',
    limit: { amount: 1, unit: 'workingDays' },
    reason: '等备件',
  } as const;
  done(await ledger.execute({ type: 'ask', complaintId: idOf(2), asked: ask }, liaisonOf('police')));
  done(await ledger.execute({ type: 'urge', ...leg, seenUrgeId: 'u3', reason: '请速办' }, supervisor));
  done(await ledger.execute({ type: 'close', complaintId: idOf(6), expectedVersion: null, note: null }, supervisor));
  for (const days of [1, 3, 30, 90]) {
    clock.set(MONDAY + (3 + days) * DAY);
    for (let nth = 1; nth <= 6; nth++) {
      done(await ledger.execute({ type: 'passTime', complaintId: idOf(nth) }, theSystem));
    }
    await expectSound();
  }
  expect((await folded(idOf(2))).supervisions.length).toBeGreaterThan(0);
});

test('what later versions of the schema fill in is what the product would write, also for what it wrote itself', async () => {
  const open = (await all()).find(({ complaint }) => complaint.state !== 'closed');
  if (open === undefined) throw new Error('nothing is open any more');
  const group = { memberDepartmentIds: ['water', 'housing'], representatives: [], expectedVersion: null };
  const leader = { ...supervisor, id: 'leader-1', role: 'leader' as const };
  const convene = { type: 'convene', complaintId: open.complaint.id, ...group, reason: '职责交叉' } as const;
  done(await ledger.execute(convene, leader));
  const { urgency, categoryId } = open.complaint;
  for (const kind of ['report', 'help'] as const) {
    const once = { ...{ complaintId: open.complaint.id, expectedVersion: null }, kind, urgency, categoryId };
    done(await ledger.execute({ type: 'reclassify', ...once, reason: '更正性质' }, supervisor));
  }
  const before = await all();
  expect(before.map(({ row }) => row.convened)).toContain(true);
  expect(before.map(({ row }) => row.withheld)).toContain(true);

  const dataSource = await createDataSource({ url: database.url, poolSize: 1, logger: silent }).initialize();
  const later = migrations.filter(({ name }) => !/^(Initial|LawOfTheCase|PublishedLaw)/.test(name));
  for (const _ of later) await dataSource.undoLastMigration();
  await db.query("update complaint set body = body - 'withheld'");
  await dataSource.runMigrations();
  await dataSource.destroy();

  expect(later.length).toBeGreaterThan(2);
  expect(await all()).toEqual(before);
  await expectSound();
});
