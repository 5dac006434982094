import type { LogEntry } from '@watchfloor/domain/event';
import type { LogTail } from '@watchfloor/feed/ports';
import { complaintId, registration as drafted } from '@watchfloor/feed/testing/drafts';
import { testDatabase } from '@watchfloor/testkit/databases';
import { testRandom } from '@watchfloor/testkit/random';
import { within } from '@watchfloor/testkit/waits';
import pg from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import { stage } from './staged-writer.js';
import { ledgerTest, MONDAY, registration, supervisor } from './support.js';

// polled so seldom that whatever comes in time came by a nudge, or by what a stuck reader does
const { ledger, client, another, close } = await ledgerTest({ pollMs: 60_000 });
const db = await client();
const tails: LogTail[] = [];
afterEach(() => Promise.all(tails.splice(0).map((tail) => tail.close())));
afterAll(close);

let serial = 0;
const draft = () => {
  serial += 1;
  return drafted(complaintId(serial), MONDAY, { number: `25-${String(serial).padStart(6, '0')}` });
};

async function tailFromNow(from = ledger): Promise<LogTail> {
  const tail = from.log.tail((await from.log.openComplaints()).position);
  tails.push(tail);
  await tail.read(1);
  return tail;
}

/** Reads and waits until there are `count` entries. */
async function read(tail: LogTail, count: number): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  const signal = new AbortController().signal;
  while (entries.length < count) {
    entries.push(...(await tail.read(100)).entries);
    if (entries.length < count) await tail.wait(signal);
  }
  return entries;
}

const readPositions = async (tail: LogTail, count: number, what: string): Promise<number[]> =>
  (await within(read(tail, count), what)).map(({ position }) => position);

test('an unrelated writing transaction left open, here or in another database, delays nothing', async () => {
  const elsewhere = await testDatabase();
  const neighbour = new pg.Client({ connectionString: elsewhere.url });
  await neighbour.connect();
  await neighbour.query('create table note (body text)');
  const bystander = await client();
  for (const one of [neighbour, bystander]) {
    await one.query('begin');
    await one.query('select pg_current_xact_id()');
  }
  await neighbour.query(`insert into note values ('held open')`);
  await bystander.query(`insert into district values ('held', 'open', 'Held')`);
  const tail = await tailFromNow();
  const staged = await stage(await client(), draft());
  await staged.commit();
  expect(await readPositions(tail, 1, 'the entry')).toEqual([staged.position]);
  await bystander.query('rollback');
  await neighbour.end();
  await elsewhere.drop();
});

test('a reader that meets a hole never passes it while its writer lives, however often it looks', async () => {
  const tail = await tailFromNow();
  const slow = await stage(await client(), draft());
  const quick = await stage(await client(), draft());
  await quick.commit();
  for (let look = 0; look < 50; look++) expect(await tail.read(10)).toEqual({ entries: [], to: slow.position - 1 });
  await slow.commit();
  expect(await readPositions(tail, 2, 'both')).toEqual([slow.position, quick.position]);
});

test('a rollback, of which no nudge tells, holds up what came after it for a moment only', async () => {
  const tail = await tailFromNow();
  const lost = await stage(await client(), draft());
  const kept = await stage(await client(), draft());
  await kept.commit();
  expect((await tail.read(10)).entries).toEqual([]);
  await lost.rollback();
  expect(await readPositions(tail, 1, 'what came after the rollback')).toEqual([kept.position]);
});

test('a writer that came after the missing one is not waited for', async () => {
  const tail = await tailFromNow();
  const lost = await stage(await client(), draft());
  const kept = await stage(await client(), draft());
  const later = await stage(await client(), draft());
  await kept.commit();
  await lost.rollback();
  expect(await readPositions(tail, 1, 'the one before the open one')).toEqual([kept.position]);
  await later.rollback();
});

test('a writer that dies holds nobody up', async () => {
  const tail = await tailFromNow();
  const dying = await client();
  await stage(dying, draft());
  const kept = await stage(await client(), draft());
  await kept.commit();
  const { rows } = await db.query<{ pid: number }>(
    `select pid from pg_stat_activity where state = 'idle in transaction' and datname = current_database()`,
  );
  for (const { pid } of rows) await db.query('select pg_terminate_backend($1)', [pid]);
  expect(await readPositions(tail, 1, 'what came after the dead')).toEqual([kept.position]);
});

test('the commit of a command wakes the reader', async () => {
  const tail = await tailFromNow();
  const waiting = read(tail, 1);
  const outcome = await ledger.execute(registration(), supervisor);
  expect((await within(waiting, 'the nudge'))[0]).toMatchObject({ position: outcome.ok && outcome.position });
});

test('a burst of commands reaches the reader whole, though their nudges become one', async () => {
  const tail = await tailFromNow();
  const waiting = read(tail, 60);
  const other = await another();
  await Promise.all(Array.from({ length: 60 }, (_, n) => (n % 2 ? ledger : other).execute(registration(), supervisor)));
  const entries = await within(waiting, 'the burst');
  const positions = entries.map(({ position }) => position);
  expect(positions).toEqual([...new Set(positions)].sort((one, next) => one - next));
});

const cutReaders = () =>
  db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'watchfloor log reader' and datname = current_database()`,
  );

test('M6 a reader whose connection is cut wakes and fails, and the next one goes on where it was', async () => {
  const tail = await tailFromNow();
  const before = await stage(await client(), draft());
  await before.commit();
  expect(await readPositions(tail, 1, 'before the cut')).toEqual([before.position]);
  const waiting = tail.wait(new AbortController().signal);
  expect((await cutReaders()).rowCount).toBeGreaterThan(0);
  await within(waiting, 'the reader wakes');
  await expect(tail.read(10)).rejects.toThrow();
  const unheard = await stage(await client(), draft());
  await unheard.commit(false);
  const next = ledger.log.tail(before.position);
  tails.push(next);
  const reading = read(next, 2);
  const heard = await stage(await client(), draft());
  await heard.commit();
  expect((await within(reading, 'after the cut')).map(({ position }) => position)).toEqual([
    unheard.position,
    heard.position,
  ]);
});

test('M6 a database that lets nobody in is never told as one that has nothing new', async () => {
  const tail = await tailFromNow();
  const { to } = await tail.read(10);
  const admin = new pg.Client({ connectionString: (await testDatabaseUrl()).href });
  await admin.connect();
  const { rows } = await db.query<{ name: string }>('select current_database() as name');
  const name = rows[0]?.name ?? '';
  await admin.query(`alter database ${name} with allow_connections false`);
  await cutReaders();
  await expect(tail.read(10)).rejects.toThrow();
  const shut = ledger.log.tail(to);
  await expect(shut.read(10)).rejects.toThrow('not currently accepting connections');
  await shut.close();
  await admin.query(`alter database ${name} with allow_connections true`);
  const after = await stage(await client(), draft());
  await after.commit();
  const next = ledger.log.tail(to);
  tails.push(next);
  expect(await readPositions(next, 1, 'when it is back')).toEqual([after.position]);
  await admin.end();

  async function testDatabaseUrl(): Promise<URL> {
    const url = new URL(process.env.WATCHFLOOR_TEST_CLUSTER ?? '');
    url.pathname = '/postgres';
    return url;
  }
});

test('a question that the database refuses is a fault', async () => {
  const tail = await tailFromNow();
  await db.query('alter table event_log rename to hidden');
  await expect(tail.read(10)).rejects.toThrow('event_log');
  await db.query('alter table hidden rename to event_log');
});

test('among eight writers of which some roll back and some linger, each entry comes once, in order, and none is lost', async () => {
  const random = testRandom('eight writers');
  const tail = await tailFromNow();
  const committed: number[] = [];
  const held: (() => Promise<void>)[] = [];
  const clients = await Promise.all(Array.from({ length: 8 }, () => client()));
  let finished = false;
  const drafts = Array.from({ length: 240 }, draft);
  const writing = Promise.all(
    clients.map(async (writer) => {
      for (let next = drafts.pop(); next !== undefined; next = drafts.pop()) {
        const staged = await stage(writer, next);
        // lingers until some others have come and gone
        if (random.chance(0.3)) await new Promise<void>((release) => held.push(async () => release()));
        if (random.chance(0.1)) await staged.rollback();
        else {
          await staged.commit(random.chance(0.5));
          committed.push(staged.position);
        }
        if (random.chance(0.5)) await held.shift()?.();
      }
    }),
  ).finally(() => {
    finished = true;
  });
  const seen: number[] = [];
  let reached = 0;
  const reading = (async () => {
    while (!finished || reached < Math.max(...committed)) {
      const { entries, to } = await tail.read(random.int(1, 20));
      seen.push(...entries.map(({ position }) => position));
      reached = to;
      if (held.length >= 4 || drafts.length === 0) await held.shift()?.();
    }
  })();
  await within(Promise.all([writing, reading]), 'all writers', 25_000);
  expect(seen).toEqual([...committed].sort((one, other) => one - other));
});

test('a page names a position up to which it holds everything, and does not wait for a writer in flight', async () => {
  const request = { filter: {}, order: 'age', first: 5, after: null, scope: { kind: 'all' } } as const;
  const before = await stage(await client(), draft());
  const after = await stage(await client(), draft());
  await after.commit();
  const page = await ledger.queue.page(request);
  expect('asOf' in page && page.asOf).toBe(before.position - 1);
  await before.commit();
  const later = await ledger.queue.page(request);
  expect('asOf' in later && later.asOf).toBe(after.position);
});
