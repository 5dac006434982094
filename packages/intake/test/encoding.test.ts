import { expect, test } from 'vitest';
import { IntakeError } from '../src/errors.js';
import { openTable, type TableLayout } from '../src/open-table.js';
import { fileOf, plainLayout } from './files.js';

/** Bytes of a text in an encoding of one and two bytes, found by decoding every pair. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, readonly number[]>();
  for (let one = 0x80; one <= 0xff; one++) {
    const alone = decoder.decode(Uint8Array.from([one]));
    if (alone.length === 1 && alone !== '\ufffd') bytesOf.set(alone, [one]);
    for (let two = 0x40; two <= 0xfe; two++) {
      const character = decoder.decode(Uint8Array.from([one, two]));
      if ([...character].length === 1 && character !== '\ufffd' && !bytesOf.has(character)) {
        bytesOf.set(character, [one, two]);
      }
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const known = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : bytesOf.get(character);
      if (known === undefined) throw new Error(`${encoding} has no ${character}`);
      return [...known];
    }),
  );
}

async function read(bytes: Uint8Array | string, encoding: TableLayout['encoding'] = 'auto') {
  const table = await openTable(fileOf(bytes), { ...plainLayout, encoding });
  const rows = [];
  for await (const { line, cells, broken } of table.rows) rows.push({ line, cells, broken });
  return { ...table, rows };
}

const texts = [
  ['latin1', 'Montréal: lampadaire cassé, à côté de l’école'.replace('’', "'")],
  ['windows-1251', 'Не горит фонарь на улице Ленина'],
  ['big5', '路燈壞了請儘快修理'],
  ['shift_jis', '街灯が壊れています。早く直してください'],
  ['euc-jp', '街灯が壊れています。早く直してください'],
  ['euc-kr', '가로등이 고장났습니다 빨리 고쳐 주세요'],
] as const;

test.each(texts)('I3 a file in %s asks for its encoding, and is read when that is named', async (encoding, text) => {
  const bytes = encoded(`id,text\n1,${text.replaceAll(',', ';')}\n`, encoding);
  const asked: unknown = await read(bytes).catch((error: unknown) => error);
  expect(asked).toBeInstanceOf(IntakeError);
  expect(String(asked)).toMatch(/is not UTF-8 \(line 2\); name its encoding in the profile or by --encoding/);
  expect((await read(bytes, encoding)).rows[0]?.cells[1]).toBe(text.replaceAll(',', ';'));
});

test('I3 Chinese in GB18030 is read without a word, and the notes say so', async () => {
  const table = await read(encoded('编号,标题\n1,小区门口的路灯坏了，请尽快修好\n', 'gb18030'));
  expect(table.rows[0]?.cells[1]).toBe('小区门口的路灯坏了，请尽快修好');
  expect(table.notes).toEqual([expect.stringContaining('reads as Chinese in gb18030')]);
});

test('I3 UTF-16 without a mark is known by its zeros', async () => {
  const text = 'id,text\n1,路灯 broken\n2,and more of it\n';
  const bytes = Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
  expect((await read(bytes)).rows[0]?.cells).toEqual(['1', '路灯 broken']);
});

test('I3 a NUL costs its row, wherever it stands', async () => {
  const filler = Array.from({ length: 600 }, (_, index) => `${index + 3},plain letters`).join('\n');
  const { rows } = await read(`id,text\n1,a\u0000b\n2,c\n${filler}\n900,d\u0000\n901,e\n`);
  const broken = rows.filter((row) => row.broken !== null);
  expect(broken.map(({ cells, broken }) => [cells[0], broken])).toEqual([
    ['1', 'it holds a NUL character'],
    ['900', 'it holds a NUL character'],
  ]);
  expect(rows).toHaveLength(604);
});
