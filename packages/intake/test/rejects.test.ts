import { expect, test } from 'vitest';
import { openTable } from '../src/open-table.js';
import { rejectsHeader, rejectsLine } from '../src/rejects.js';
import { fileOf } from './files.js';

test('a rejects file is a table with the source’s own columns: mended, it can be imported as it is', async () => {
  const cells = ['7', 'he said "no",\nand left', ' blank ', 43_563.5, true, null, new Date('2019-04-08T08:37:20Z')];
  const text = rejectsHeader(['id', 'text', 'b', 'n', 't', 'e', 'd']) + rejectsLine(12, 'it has no "id"', cells);
  const table = await openTable(fileOf(text), { format: null, encoding: 'auto', delimiter: ',', sheet: null });
  expect(table.header).toEqual(['line', 'reason', 'id', 'text', 'b', 'n', 't', 'e', 'd']);
  for await (const row of table.rows) {
    expect(row.cells).toEqual([
      ...[
        '12',
        'it has no "id"',
        '7',
        'he said "no",\nand left',
        ' blank ',
        '43563.5',
        'true',
        '',
        '2019-04-08 08:37:20',
      ],
    ]);
  }
});
