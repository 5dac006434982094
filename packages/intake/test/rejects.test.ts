import { expect, test } from 'vitest';
import { openTable } from '../src/open-table.js';
import { rejectsHeader, rejectsLine } from '../src/rejects.js';
import type { Cell } from '../src/table.js';
import { fileOf, plainLayout } from './files.js';

async function written(header: readonly string[], cells: readonly Cell[], reason = 'it has no "id"') {
  const text = rejectsHeader(header, false) + rejectsLine('12', reason, cells);
  const table = await openTable(fileOf(text), plainLayout);
  const rows = [];
  for await (const row of table.rows) rows.push(row.cells);
  return { text, header: table.header, cells: rows[0] };
}

test('a rejects file is a table with the source’s own columns: mended, it can be imported as it is', async () => {
  const cells = ['7', 'he said "no",\r\nand left', ' blank ', 43_563.5, true, null, new Date('2019-04-08T08:37:20Z')];
  const read = await written(['id', 'text', 'b', 'n', 't', 'e', 'd'], cells);
  expect(read.header).toEqual(['id', 'text', 'b', 'n', 't', 'e', 'd']);
  const kept = ['7', 'he said "no",\r\nand left', ' blank ', '43563.5', 'true', '', '2019-04-08 08:37:20'];
  expect(read.cells).toEqual(kept);
});

test('I1 columns of the source that are called line and reason keep their names and their cells', async () => {
  const read = await written(['line', 'reason', 'id'], ['a line', 'a reason', '7']);
  expect([read.header, read.cells]).toEqual([
    ['line', 'reason', 'id'],
    ['a line', 'a reason', '7'],
  ]);
});

test('K4 no cell of a rejects file is a formula to a spreadsheet, and reading it back gives what was there', async () => {
  const cells = ['=1+1', '+86 1', '-5', '@SUM(A1)', '\t=1', "'=1", "''@a", "'quoted'", '＝1', 'a=b', '\r\n=1'];
  const header = cells.map((_, index) => (index === 0 ? '=header' : `column ${index}`));
  const { text, ...read } = await written(header, cells, '=reason');
  expect([read.header, read.cells]).toEqual([header, cells]);
  expect(text).not.toMatch(/(^|,|"|\r\n(?=\d+,))[=+\-@\t＝]/);
});
