import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../src/databases.js';

const prepared: string[] = [];
const template = {
  templateName: 'testkit_template',
  async prepare(url: string) {
    prepared.push(url);
    await query(url, 'create table note (body text)');
    await query(url, `insert into note values ('from the template')`);
  },
};

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const first = await testDatabase(template);
const second = await testDatabase(template);
afterAll(() => Promise.all([first.drop(), second.drop()]));

test('the template is prepared once and every database begins as a copy of it', async () => {
  expect(prepared).toHaveLength(1);
  expect(await query(second.url, 'select body from note')).toEqual([{ body: 'from the template' }]);
});

test('what one database writes no other one sees', async () => {
  await query(first.url, `insert into note values ('only here')`);
  expect(await query(second.url, 'select body from note')).toHaveLength(1);
});

test('text is UTF-8 whatever the locale of the machine', async () => {
  expect(await query(first.url, `select length('热线督办台') as characters`)).toEqual([{ characters: 5 }]);
});

test('a template that failed is prepared again by the next file', async () => {
  const options = { templateName: 'testkit_failing', prepare: () => Promise.reject(new Error('migration 3 failed')) };
  await expect(testDatabase(options)).rejects.toThrow('migration 3 failed');
  const healed = await testDatabase({ ...options, prepare: () => Promise.resolve() });
  await healed.drop();
});

test('a connection nobody closed fails the test that leaked it, by its query', async () => {
  const leaky = await testDatabase();
  const leak = new pg.Client({ connectionString: leaky.url, application_name: 'the leak' });
  leak.on('error', () => undefined);
  await leak.connect();
  await leak.query('select 42');
  await expect(leaky.drop()).rejects.toThrow(/1 connections .*\n {2}the leak idle: select 42/);
});
