import { expect, test } from 'vitest';
import { openTable } from '../src/open-table.js';
import { fileOf, plainLayout } from './files.js';

async function read(text: string) {
  const table = await openTable(fileOf(text, 'rows.json'), plainLayout, [['id']]);
  const rows = [];
  for await (const { cells, broken } of table.rows) rows.push(broken ?? cells);
  return { format: table.format, header: table.header, rows, notes: table.notes };
}

test('I7 a list of objects is a table, whose columns are those that any of them has', async () => {
  expect(await read('[{"id": "1", "text": "a\\nb"}, {"id": "2", "votes": 3, "open": true}]')).toEqual({
    format: 'json',
    header: ['id', 'text', 'votes', 'open'],
    rows: [
      ['1', 'a\nb', null, null],
      ['2', null, 3, true],
    ],
    notes: [],
  });
});

test('I7 what lies deeper is a column named by its path, and a list of values is one text', async () => {
  const feature = { type: 'Feature', id: 9, geometry: { type: 'Point', coordinates: [116.4, 39.9] } };
  const { header, rows, notes } = await read(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  expect(header).toEqual(['type', 'id', 'geometry.type', 'geometry.coordinates']);
  expect(rows).toEqual([['Feature', 9, 'Point', '116.4, 39.9']]);
  expect(notes).toEqual(['the records are those under "features"']);
});

test('I7 an object on each line is a table too, and a broken line costs itself alone', async () => {
  const { header, rows } = await read('{"id": 1}\n{"id": 2, "x": "y"}\n{"id": \n{"id": 4}\n');
  expect(header).toEqual(['id', 'x']);
  expect([rows[0], rows[1], rows[3]]).toEqual([
    [1, null],
    [2, 'y'],
    [4, null],
  ]);
  expect(rows[2]).toContain('JSON');
});

test('I7 one object alone is one row, and a value that is no object is rejected by itself', async () => {
  expect((await read('{"id": 1, "tags": ["a"]}')).rows).toEqual([[1, 'a']]);
  expect((await read('[{"id": 1}, 7]')).rows).toEqual([[1], 'it is no object']);
});

test.each([
  ['{"id": ', 'it is broken JSON'],
  ['[{"id": 1}, ', 'it is broken JSON'],
  ['{"a": [{"id": 1}], "b": [{"id": 2}]}', 'it holds several lists ("a", "b")'],
])('I7 %s is refused as a whole: %s', async (text, why) => {
  await expect(read(text)).rejects.toThrow(why);
});
