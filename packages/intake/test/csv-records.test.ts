import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvRecord, csvRecords } from '../src/csv-records.js';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, size = 7): Promise<CsvRecord[]> {
  const records = [];
  for await (const record of csvRecords(pieces(text, size), ',')) records.push(record);
  return records;
}

const BREAKS = ['\r\n', '\n', '\r'] as const;
const seed = Number(process.env.SEED ?? 20_261_130);
const needsQuotes = /[",\r\n]/;

/** Tables as RFC 4180 has them written, with everything in their cells that has a meaning outside of quotes. */
const tables = fc.record({
  rows: fc.integer({ min: 2, max: 5 }).chain((columns) => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', '"', ',', '\n', '\r', ' ', '\t'), maxLength: 8 });
    return fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 });
  }),
  always: fc.boolean(),
  lineBreak: fc.constantFrom(...BREAKS),
  closed: fc.boolean(),
  size: fc.integer({ min: 1, max: 40 }),
});

test(`I2 ten thousand random tables written by the rules are read back cell for cell, however they are cut (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(tables, async ({ rows, always, lineBreak, closed, size }) => {
      const cell = (text: string) => (always || needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const text = rows.map((row) => row.map(cell).join(',')).join(lineBreak) + (closed ? lineBreak : '');
      const records = await read(text, size);
      expect(records.map(({ cells }) => cells)).toEqual(rows);
      expect(records.every(({ broken }) => broken === null)).toBe(true);
      const independent: string[][] = parse(text, { record_delimiter: [...BREAKS] });
      expect(records.map(({ cells }) => cells)).toEqual(independent);
      let line = 1;
      for (const [index, row] of rows.entries()) {
        expect(records[index]?.line).toBe(line);
        line += 1 + row.reduce((sum, text) => sum + (text.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
      }
    }),
    { numRuns: 10_000, seed },
  );
}, 180_000);

test('I2 what stands within quotes is one cell, were it rows of the same table', async () => {
  const text = 'id,when,text\n1,a,"my list:\n8,b,beer\n9,c,more\nthanks"\n2,d,e\n';
  expect((await read(text)).map(({ cells }) => cells)).toEqual([
    ['id', 'when', 'text'],
    ['1', 'a', 'my list:\n8,b,beer\n9,c,more\nthanks'],
    ['2', 'd', 'e'],
  ]);
});

test.each([
  ['never closed', '1,a\n2,"open\n3,b\n4,c\n', 'a quote is opened and never closed'],
  ['closed within a cell', '1,a\n2,"op"en\n3,b\n4,c"\n', 'a quote is closed in the middle of a cell'],
  ['longer than any row', `1,a\n2,"open\n${'3,row\n'.repeat(800_000)}`, 'a quote is opened and never closed'],
])('I2 a broken quote (%s) rejects from its row on, and nothing is made of what follows', async (_, text, reason) => {
  const records = await read(text, 2_000_000);
  expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, '1', 'a'],
    [2, text.split('\n')[1]],
  ]);
  expect(records[1]?.broken).toContain(reason);
});

test('a quote within a cell that begins without one is a letter like others', async () => {
  expect((await read('1,a 5" pipe,b\n2,""""" x""",c\n')).map(({ cells }) => cells)).toEqual([
    ['1', 'a 5" pipe', 'b'],
    ['2', '"" x"', 'c'],
  ]);
});
