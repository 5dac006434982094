import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { missingOf, sharedPath } from '@watchfloor/testkit/shared-data';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommandTest, commandTest } from './database.js';
import { folder } from './support.js';

const cases = sharedPath('cases/import');
const missing = missingOf(cases);

let it: CommandTest;
beforeEach(async () => {
  it = await commandTest();
});
afterEach(() => it.close());

/** A copy of a case file, so that its rejects land beside the copy. */
function copy(name: string): string {
  const file = path.join(folder(), name);
  copyFileSync(path.join(cases, name), file);
  return file;
}

const profileFile = (name = 'p.json') => path.join(cases, name);

/** The profile of the case files with changes. */
function profileWith(change: object): string {
  const file = path.join(folder(), 'mine.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(profileFile(), 'utf8')), ...change }));
  return file;
}

const COUNTS = ['new', 'changed', 'unchanged', 'twice in the file', 'rejected'] as const;
type Counts = readonly number[];

/** The counts of a summary, in the order of `COUNTS`. */
const countsIn = (out: string): Counts =>
  COUNTS.map((name) => Number(new RegExp(`^ *([\\d,]+) {2}${name}`, 'm').exec(out)?.[1]?.replaceAll(',', '')));

const counted = (out: string): string =>
  out
    .split('\n')
    .filter((line) => /^ *[\d,]+ {2}/.test(line))
    .join('\n');

/** A dry run and a real one, which say the same; then the same file again, which changes nothing. */
async function imported(file: string, profile: string, ...words: readonly string[]) {
  const dry = await it.watchfloor('import', file, '-p', profile, '--dry-run', ...words);
  const real = await it.watchfloor('import', file, '-p', profile, ...words);
  expect([dry.code, counted(dry.out)]).toEqual([real.code, counted(real.out)]);
  const [added = 0, changed = 0, unchanged = 0, ...others] = countsIn(real.out);
  const rejects = existsSync(`${file}.rejects.csv`) ? readFileSync(`${file}.rejects.csv`, 'utf8') : '';
  const again = await it.watchfloor('import', file, '-p', profile, ...words);
  expect(countsIn(again.out)).toEqual([0, 0, added + changed + unchanged, ...others]);
  return { code: real.code, out: real.out, counts: countsIn(real.out), rejects };
}

/** What is in the database, by the ids of the source. */
async function complaints() {
  const client = new pg.Client({ connectionString: it.url });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(
      `select source_id as id, state, closed_at as "closedAt", received_at as "receivedAt", details,
              body->>'title' as title, category_id as "categoryId", lead_department_id as "departmentId"
         from complaint order by source_id`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

interface Row {
  readonly id: string;
  readonly state: string;
  readonly title: string;
  readonly details: string;
  readonly receivedAt: Date;
  readonly closedAt: Date | null;
  readonly categoryId: string;
  readonly departmentId: string | null;
}

const names = async (what: 'departments' | 'categories') =>
  (await it.ledger.directory.reload())[what].map(({ name }) => name).filter((name) => !['none', 'c0'].includes(name));

describe.skipIf(missing !== '')(`the files that failed${missing}`, () => {
  test('I1 boston-rejects: mended in the file of before or in today’s, it is one closed complaint of category Trees', async () => {
    const file = copy('boston-rejects.csv');
    const first = await imported(file, 'boston-311');
    expect(first.counts).toEqual([0, 0, 0, 0, 1]);
    expect(statSync(`${file}.rejects.csv`).mode & 0o777).toBe(0o600);
    const mended = path.join(folder(), 'mended.csv');
    writeFileSync(mended, first.rejects.replace('2011-08-28 08:00:00', '2011-08-28 10:00:00'));
    expect((await imported(mended, 'boston-311')).counts).toEqual([1, 0, 0, 0, 0]);
    expect((await imported(copy('boston-rejects.csv.rejects.csv'), 'boston-311')).counts).toEqual([0, 0, 1, 0, 0]);
    expect(await complaints()).toMatchObject([
      { id: '900001', state: 'closed', categoryId: 'boston-tree-emergencies' },
    ]);
    expect(await names('categories')).toEqual(expect.arrayContaining(['Trees', 'Tree Emergencies']));
    expect((await names('categories')).join()).not.toContain('answered before');
  });

  test('I1 duplicate-header: refused before anything is written, unless the profile says which', async () => {
    const file = copy('duplicate-header.csv');
    const refused = await it.watchfloor('import', file, '-p', profileFile());
    expect([refused.code, refused.out]).toEqual([
      2,
      expect.stringContaining('two columns are called text (4th and 5th)'),
    ]);
    expect(await complaints()).toEqual([]);
    expect((await imported(file, profileWith({ details: 'text#2' }))).counts).toEqual([1, 0, 0, 0, 0]);
    expect(await complaints()).toMatchObject([{ details: 'second' }]);
  });

  test('I1 slug-collision: names that differ are entries that differ; those of one word in two cases are one, told', async () => {
    const { counts, out } = await imported(copy('slug-collision.csv'), profileFile());
    expect(counts).toEqual([8, 0, 0, 0, 0]);
    const merged = ['Parks & Rec', 'Parks/Rec', 'C++', 'C#', 'WATER', 'Water Dept'];
    expect((await names('departments')).sort()).toEqual([...merged].sort());
    expect((await names('categories')).sort()).toEqual(['+1', '-1', 'Noise <70 dB', 'Noise >70 dB']);
    expect(out).toContain('"Water" is taken for "WATER"');
    expect(new Set((await complaints()).map(({ departmentId }) => departmentId)).size).toBe(6);
  });

  test('I1 slug-collision: a profile may keep cases apart', async () => {
    const department = { from: 'dept', otherwise: { id: 'none', name: 'none' }, distinguishCase: true };
    await imported(copy('slug-collision.csv'), profileWith({ department }));
    expect(await names('departments')).toEqual(expect.arrayContaining(['WATER', 'Water', 'Water Dept', 'WATER DEPT']));
  });

  test('I2 inner-row: two rows, and nothing is made of the inside of a cell', async () => {
    expect((await imported(copy('inner-row.csv'), profileFile())).counts).toEqual([2, 0, 0, 0, 0]);
    expect([await names('departments'), await names('categories')]).toEqual([['Roads'], ['Lamps']]);
    const [first] = await complaints();
    expect(first?.details.split('\n')).toHaveLength(3);
  });

  test('I3 pk-header, title-row and sep-line are tables; the header is found or named', async () => {
    expect((await imported(copy('pk-header.csv'), profileFile('p-pk.json'))).counts).toEqual([1, 0, 0, 0, 0]);
    const title = copy('title-row.csv');
    const found = await imported(title, profileWith({ source: { system: 'title', id: 'id' } }));
    expect([found.counts, found.out]).toEqual([[1, 0, 0, 0, 0], expect.stringContaining('the header is line 2')]);
    const given = { source: { system: 'named', id: 'id' }, headerRow: 2 };
    expect((await imported(title, profileWith(given))).counts).toEqual([1, 0, 0, 0, 0]);
    const sep = await imported(copy('sep-line.csv'), profileWith({ source: { system: 'sep', id: 'id' } }));
    expect(sep.counts).toEqual([1, 0, 0, 0, 0]);
  });

  test('I3 second-sheet-unread: the summary names the sheets, and a profile or the command line chooses', async () => {
    const file = copy('second-sheet-unread.xlsx');
    const first = await imported(file, profileFile());
    expect(first.out).toContain('read from "一月"; not read: "二月"');
    const [january] = await complaints();
    const second = await imported(file, profileFile(), '--sheet', '2');
    expect(second.counts).toEqual([1, 0, 0, 0, 0]);
    expect((await complaints()).map(({ id }) => id)).toContain(january?.id);
    expect((await imported(file, profileWith({ sheet: 'all' }))).counts).toEqual([0, 0, 2, 0, 0]);
  });

  test('I3 merged-cells: rows under a merged cell have its value, other empty cells are empty', async () => {
    const { counts, out } = await imported(copy('merged-cells.xlsx'), profileFile());
    expect([counts, out]).toEqual([[3, 0, 0, 0, 0], expect.stringContaining('1 cells under merged ones')]);
    const [first, second, third] = await complaints();
    expect(second?.departmentId).toBe(first?.departmentId);
    expect([first?.departmentId, third?.departmentId]).not.toContain('none');
  });

  test('I3 d1904-serial: numbers of days of a 1904 workbook are right', async () => {
    const { counts, out } = await imported(copy('d1904-serial.xlsx'), profileFile());
    expect([counts, out]).toEqual([[1, 0, 0, 0, 0], expect.stringContaining('counts its days from 1904')]);
    expect((await complaints())[0]?.receivedAt).toEqual(new Date('2026-03-02T09:00:00+08:00'));
  });

  test('I3 latin1-as-gb: not UTF-8 and not Chinese, it asks for its encoding', async () => {
    const file = copy('latin1-as-gb.csv');
    const refused = await it.watchfloor('import', file, '-p', profileFile());
    expect([refused.code, refused.out]).toEqual([2, expect.stringMatching(/is not UTF-8.*name its encoding/)]);
    expect((await imported(file, profileFile(), '--encoding', 'latin1')).counts).toEqual([1, 0, 0, 0, 0]);
    expect(await complaints()).toMatchObject([{ title: 'Montréal: lampadaire' }]);
  });

  test('I4 day1 and day2: a later extract closes the case, at the time that it says', async () => {
    expect((await imported(copy('day1.csv'), profileFile())).counts).toEqual([1, 0, 0, 0, 0]);
    expect((await imported(copy('day2.csv'), profileFile())).counts).toEqual([0, 1, 0, 0, 0]);
    const closedAt = new Date('2026-03-03T10:00:00+08:00');
    expect(await complaints()).toMatchObject([{ id: 'U1', state: 'closed', closedAt }]);
    expect((await imported(copy('day1.csv'), profileFile())).counts).toEqual([0, 0, 1, 0, 0]);
    expect(await complaints()).toMatchObject([{ id: 'U1', state: 'closed', closedAt }]);
  });

  test('I4 twice: the second row of an id is named with both lines, in the dry run as in the real one', async () => {
    const { counts, out, rejects } = await imported(copy('twice.csv'), profileFile());
    expect(counts).toEqual([1, 0, 0, 1, 0]);
    expect(out).toContain('line 3 (of 2)');
    expect(rejects).toContain('its id ""D1"" stands in line 2 already, with other content');
  });

  test('I5 iso-nonexistent-day: each row is rejected with its day', async () => {
    const { counts, rejects } = await imported(copy('iso-nonexistent-day.csv'), profileFile());
    expect(counts).toEqual([0, 0, 0, 0, 3]);
    for (const day of ['2026-02-30T09:00:00+08:00', '2026-06-31T09:00:00Z', '2026-02-30 09:00']) {
      expect(rejects).toContain(`is no date that the profile knows: ${day}`);
    }
  });

  test('I6 future: what is received later than now is rejected', async () => {
    const { counts, rejects } = await imported(copy('future.csv'), profileFile());
    expect([counts, rejects]).toEqual([[0, 0, 0, 0, 1], expect.stringContaining('later than now')]);
  });

  test('I5 bidi-zwj-zwnj: no text is turned around, and what scripts and emoji are spelled with stays', async () => {
    const { counts, out } = await imported(copy('bidi-zwj-zwnj.csv'), profileFile());
    expect(counts).toEqual([8, 0, 0, 0, 0]);
    expect(out).toContain('a character that only its own font shows was kept: line 8');
    const source = readFileSync(path.join(cases, 'bidi-zwj-zwnj.csv'), 'utf8').split('\n').slice(1, 9);
    const titles = new Map((await complaints()).map(({ id, title }) => [id, title]));
    expect(titles.get('1')).toBe('agnp.exe b');
    for (const id of ['2', '3', '4', '6', '7', '8']) {
      expect(titles.get(id)).toBe(source[Number(id) - 1]?.split(',')[2]?.normalize('NFC'));
    }
  });
});
