import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CommandTest, commandTest, readLog } from './database.js';
import { fileOf, folder, profile, table } from './support.js';

let it: CommandTest;
beforeAll(async () => {
  it = await commandTest();
});
afterAll(() => it.close());

/** A profile whose source is called like the test, so that tests do not meet. */
function profileOf(system: string): string {
  const file = path.join(folder(), 'mine.json');
  writeFileSync(file, JSON.stringify({ ...profile, source: { system, id: 'id' } }));
  return file;
}

const row = (id: number): string => `${id},2026-03-01 08:00,题目${id},,,,`;
const rows = (count: number): string => table(Array.from({ length: count }, (_, index) => row(index)));
const found = async (system: string) =>
  (await readLog(it.ledger)).filter(({ events }) =>
    events.some((e) => e.type === 'registered' && e.source?.system === system),
  );

test('rejected rows are mended in their own file, and go in from there', async () => {
  const file = fileOf(table([row(1), '2,soon,b,,,,', row(3)]));
  const mine = profileOf('mended');
  const first = await it.watchfloor('import', file, '-p', mine);
  expect([first.code, first.out]).toEqual([
    1,
    expect.stringMatching(/3 {2}read\n2 {2}new\n0 {2}changed\n0 {2}unchanged\n0 {2}twice in the file\n1 {2}rejected/),
  ]);

  const rejects = `${file}.rejects.csv`;
  writeFileSync(rejects, readFileSync(rejects, 'utf8').replace('2,soon,b', '2,2026-03-01 09:00,b'));
  const second = await it.watchfloor('import', rejects, '-p', mine);
  expect([second.code, second.out]).toEqual([0, expect.stringMatching(/1 {2}read\n1 {2}new/)]);
  expect(await found('mended')).toHaveLength(3);
});

test('K4 rejects that somebody is mending are never written over, and the same rejects are not written twice', async () => {
  const file = fileOf(table([row(1), '2,soon,b,,,,']));
  const mine = profileOf('kept');
  const rejects = `${file}.rejects.csv`;
  await it.watchfloor('import', file, '-p', mine);
  await it.watchfloor('import', file, '-p', mine);
  expect(existsSync(`${file}.rejects-2.csv`)).toBe(false);
  const mended = readFileSync(rejects, 'utf8').replace('2,soon,b', '2,2026-03-01 09:00,b');
  writeFileSync(rejects, mended);
  const again = await it.watchfloor('import', file, '-p', mine);
  expect(again.out).toContain(`with line and reason: ${file}.rejects-2.csv`);
  expect(readFileSync(rejects, 'utf8')).toBe(mended);
  expect(readFileSync(`${file}.rejects-2.csv`, 'utf8')).toContain('2,soon,b');
});

test('a rejects file that is somebody else’s table is not removed', async () => {
  const file = fileOf(table(['1,2026-03-01 08:00,a,,,,']));
  writeFileSync(`${file}.rejects.csv`, 'mine\n');
  await it.watchfloor('import', file, '-p', profileOf('foreign'), '--dry-run');
  expect(readFileSync(`${file}.rejects.csv`, 'utf8')).toBe('mine\n');
});

test('rejects that cannot be written are one sentence that names the way out', async () => {
  const file = fileOf(table(['1,soon,a,,,,']));
  const words = ['--dry-run', '--rejects', '/nowhere/at/all.csv'];
  const { code, out } = await it.watchfloor('import', file, '-p', profileOf('nowhere'), ...words);
  expect([code, out]).toEqual([2, expect.stringMatching(/\/nowhere\/at\/all\.csv cannot be written .*--rejects$/)]);
});

test('an import is quiet history; what is open joins the floor with its true lateness', async () => {
  const file = fileOf(table(['1,2026-03-01 08:00,late,,2026-03-02 08:00,,', '2,2026-03-01 08:00,plain,,,,']));
  expect((await it.watchfloor('import', file, '-p', profileOf('quiet'))).code).toBe(0);
  const [late] = await found('quiet');
  const complaintId = late?.complaintId ?? '';
  const entries = (await readLog(it.ledger)).filter((entry) => entry.complaintId === complaintId);
  expect(entries.every((entry) => entry.quiet)).toBe(true);
  const crossed = entries.flatMap(({ events }) => events).filter((event) => event.type === 'clockCrossed');
  expect(crossed.filter(({ threshold }) => threshold === 'due').map(({ at }) => at)).toEqual([
    Date.parse('2026-03-02T08:00:00+08:00'),
    Date.parse('2026-03-02T08:00:00+08:00'),
  ]);
  const page = await it.ledger.queue.page({
    filter: { text: 'late' },
    order: 'due',
    first: 10,
    after: null,
    scope: { kind: 'all' },
  });
  expect('rows' in page && page.rows.map(({ alarm, state }) => [alarm, state])).toEqual([['breached', 'inHandling']]);
});

test('two imports of one file at the same time bring each row in once', async () => {
  const file = fileOf(rows(600));
  const mine = profileOf('twice');
  const both = await Promise.all([1, 2].map(() => it.watchfloor('import', file, '-p', mine, '--batch', '50')));
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(await found('twice')).toHaveLength(600);
});

test('Ctrl-C finishes the batch, says how to go on, and the next run does', async () => {
  const file = fileOf(rows(6_000));
  const mine = profileOf('interrupted');
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const words = [
    '--conditions=watchfloor-source',
    '--import',
    'tsx',
    main,
    'import',
    file,
    '-p',
    mine,
    '--batch',
    '20',
  ];
  const tail = it.ledger.log.tail((await readLog(it.ledger)).at(-1)?.position ?? 0);
  const child = spawn(process.execPath, words, { env: { ...process.env, DATABASE_URL: it.url }, stdio: 'pipe' });
  const closed = once(child, 'close');
  // a child that ends by itself must not leave the test waiting for it
  const ended = new AbortController();
  child.once('close', () => ended.abort());
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  while (!ended.signal.aborted && (await tail.read(1)).entries.length === 0) await tail.wait(ended.signal);
  await tail.close();
  child.kill('SIGINT');
  expect((await closed)[0]).toBe(130);
  expect(said).toContain('Interrupted. Run it again to go on: what is in is left alone.');
  const inAlready = (await found('interrupted')).length;
  expect(inAlready % 20).toBe(0);
  expect(inAlready).toBeLessThan(6_000);

  const again = await it.watchfloor('import', file, '-p', mine);
  expect(again.code).toBe(0);
  expect(await found('interrupted')).toHaveLength(6_000);
}, 120_000);
