import { expect, test } from 'vitest';
import { profileSchema } from '../src/profile.js';
import { openCases } from '../src/read-cases.js';
import { fileOf } from './files.js';

const otherwise = { id: 'none', name: 'None' };
const profile = (change: object) =>
  profileSchema.parse({
    timeZone: 'Asia/Shanghai',
    dates: ['yyyy-MM-dd HH:mm'],
    source: { system: 'test', id: 'id' },
    receivedAt: 'opened',
    title: 'title',
    details: 'title',
    kind: { default: 'help' },
    department: { otherwise },
    district: { otherwise },
    category: { otherwise },
    answer: { text: 'step', at: 'closed' },
    ...change,
  });

async function read(lines: readonly string[], change: object) {
  const file = await openCases(fileOf(['id,opened,title,step,closed,votes', ...lines].join('\n')), profile(change));
  const rows = [];
  for await (const { line, reading } of file.rows)
    rows.push([line, reading.ok ? reading.value : reading.problem] as const);
  return rows;
}

const steps = [
  '1,2026-03-02 09:00,Dark,handed on,,4',
  '1,2026-03-02 09:00,Dark,lamp mended,2026-03-03 10:00,4',
  '2,2026-03-02 09:30,Wet,,,0',
  ',2026-03-02 09:30,Wet,,,0',
  '1,2026-03-02 09:00,Dark,once more,,4',
];

test('I7 rows of one case below each other are one case: what is joined is kept, else the last word counts', async () => {
  const rows = await read(steps, { severalRows: { join: ['step'] } });
  expect(rows.map(([line]) => line)).toEqual([2, 4, 5, 6]);
  expect(rows[0]?.[1]).toMatchObject({
    answer: { text: 'handed on\nlamp mended', at: Date.parse('2026-03-03T10:00+08:00'), state: 'closed' },
  });
  expect(rows[1]?.[1]).toMatchObject({ source: { id: '2' }, answer: null });
  expect(rows[2]?.[1]).toBe('it has no id');
});

test('I7 without a word of the profile each row is a case of its own', async () => {
  expect(await read(steps, {})).toHaveLength(5);
});

test('I7 a column to be joined has to be there', async () => {
  await expect(read(steps, { severalRows: { join: ['note'] } })).rejects.toThrow('has no column "note"');
});

test('I7 columns may stand in a text under their names, such as votes and coordinates', async () => {
  const details = { columns: ['title', 'votes', 'closed'], join: '\n', named: true };
  const [row] = await read(steps, { details });
  expect(row?.[1]).toMatchObject({ details: 'title: Dark\nvotes: 4' });
});

test('A6 I7 the caller’s own id in the source is kept, with a name, a phone or nothing beside it', async () => {
  const caller = { name: { constant: '' }, id: 'votes' };
  const [first, , third] = await read(steps, { caller });
  expect(first?.[1]).toMatchObject({ caller: { name: '', phone: '', sourceId: '4' } });
  expect(third?.[1]).toMatchObject({ caller: { name: '', phone: '', sourceId: '0' } });
});
