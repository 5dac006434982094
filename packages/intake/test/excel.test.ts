import { expect, test, vi } from 'vitest';
import { openTable, type TableLayout } from '../src/open-table.js';
import { fileOf, plainLayout, textCell } from './files.js';
import { bookOf, type SheetOf } from './workbooks.js';

async function read(sheets: readonly SheetOf[], layout: Partial<TableLayout> = {}, from1904 = false) {
  const table = await openTable(fileOf(bookOf(sheets, from1904), 'rows.xlsx'), { ...plainLayout, ...layout });
  const rows = [];
  for await (const { line, sheet, cells, broken } of table.rows) rows.push({ line, sheet, cells, broken });
  return { ...table, rows };
}

const header = `<row r="1">${textCell('A1', 'id')}${textCell('B1', 'unit')}</row>`;
const row = (line: number, id: string, unit = '') =>
  `<row r="${line}">${textCell(`A${line}`, id)}${unit === '' ? '' : textCell(`B${line}`, unit)}</row>`;
const march: SheetOf = { name: '三月', rows: header + row(2, '1', 'a') };
const april: SheetOf = { name: '四月', rows: header + row(2, '2', 'b') };
const idsOf = ({ rows }: Awaited<ReturnType<typeof read>>) => rows.map(({ cells }) => cells[0]);

test('I3 the first sheet that can be seen is read, and the notes name those that are not', async () => {
  const table = await read([{ ...april, hidden: true, name: '旧' }, march, april]);
  expect(idsOf(table)).toEqual(['1']);
  expect(table.notes).toEqual([expect.stringContaining('read from "三月"; not read: "旧" (hidden), "四月"')]);
});

test('I3 a sheet is chosen by name or number, or all are read below each other', async () => {
  expect(idsOf(await read([march, april], { sheet: '四月' }))).toEqual(['2']);
  expect(idsOf(await read([march, april], { sheet: 2 }))).toEqual(['2']);
  const all = await read([march, april], { sheet: 'all' });
  expect(all.rows.map(({ sheet, line, cells }) => [sheet, line, cells[0]])).toEqual([
    ['三月', 2, '1'],
    ['四月', 2, '2'],
  ]);
  await expect(read([march], { sheet: 3 })).rejects.toThrow('it has no sheet 3; it has "三月"');
});

test('I3 cells under a merged one have its value, other empty cells stay empty', async () => {
  const rows = header + row(2, '1', 'a') + row(3, '2') + row(4, '3') + row(5, '4');
  const table = await read([{ name: 'S', rows, merged: ['B2:B4', 'A5:B5'] }]);
  expect(table.rows.map(({ cells }) => cells)).toEqual([['1', 'a'], ['2', 'a'], ['3', 'a'], ['4']]);
});

test('I3 dates of a workbook that counts from 1904 are those that it shows', async () => {
  const dates = `<row r="2">${textCell('A2', '1')}<c r="B2" s="1"><v>41686.375</v></c></row>`;
  const at = async (from1904: boolean) =>
    (await read([{ name: 'S', rows: header + dates }], {}, from1904)).rows[0]?.cells[1];
  expect([await at(false), await at(true)]).toEqual([
    new Date('2014-02-16T09:00:00Z'),
    new Date('2018-02-17T09:00:00Z'),
  ]);
});

test('texts are whole, without their pronunciation; dates in Chinese formats are dates; errors are nothing', async () => {
  const cells =
    '<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="2"><v>43563</v></c><c r="D2" t="e"><v>#N/A</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="str"><v>f</v></c>';
  const wide = `<row r="1">${['A', 'B', 'C', 'D', 'E', 'F'].map((c) => textCell(`${c}1`, c)).join('')}</row>`;
  const table = await read([{ name: 'S', rows: `${wide}<row r="2">${cells}</row>` }]);
  expect(table.rows[0]?.cells).toEqual(['路灯', 'two runs & \r', new Date('2019-04-08T00:00:00Z'), null, true, 'f']);
});

test('I9 a workbook of thirty thousand rows is read whole, however long a piece takes', async () => {
  const many = Array.from({ length: 30_000 }, (_, index) => `<row><c><v>${index}</v></c></row>`).join('');
  // every look at the clock finds it a second later, as on a machine that is busy with other things
  let clock = 0;
  const later = () => {
    clock += 1_000;
    return clock;
  };
  const clocks = [
    vi.spyOn(performance, 'now').mockImplementation(later),
    vi.spyOn(Date, 'now').mockImplementation(later),
  ];
  try {
    const table = await read([{ name: 'S', rows: `<row>${textCell('A1', 'id')}</row>${many}` }]);
    expect([table.rows.length, table.rows.at(-1)?.cells[0], table.rows.at(-1)?.line]).toEqual([30_000, 29_999, 30_001]);
  } finally {
    for (const mocked of clocks) mocked.mockRestore();
  }
}, 60_000);
