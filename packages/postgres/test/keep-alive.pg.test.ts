import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '@watchfloor/testkit/cluster';
import { afterEach, expect, test } from 'vitest';
import { type RunningPostgres, startPostgres } from '../src/start.js';
import { clientOf, kill, postmasterOf, Told } from './support.js';

const CUT = 'the connection that watches PostgreSQL was cut';
const FAILED = 'PostgreSQL does not run and cannot be started';
const STARTED = 'PostgreSQL had died and was started again';

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function start(keepAlive?: Told, dataDir = newDataDir()): Promise<RunningPostgres> {
  const postgres = await startPostgres({ dataDir, ...(keepAlive && { keepAlive }) });
  cleanUps.push(postgres.stop);
  return postgres;
}

function newDataDir(): string {
  const folder = temporaryFolder();
  cleanUps.push(folder.remove);
  return path.join(folder.path, 'data');
}

/** The pids of every process of the server but the first. */
async function processesOf(postgres: RunningPostgres): Promise<readonly number[]> {
  const client = await clientOf(postgres);
  const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity');
  await client.end();
  return rows.map(({ pid }) => pid);
}

async function remember(postgres: RunningPostgres, word: string): Promise<void> {
  const client = await clientOf(postgres);
  await client.query(`create table if not exists kept (word text)`);
  await client.query('insert into kept values ($1)', [word]);
  await client.end();
}

async function remembered(postgres: RunningPostgres): Promise<readonly string[]> {
  const client = await clientOf(postgres);
  const { rows } = await client.query<{ word: string }>('select word from kept order by word');
  await client.end();
  return rows.map(({ word }) => word);
}

function killIfThere(pid: number): void {
  try {
    kill(pid);
  } catch (error) {
    // it had ended with the first of them
    expect(error).toMatchObject({ code: 'ESRCH' });
  }
}

test('killed alone it comes back at the same address with everything committed, again and again', async () => {
  const told = new Told();
  const postgres = await start(told);
  for (const [times, word] of [
    [1, 'one'],
    [2, 'two'],
  ] as const) {
    await remember(postgres, word);
    kill(postmasterOf(postgres));
    await told.heard(STARTED, times);
  }
  expect(await remembered(postgres)).toEqual(['one', 'two']);
  expect(told.reasons).toEqual([]);
});

test('killed with every process of its own it comes back, too', async () => {
  const told = new Told();
  const postgres = await start(told);
  await remember(postgres, 'one');
  const others = await processesOf(postgres);
  kill(postmasterOf(postgres));
  for (const pid of others) killIfThere(pid);
  await told.heard(STARTED);
  expect(await remembered(postgres)).toEqual(['one']);
});

test('what it recovers from by itself starts nothing, and the watch goes on', async () => {
  const told = new Told();
  const postgres = await start(told);
  const pid = postmasterOf(postgres);
  const client = await clientOf(postgres);
  client.on('error', () => undefined);
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  for (const backend of rows) kill(backend.pid);
  await told.heard(CUT);
  // resolves once it lets clients in again
  expect((await start(undefined, postgres.dataDir)).reused).toBe(true);
  expect(postmasterOf(postgres)).toBe(pid);
  expect(told.messages).not.toContain(STARTED);
  kill(pid);
  await told.heard(STARTED);
});

test('a data folder that is broken is told with its reason, never made anew, and started once it is mended', async () => {
  const told = new Told();
  const postgres = await start(told);
  await remember(postgres, 'one');
  const control = path.join(postgres.dataDir, 'global', 'pg_control');
  fs.renameSync(control, `${control}.away`);
  kill(postmasterOf(postgres));
  await told.heard(FAILED, 2);
  expect(told.reasons[0]).toContain('pg_control');
  expect(told.messages).not.toContain(STARTED);
  fs.renameSync(`${control}.away`, control);
  await told.heard(STARTED);
  expect(await remembered(postgres)).toEqual(['one']);
});

test('a stop is a stop: nothing is started again, and nothing told', async () => {
  const told = new Told();
  const postgres = await start(told);
  await postgres.stop();
  await expect(clientOf(postgres)).rejects.toThrow('ECONNREFUSED');
  expect(() => postmasterOf(postgres)).toThrow('no server runs');
  expect(told.messages).toEqual([]);
});

test('whoever starts first after a death starts it on the port that the others know', async () => {
  const postgres = await start();
  await remember(postgres, 'one');
  kill(postmasterOf(postgres));
  const second = await start(undefined, postgres.dataDir);
  expect(second.reused).toBe(false);
  expect(second.port).toBe(postgres.port);
  expect(await remembered(postgres)).toEqual(['one']);
});
