import { LawChangeCause, LawExtent, LawKind, OpenClocks } from '@watchfloor/domain/law/change';
import { ProposalState, ProposedCause } from '@watchfloor/domain/law/proposal';
import * as words from '@watchfloor/domain/vocabulary';
import { testDatabase } from '@watchfloor/testkit/databases';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDataSource } from '../src/data-source.js';
import { silent } from '../src/logger.js';
import { migrate } from '../src/migrate.js';
import { migrations } from '../src/migrations/all.js';

const database = await testDatabase();
let dataSource: DataSource;

beforeAll(async () => {
  await migrate(database.url);
  dataSource = await createDataSource({ url: database.url, poolSize: 2, logger: silent }).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

test('the migrations and the entities describe one and the same schema', async () => {
  const drift = await dataSource.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
});

test('a database that is up to date is left as it is', async () => {
  expect(await migrate(database.url)).toEqual([]);
});

test.each(['LATIN1', 'SQL_ASCII'])(
  'M10 a database in %s is refused in one sentence, and nothing is made in it',
  async (encoding) => {
    const outer = await connected(database.url);
    const name = `in_${encoding.toLowerCase()}`;
    await outer.query(
      `create database ${name} encoding '${encoding}' locale_provider libc locale 'C' template template0`,
    );
    const url = Object.assign(new URL(database.url), { pathname: `/${name}` }).href;
    await expect(migrate(url)).rejects.toThrow(
      `The database ${name} keeps its text as ${encoding}, and Watchfloor needs UTF8: ` +
        `make one with "create database ${name} encoding 'UTF8' template template0". Nothing was changed.`,
    );
    const inner = await connected(url);
    expect(
      (await inner.query(`select relname from pg_class where relnamespace = 'public'::regnamespace`)).rows,
    ).toEqual([]);
    await inner.end();
    await outer.query(`drop database ${name}`);
    await outer.end();
  },
);

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

test('servers that start together migrate once', async () => {
  const fresh = await testDatabase();
  const ran = await Promise.all([migrate(fresh.url), migrate(fresh.url), migrate(fresh.url)]);
  expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
  await fresh.drop();
});

test('the database lets in exactly the words of the vocabulary', async () => {
  const rows: readonly { name: string; definition: string }[] = await dataSource.query(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace`,
  );
  const found = Object.fromEntries(
    rows.map(({ name, definition }) => [name, [...definition.matchAll(/'([^']*)'::text/g)].map((match) => match[1])]),
  );
  expect(found).toEqual({
    complaint_kind: Object.values(words.Kind),
    complaint_urgency: Object.values(words.Urgency),
    complaint_state: Object.values(words.ComplaintState),
    complaint_alarm: Object.values(words.Alarm),
    complaint_ending: Object.values(words.Ending),
    armed_threshold_threshold: Object.values(words.Threshold),
    account_role: Object.values(words.Role),
    account_liaison: [words.Role.liaison],
    law_document_kind: Object.values(LawKind),
    law_change_cause: Object.values(LawChangeCause),
    law_change_extent: Object.values(LawExtent),
    law_proposal_kind: Object.values(LawKind),
    law_proposal_cause: Object.values(ProposedCause),
    law_proposal_open_clocks: Object.values(OpenClocks),
    law_proposal_state: Object.values(ProposalState),
  });
});

test('positions are handed out one by one: the proof of the gapless reader rests on it', async () => {
  const rows: readonly unknown[] = await dataSource.query(
    `select seqcache::int as cache, seqincrement::int as step from pg_sequence
      where seqrelid = 'event_log_position_seq'::regclass`,
  );
  expect(rows).toEqual([{ cache: 1, step: 1 }]);
});

test('nobody waits for a lock for ever, nor holds one in silence', async () => {
  const [waiting] = await dataSource.query('show lock_timeout');
  const [holding] = await dataSource.query('show idle_in_transaction_session_timeout');
  expect({ ...waiting, ...holding }).toEqual({ lock_timeout: '10s', idle_in_transaction_session_timeout: '1min' });
});

test('the migrations can be taken back', async () => {
  const fresh = await testDatabase();
  await migrate(fresh.url);
  const undoing = await createDataSource({ url: fresh.url, poolSize: 2, logger: silent }).initialize();
  for (const _ of migrations) await undoing.undoLastMigration();
  const rows: readonly unknown[] = await undoing.query(
    `select table_name from information_schema.tables where table_schema = 'public' and table_name <> 'migrations'`,
  );
  expect(rows).toEqual([]);
  await undoing.destroy();
  await fresh.drop();
});
