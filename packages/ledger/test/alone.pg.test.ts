import { EventEmitter, once } from 'node:events';
import { testDatabase } from '@watchfloor/testkit/databases';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alone } from '../src/alone.js';

const database = await testDatabase();
const db = new pg.Client({ connectionString: database.url });

beforeAll(() => db.connect());
afterAll(async () => {
  await db.end();
  await database.drop();
});

const LONG = `
  select 1 from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock' and clock_timestamp() - query_start > interval '100 ms'`;

test('whoever works alone is waited for however long it takes, whatever the database allows others', async () => {
  const { rows } = await db.query('select current_database() as name');
  for (const limit of ['lock_timeout', 'statement_timeout'])
    await db.query(`alter database ${rows[0].name} set ${limit} = '20ms'`);
  const done: string[] = [];
  const holding = new EventEmitter();
  const began = once(holding, 'began');
  const enough = once(holding, 'enough');
  const first = alone(database.url, 'migrating', async () => {
    holding.emit('began');
    await enough;
    done.push('first');
  });
  await began;
  const second = alone(database.url, 'migrating', async () => done.push('second'));
  const waited = expect.poll(async () => (await db.query(LONG)).rowCount, { timeout: 10_000 }).toBe(1);
  await Promise.race([waited, second]).finally(() => holding.emit('enough'));
  await Promise.all([first, second]);
  expect(done).toEqual(['first', 'second']);
});
