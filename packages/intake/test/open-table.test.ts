import { expect, test } from 'vitest';
import { IntakeError } from '../src/errors.js';
import { openTable, type TableLayout } from '../src/open-table.js';
import type { TableRow } from '../src/table.js';
import { archiveOf, fileOf, plainLayout, textCell, workbookOf } from './files.js';

/** 编号,标题 / 7,路灯坏了 */
const GB18030 = Uint8Array.from([
  ...[0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xb1, 0xea, 0xcc, 0xe2, 0x0d, 0x0a],
  ...[0x37, 0x2c, 0xc2, 0xb7, 0xb5, 0xc6, 0xbb, 0xb5, 0xc1, 0xcb, 0x0d, 0x0a],
]);

async function read(file: string, layout: Partial<TableLayout> = {}) {
  const table = await openTable(file, { ...plainLayout, ...layout });
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { ...table, rows };
}

const failure = async (opening: Promise<unknown>): Promise<IntakeError> => {
  const error = await opening.then(
    () => new Error('it was read'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof IntakeError) return error;
  throw error;
};

test('rows carry the line on which they begin, whatever quoted line breaks stand above them', async () => {
  const { header, rows } = await read(fileOf('id,text\r\n1,"one\r\ntwo\r\n\r\nthree"\r\n\r\n2,plain\r\n3,"last\r\n"'));
  expect(header).toEqual(['id', 'text']);
  expect(rows.map((row) => [row.line, ...row.cells])).toEqual([
    [2, '1', 'one\r\ntwo\r\n\r\nthree'],
    [7, '2', 'plain'],
    [8, '3', 'last\r\n'],
  ]);
});

test('quotes within a cell, empty rows and blank cells beyond the header do no harm', async () => {
  const { rows } = await read(fileOf('id,text\n1,a 5" pipe\n , \n2,"he said ""so""",,\n3,"a" \n'));
  expect(rows.map((row) => [row.cells[0], row.cells[1], row.broken])).toEqual([
    ['1', 'a 5" pipe', null],
    ['2', 'he said "so"', null],
    ['3', 'a', null],
  ]);
});

test('a row of another number of columns is broken, and the rest is read', async () => {
  const { rows } = await read(fileOf('id,text\n1\n2,b\n3,c,d\n4,e\n'));
  expect(rows.map((row) => [row.line, row.broken])).toEqual([
    [2, '1 columns where the header has 2'],
    [3, null],
    [4, '3 columns where the header has 2'],
    [5, null],
  ]);
});

test('UTF-8 with and without its mark, UTF-16 with its mark and GB18030 are told apart', async () => {
  const text = '编号,标题\r\n7,路灯坏了\r\n';
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);
  const files = [fileOf(text), fileOf(`\ufeff${text}`), fileOf(utf16), fileOf(GB18030)];
  const tables = await Promise.all(files.map((file) => read(file)));
  expect(tables.map((table) => table.encoding)).toEqual(['utf-8', 'utf-8', 'utf-16le', 'gb18030']);
  for (const table of tables) {
    expect(table.header).toEqual(['编号', '标题']);
    expect(table.rows[0]?.cells).toEqual(['7', '路灯坏了']);
  }
});

test('GB18030 that begins after many plain letters is found as well', async () => {
  const ascii = new TextEncoder().encode(`id,text\n${'1,plain letters\n'.repeat(20_000)}`);
  const { encoding, rows } = await read(fileOf(Uint8Array.from([...ascii, ...GB18030.slice(11)])));
  expect([encoding, rows.at(-1)?.cells[1]]).toEqual(['gb18030', '路灯坏了']);
});

test('a wrong encoding is one sentence that names the line and what the file looks like', async () => {
  const fixed = await failure(read(fileOf(GB18030), { encoding: 'utf-8' }));
  expect(fixed.failure).toBe('wrongEncoding');
  expect(fixed.message).toMatch(/rows\.csv is not utf-8: line 1 cannot be read; it reads as gb18030$/);

  const neither = await failure(read(fileOf(Uint8Array.from([0x61, 0x0a, 0x61, 0x0a, 0xe9, 0x20, 0x0a, 0x61, 0x0a]))));
  expect(neither.message).toMatch(/is not UTF-8 \(line 3\); name its encoding in the profile or by --encoding/);
});

test.each([
  ['', 'it is empty'],
  [' \n\n', 'it is empty'],
  [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'a PNG picture'],
  [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'save it as .xlsx or CSV'],
  [Uint8Array.from([0x61, 0, 0, 0, 0x62]), 'it holds binary data'],
  ['%PDF-1.7', 'a PDF'],
  ['<!DOCTYPE html><table>', 'it is a web page'],
  ['PK\u0003\u0004 and nothing more', 'the archive is damaged'],
  ['"never closed\n1,2', 'in its header a quote is opened and never closed'],
])('what is not a table is one sentence: %j', async (content, sentence) => {
  const error = await failure(read(fileOf(content)));
  expect(error.failure).toBe('notATable');
  expect(error.message).toContain(sentence);
});

test('a file that is not there and a folder are one sentence', async () => {
  expect((await failure(read('/nowhere/at/all.csv'))).message).toBe(
    'cannot read /nowhere/at/all.csv: there is no such file',
  );
  expect((await failure(read('/'))).message).toBe('cannot read /: it is a folder');
});

test('a workbook gives its rows by their number in the sheet, dates as dates, errors as nothing', async () => {
  const file = fileOf(
    workbookOf(
      `<row r="2">${textCell('A2', '编号')}${textCell('C2', '时间')}</row>
       <row r="5"><c r="A5"><v>7</v></c><c r="B5" t="e"><v>#N/A</v></c><c r="C5" s="1"><v>43563.5</v></c></row>
       <row r="6">${textCell('C6', ' 2019/4/5 ')}</row>`,
    ),
    'rows.xlsx',
  );
  const { header, rows, encoding } = await read(file);
  expect([header, encoding]).toEqual([['编号', '', '时间'], null]);
  expect(rows.map((row) => [row.line, ...row.cells])).toEqual([
    [5, 7, null, new Date('2019-04-08T12:00:00Z')],
    [6, null, null, ' 2019/4/5 '],
  ]);
});

test('a sheet that is not there is named with those that are', async () => {
  const error = await failure(read(fileOf(workbookOf(''), 'rows.xlsx'), { sheet: 'Other' }));
  expect(error.message).toMatch(/has no sheet "Other"; it has "Rows"$/);
});

test('a workbook too large for memory is refused before it is unpacked', async () => {
  const file = fileOf(archiveOf({ 'xl/sharedStrings.xml': '<sst/>' }, 900 * 1024 * 1024), 'rows.xlsx');
  const error = await failure(read(file));
  expect(error.failure).toBe('tooLarge');
  expect(error.message).toMatch(/unpacks to 900 MB.*Save the sheet as CSV/);
});

test('a file of another format than the profile reads is one sentence', async () => {
  const error = await failure(read(fileOf('id\n1\n'), { format: 'xlsx' }));
  expect(error.message).toMatch(/rows\.csv is a text table \(CSV\), the profile reads an Excel workbook$/);
});

test('the share of the file that has been read ends at one', async () => {
  const table = await read(fileOf('id\n1\n2\n'));
  expect(table.progress()).toBe(1);
});
