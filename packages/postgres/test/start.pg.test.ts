import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import path from 'node:path';
import { temporaryFolder } from '@watchfloor/testkit/cluster';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { ensureDatabase } from '../src/database.js';
import { PostgresStartError, WrongMajorError } from '../src/errors.js';
import { filesOf } from '../src/locate.js';
import { type RunningPostgres, startPostgres } from '../src/start.js';
import { clientOf, kill, postmasterOf, startInChild } from './support.js';

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function newDataDir(): string {
  const folder = temporaryFolder();
  cleanUps.push(folder.remove);
  return path.join(folder.path, 'data');
}

async function start(dataDir: string, durable = false): Promise<RunningPostgres> {
  const postgres = await startPostgres({ dataDir, durable });
  cleanUps.push(postgres.stop);
  return postgres;
}

test('a first start gives a database in UTF-8, in UTC, on a port of this machine alone', async () => {
  const postgres = await start(newDataDir());
  expect(postgres.reused).toBe(false);
  expect(new URL(postgres.url)).toMatchObject({
    hostname: '127.0.0.1',
    port: String(postgres.port),
    pathname: '/watchfloor',
  });
  const client = await clientOf(postgres);
  const { rows } = await client.query(
    `select current_setting('server_encoding') as encoding, current_setting('timezone') as zone,
            current_setting('data_checksums') as checksums, current_setting('listen_addresses') as listens`,
  );
  expect(rows).toEqual([{ encoding: 'UTF8', zone: 'UTC', checksums: 'on', listens: '127.0.0.1' }]);
  await client.end();
});

test('the password is random and nobody else can read it', async () => {
  const postgres = await start(newDataDir());
  expect(fs.statSync(filesOf(postgres.dataDir).password).mode & 0o077).toBe(0);
  const guess = new URL(postgres.url);
  guess.password = 'postgres';
  await expect(new pg.Client({ connectionString: guess.href }).connect()).rejects.toThrow(
    'password authentication failed',
  );
});

test('what was written is there after stop and start', async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  const client = await clientOf(first);
  await client.query(`create table kept as select '热线' as word`);
  await client.end();
  await first.stop();
  const second = await start(dataDir);
  const again = await clientOf(second);
  expect((await again.query('select word from kept')).rows).toEqual([{ word: '热线' }]);
  await again.end();
});

test('a second start in the same folder joins the running server, and the last to leave stops it', async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  const second = await start(dataDir);
  expect([second.reused, second.port]).toEqual([true, first.port]);
  await first.stop();
  await first.stop();
  const client = await clientOf(second);
  await client.end();
  await second.stop();
  await expect(clientOf(second)).rejects.toThrow('ECONNREFUSED');
});

test('two processes racing on a new folder get one server between them', async () => {
  const dataDir = newDataDir();
  const racers = await Promise.all([startInChild(dataDir), startInChild(dataDir), startInChild(dataDir)]);
  expect(racers.filter((racer) => !racer.reused)).toHaveLength(1);
  expect(new Set(racers.map((racer) => racer.port)).size).toBe(1);
  await Promise.all(racers.map((racer) => racer.leave()));
  expect((await start(dataDir)).reused).toBe(false);
});

test('a process killed with kill -9 leaves a server that the next one takes over and stops', async () => {
  const dataDir = newDataDir();
  const victim = await startInChild(dataDir);
  await victim.kill();
  const heir = await start(dataDir);
  expect([heir.reused, heir.port]).toEqual([true, victim.port]);
  await heir.stop();
  await expect(clientOf(heir)).rejects.toThrow('ECONNREFUSED');
});

test('M6 a server that is stopped and started keeps its port, unless another program has taken it', async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  await first.stop();
  const second = await start(dataDir);
  expect(second.port).toBe(first.port);
  await second.stop();
  const taker = createServer().listen(first.port, '127.0.0.1');
  await once(taker, 'listening');
  cleanUps.push(() => void taker.close());
  expect((await start(dataDir)).port).not.toBe(first.port);
});

test('M5 a copy of a data folder in use starts beside it, on a port of its own', async () => {
  const dataDir = newDataDir();
  const original = await start(dataDir);
  const client = await clientOf(original);
  await client.query('create table kept as select 1 as word');
  await client.query('checkpoint');
  await client.end();
  const copied = `${path.dirname(dataDir)}-copy`;
  cleanUps.push(() => fs.rmSync(copied, { recursive: true, force: true }));
  execFileSync('cp', ['-a', path.dirname(dataDir), copied]);
  const copy = await start(path.join(copied, 'data'));
  expect(copy.reused).toBe(false);
  expect(copy.port).not.toBe(original.port);
  const reader = await clientOf(copy);
  expect((await reader.query('select word from kept')).rows).toEqual([{ word: 1 }]);
  await reader.end();
});

test('after kill -9 of the server itself nothing acknowledged is lost', async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir, true);
  const client = await clientOf(first);
  client.on('error', () => undefined);
  await client.query('create table kept (n int)');
  await client.query('insert into kept select generate_series(1, 1000)');
  const cut = new Promise((resolve) => client.once('end', resolve));
  kill(postmasterOf(first));
  await cut;
  const second = await start(dataDir, true);
  expect(second.reused).toBe(false);
  const again = await clientOf(second);
  expect((await again.query('select count(*)::int as n from kept')).rows).toEqual([{ n: 1000 }]);
  await again.end();
});

test('a postmaster.pid whose pid now belongs to another process does not count as a server', async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  await first.stop();
  const lines = [process.pid, first.dataDir, 0, first.port, '', '127.0.0.1', '', 'ready'];
  fs.writeFileSync(path.join(first.dataDir, 'postmaster.pid'), lines.join('\n'));
  expect((await start(dataDir)).reused).toBe(false);
});

test('a folder of another major version is refused by name and left as it is', async () => {
  const dataDir = newDataDir();
  fs.mkdirSync(dataDir, { recursive: true });
  fs.writeFileSync(path.join(dataDir, 'PG_VERSION'), '15\n');
  const refusal = await startPostgres({ dataDir }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(WrongMajorError);
  expect(refusal).toMatchObject({ found: '15', wanted: '18' });
  expect(fs.readdirSync(dataDir)).toEqual(['PG_VERSION']);
});

test('a folder that holds something else is refused and left as it is', async () => {
  const dataDir = newDataDir();
  fs.mkdirSync(dataDir, { recursive: true });
  fs.writeFileSync(path.join(dataDir, 'thesis.txt'), 'years of work');
  const refusal = await startPostgres({ dataDir }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(PostgresStartError);
  expect(fs.readFileSync(path.join(dataDir, 'thesis.txt'), 'utf8')).toBe('years of work');
});

test('what an interrupted first start left is made anew', async () => {
  const dataDir = newDataDir();
  const files = filesOf(dataDir);
  fs.mkdirSync(path.join(dataDir, 'base'), { recursive: true });
  fs.writeFileSync(path.join(dataDir, 'PG_VERSION'), '18\n');
  fs.writeFileSync(files.creating, '');
  expect((await start(dataDir)).reused).toBe(false);
  expect(fs.existsSync(files.creating)).toBe(false);
});

test('a start that can never succeed fails at once, with the reason from the log', async () => {
  const dataDir = newDataDir();
  const attempt = startPostgres({ dataDir, settings: { no_such_setting: 'on' } });
  await expect(attempt).rejects.toThrow('unrecognized configuration parameter "no_such_setting"');
  await expect(attempt).rejects.toMatchObject({ name: 'PostgresStartError', reason: 'refused' });
});

test('a stop that comes while the server recovers from a crash ends it all the same, and what was committed stays', async () => {
  const dataDir = newDataDir();
  const postgres = await start(dataDir, true);
  const client = await clientOf(postgres);
  client.on('error', () => undefined);
  await client.query('create table kept as select 1 as word');
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const cut = new Promise((resolve) => client.once('end', resolve));
  for (const { pid } of rows) kill(pid);
  await cut;
  await postgres.stop();
  expect(() => postmasterOf(postgres)).toThrow('no server runs');
  const again = await clientOf(await start(dataDir, true));
  expect((await again.query('select word from kept')).rows).toEqual([{ word: 1 }]);
  await again.end();
});

test('a database whose first answer is a cut connection is asked again', async () => {
  const postgres = await start(newDataDir());
  let knocks = 0;
  const door = createServer((socket) => {
    knocks += 1;
    if (knocks === 1) return socket.resetAndDestroy();
    const server = connect({ host: '127.0.0.1', port: postgres.port });
    socket.pipe(server).pipe(socket);
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  cleanUps.push(() => void door.close());
  const url = new URL(postgres.url);
  url.port = String((door.address() as AddressInfo).port);
  await ensureDatabase(url.href, 'watchfloor');
  expect(knocks).toBe(2);
});

test('K4 a product serves as the owner of its database, which is no superuser, and takes over what one made before', async () => {
  const dataDir = newDataDir();
  const before = await start(dataDir);
  const superuser = await clientOf(before);
  await superuser.query('create table old (id bigint generated always as identity, n int)');
  await superuser.query('create sequence free');
  await superuser.end();
  await before.stop();
  for (let round = 0; round < 2; round += 1) {
    const serving = await startPostgres({ dataDir, durable: false, as: 'owner' });
    cleanUps.push(serving.stop);
    const client = await clientOf(serving);
    const { rows } = await client.query(
      `select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls as more
         from pg_roles where rolname = current_user`,
    );
    expect(rows).toEqual([{ more: false }]);
    await client.query(`alter table old add column more_${round} int`);
    await client.query('insert into old (n) values (1)');
    await client.query(`select nextval('free')`);
    await expect(client.query('create role another')).rejects.toThrow('permission denied');
    await expect(client.query(`copy old to program 'true'`)).rejects.toThrow('permission denied');
    await client.end();
    await serving.stop();
  }
});
