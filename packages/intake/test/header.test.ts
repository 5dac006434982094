import { expect, test } from 'vitest';
import { openTable, type TableLayout } from '../src/open-table.js';
import { fileOf, plainLayout } from './files.js';

async function read(text: string, layout: Partial<TableLayout> = {}, demands: readonly string[] = ['id', 'text']) {
  const table = await openTable(
    fileOf(text),
    { ...plainLayout, ...layout },
    demands.map((name) => [name]),
  );
  const rows = [];
  for await (const { line, cells, broken } of table.rows)
    rows.push([line, ...cells, ...(broken === null ? [] : [broken])]);
  return { header: table.header, rows, notes: table.notes };
}

test('I7 titles and notes above the header are left out, and the notes say so', async () => {
  const { header, rows, notes } = await read('Report of March,,\n\nprinted by,me,\nid,text,more\n1,a,b\n');
  expect([header, rows]).toEqual([['id', 'text', 'more'], [[5, '1', 'a', 'b']]]);
  expect(notes).toEqual(['the header is line 4; what stands above it was left out']);
});

test('I7 the header may be named by its line, and a file may have none', async () => {
  expect((await read('x,y\nid,text\n1,a\n', { headerRow: 2 }, [])).rows).toEqual([[3, '1', 'a']]);
  const bare = await read('1,a\n2,b\n', { header: ['id', 'text'] });
  expect([bare.header, bare.rows]).toEqual([
    ['id', 'text'],
    [
      [1, '1', 'a'],
      [2, '2', 'b'],
    ],
  ]);
  await expect(read('id,text\n', { headerRow: 7 })).rejects.toThrow('it ends before line 7, its header');
});

test('I7 a first line sep=; names the delimiter and is no header', async () => {
  expect((await read('sep=;\nid;text\n1;a,b\n')).rows).toEqual([[3, '1', 'a,b']]);
  expect((await read('sep=,,\r\nid,text\r\n1,a\r\n')).rows).toEqual([[3, '1', 'a']]);
});

test('I7 columns that are filled down take the value from above where they are empty', async () => {
  const { rows } = await read('id,text\n1,a\n2,\n3,b\n4,\n', { fillDown: ['text'] });
  expect(rows.map(([, id, text]) => [id, text])).toEqual([
    ['1', 'a'],
    ['2', 'a'],
    ['3', 'b'],
    ['4', 'b'],
  ]);
});

test('I1 rejects of before are known by their two columns, unless these are the source’s own', async () => {
  const before = 'line,reason,id,text,reason\n7,it has no id,1,a,Trees\n';
  expect((await read(before, {}, ['id', 'reason'])).rows).toEqual([[2, '1', 'a', 'Trees']]);
  const own = 'line,reason,id,text\n7,noise,1,a\n';
  expect((await read(own, {}, ['id', 'reason'])).rows).toEqual([[2, '7', 'noise', '1', 'a']]);
});
