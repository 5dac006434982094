import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Complaint } from '@watchfloor/domain/complaint';
import { DAY } from '@watchfloor/domain/time';
import type { Account } from '@watchfloor/ledger/accounts';
import type { KeptChange } from '@watchfloor/ledger/law/outcome';
import { migrations } from '@watchfloor/ledger/migrations/all';
import { type RunningServer, startServer } from '@watchfloor/server/server';
import { ManualClock } from '@watchfloor/testkit/clock';
import { type TestDatabase, testDatabase } from '@watchfloor/testkit/databases';
import { testRandom } from '@watchfloor/testkit/random';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomOrder, randomRegistration } from '../kit/commands.js';
import { Desk } from '../kit/desk.js';
import { supervisor } from '../kit/hotline.js';
import { LiveQueue } from '../kit/live-queue.js';
import { fill, readPast } from './past.js';

const everything = { kind: 'all' } as const;

describe.each(['0.1.0'])('the present product on the data of version %s', (version) => {
  const past = readPast(version);
  const rowsOf = <T>(table: string) => past.tables[table] as readonly T[];
  const bodies = rowsOf<{ readonly body: Complaint }>('complaint').map(({ body }) => body);
  const clock = new ManualClock(past.now);
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-upgrade-'));
  let database: TestDatabase;
  let server: RunningServer;

  beforeAll(async () => {
    database = await testDatabase();
    const then = migrations.filter(({ name }) => past.migrations.includes(name));
    expect(then.map(({ name }) => name)).toEqual(past.migrations);
    const source = await new DataSource({ type: 'postgres', url: database.url, migrations: then }).initialize();
    await source.runMigrations();
    await source.destroy();
    await fill(database.url, past);
    server = await startServer(
      {
        port: 0,
        host: '127.0.0.1',
        databaseUrl: database.url,
        dataDir: folder,
        demo: false,
        logLevel: 'error',
        hosts: [],
        trustProxy: 0,
        metricsToken: undefined,
        sockets: { perPerson: 256, rowsPerPerson: 40_000, strangersPerAddress: 2_048 },
        sessionMs: DAY,
        sessionMaxMs: 30 * DAY,
        poolSize: 6,
        storageLowBytes: 0,
        requestsPerPerson: 2_048,
        dashboard: folder,
      },
      { time: clock },
    );
  }, 120_000);

  afterAll(async () => {
    await server.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const find = async (id: string) => (await server.ledger.complaints.find(id, everything))?.complaint;
  /** The paths of whatever is stored otherwise than its log says, by complaint. */
  const unsound = async () => (await server.ledger.audit.recompute(1_000, null)).differing;

  test('holds every complaint as it was left, and each is what its log says', async () => {
    expect(bodies.length).toBeGreaterThan(100);
    for (const { id, number, state, ending, version: at, title, receivedAt, assignments } of bodies) {
      const legs = assignments.map((leg) => ({ id: leg.id, departmentId: leg.departmentId, state: leg.state }));
      const left = { number, state, ending, version: at, title, receivedAt, assignments: legs };
      expect(await find(id)).toMatchObject(left);
      expect(await server.ledger.complaints.timeline(id)).toHaveLength(at);
    }
    expect(await unsound()).toEqual([]);
  });

  test('knows every account, and lets in who may come in', async () => {
    const kept = rowsOf<Record<string, unknown>>('account').map(
      ({ id, username, name, role, department_id, demo }) => ({
        ...{ id, username, name, role, demo },
        departmentId: department_id,
      }),
    );
    const byName = (a: { username?: unknown }, b: { username?: unknown }) =>
      String(a.username) < String(b.username) ? -1 : 1;
    const accounts: readonly Account[] = await server.ledger.accounts.list();
    expect(accounts.toSorted(byName)).toMatchObject(kept.toSorted(byName));
    for (const username of ['wang', 'zhao', 'liaison-housing']) await Desk.signIn(server.url, username, past.password);
    await expect(Desk.signIn(server.url, 'gone', past.password)).rejects.toThrow('gone cannot sign in: 401');
  });

  test('has every version of the law, and the same in force', async () => {
    const { law } = server.ledger;
    for (const kind of ['policy', 'calendar'] as const) {
      const changes = rowsOf<Record<string, unknown>>('law_change').filter((row) => row.kind === kind);
      const told: readonly KeptChange[] = await law.changes(kind);
      const inOrder = changes.toSorted((a, b) => Number(a.id) - Number(b.id));
      expect(told.toReversed().map((change) => change.version)).toEqual(inOrder.map((change) => change.version));
      expect((await law.document(kind))?.version).toBe(inOrder.at(-1)?.version);
      for (const { version: of, body } of rowsOf<{ kind: string; version: string; body: unknown }>(
        'law_document',
      ).filter((row) => row.kind === kind)) {
        expect(await law.document(kind, of)).toEqual({ kind, version: of, body });
      }
    }
  });

  test('answers for each spent key what it was spent on, and refuses it for anything else', async () => {
    const { ledger } = server;
    expect(past.keys.length).toBeGreaterThan(500);
    for (const [index, { key, actor, command, position }] of past.keys.entries()) {
      const again = await ledger.execute(command, actor, { idempotencyKey: key });
      expect(again, key).toMatchObject({ ok: true, complaintId: command.complaintId, position });
      const other = bodies[(index + 1) % bodies.length]?.id ?? '';
      if (other === command.complaintId) continue;
      const elsewhere = await ledger.execute({ ...command, complaintId: other }, actor, { idempotencyKey: key });
      expect(elsewhere, key).toEqual({ ok: false, refusal: { kind: 'keyReused' } });
    }
  });

  test('goes on from there: people work, time passes, live views are exact and numbers follow on', async () => {
    const random = testRandom(`on the data of ${version}`);
    const { ledger } = server;
    const signIn = () => Desk.signIn(server.url, 'wang', past.password);
    const queue = new LiveQueue(await signIn(), { filter: {}, order: 'mostUrgent', first: 50 });
    const registered = await ledger.execute(randomRegistration(random), supervisor);
    let newest = registered.ok ? registered.position : 0;
    const numbers = bodies.map(({ number }) => number);
    expect(registered).toMatchObject({ ok: true, position: rowsOf('event_log').length + 1 });
    expect(numbers).not.toContain(registered.ok && registered.number);
    let done = 0;
    for (let day = 0; day < 5; day++) {
      queue.watch(await signIn());
      for (const { id } of bodies) {
        const complaint = await find(id);
        if (complaint === undefined || complaint.state === 'closed') continue;
        const { command, actor } = randomOrder(random, complaint, clock.now());
        const outcome = await ledger.execute(command, actor);
        if (!outcome.ok || !outcome.changed) continue;
        done += 1;
        newest = Math.max(newest, outcome.position);
      }
      await queue.reached(newest);
      expect(queue.seen).toEqual(await queue.fresh());
      queue.cut();
      clock.advance(DAY);
    }
    expect(done).toBeGreaterThan(50);
    expect(await unsound()).toEqual([]);
  });
});
