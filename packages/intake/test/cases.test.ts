import { expect, test } from 'vitest';
import type { Case } from '../src/case.js';
import { caseReader } from '../src/case-reader.js';
import { IntakeError } from '../src/errors.js';
import { columnsFor } from '../src/fields.js';
import { type Profile, profileSchema } from '../src/profile.js';
import { loadProfile } from '../src/profile-file.js';
import { openCases } from '../src/read-cases.js';
import { fileOf } from './files.js';

type Input = Parameters<typeof profileSchema.parse>[0] & object;

const profile = (change: Input = {}): Profile =>
  profileSchema.parse({
    timeZone: 'America/New_York',
    dates: ['yyyy-MM-dd HH:mm:ss', 'yyyy-MM-dd'],
    source: { system: 'test', id: 'id' },
    receivedAt: 'opened',
    title: 'title',
    details: { columns: ['title', 'place'], join: ' / ' },
    place: 'place',
    kind: { from: 'title', map: { pothole: 'grievance' }, match: [{ pattern: '\\?$', value: 'inquiry' }] },
    department: {
      from: 'unit',
      entries: { PW: { id: 'works', name: 'Public Works' } },
      otherwise: { id: 'none', name: 'None' },
    },
    district: { from: 'area', prefix: 't-', otherwise: { id: 't-unknown', name: 'Unknown' } },
    category: { from: 'title', parent: 'unit', prefix: 't-', otherwise: { id: 't-other', name: 'Other' } },
    deadline: { kind: 'column', column: 'due' },
    state: { from: 'state', map: { Open: 'open', Done: 'answered', Closed: 'closed' } },
    answer: { text: 'answer', at: 'closed' },
    ...change,
  });

const HEADER = 'id,opened,title,place,unit,area,due,state,answer,closed';

async function read(lines: readonly string[], used: Profile = profile(), header = HEADER) {
  const file = await openCases(fileOf([header, ...lines].join('\n')), used);
  const read = [];
  for await (const { line, reading } of file.rows) read.push({ line, reading });
  return read;
}

async function one(line: string, used?: Profile): Promise<Case> {
  const [row] = await read([line], used);
  if (row?.reading.ok !== true) throw new Error(JSON.stringify(row));
  return row.reading.value;
}

async function problem(line: string, used?: Profile): Promise<string> {
  const [row] = await read([line], used);
  if (row?.reading.ok !== false) throw new Error('it was read');
  return row.reading.problem;
}

const utc = Date.parse;

test('a row becomes a case by the profile alone', async () => {
  const row = '7,2011-07-01 08:00:00,Pothole,Main St,PW,Back Bay,2011-07-04 09:00:00,Closed,Filled,2011-07-02 10:00:00';
  expect(await one(row)).toEqual({
    source: { system: 'test', id: '7' },
    title: 'Pothole',
    details: 'Pothole / Main St',
    kind: 'grievance',
    urgency: 'normal',
    urgencyReason: null,
    channel: 'other',
    place: 'Main St',
    caller: null,
    department: {
      id: 'works',
      name: 'Public Works',
      nameEn: 'Public Works',
      shortName: 'Public Works',
      formerId: null,
    },
    district: { id: 't-back-bay', name: 'Back Bay', nameEn: 'Back Bay', shortName: 'Back Bay', formerId: null },
    category: { id: 't-pothole', name: 'Pothole', nameEn: 'Pothole', shortName: 'Pothole', formerId: null },
    categoryClass: { id: 't-pw', name: 'PW', nameEn: 'PW', shortName: 'PW', formerId: null },
    receivedAt: utc('2011-07-01T08:00:00-04:00'),
    deadline: { kind: 'given', dueAt: utc('2011-07-04T09:00:00-04:00') },
    answer: { at: utc('2011-07-02T10:00:00-04:00'), text: 'Filled', state: 'closed' },
  });
});

test('an open case has no answer yet, an answered one waits for the center', async () => {
  expect((await one('7,2011-07-01,Why?,,,,,Open,,')).answer).toBeNull();
  expect((await one('7,2011-07-01,Why?,,,,,Open,,2011-07-02')).answer).toBeNull();
  expect((await one('7,2011-07-01,Why?,,,,,Done,Because,2011-07-02')).answer).toMatchObject({ state: 'answered' });
});

test('without a state column a case with the time of an answer is closed', async () => {
  const used = profile({ state: undefined });
  expect((await one('7,2011-07-01,Why?,,,,,,Because,2011-07-02', used)).answer?.state).toBe('closed');
  expect((await one('7,2011-07-01,Why?,,,,,,,', used)).answer).toBeNull();
});

test('what the source leaves empty has a name: place, district, department, deadline, closing text', async () => {
  const value = await one('7,2011-07-01,Why?,,,,,Closed, ,2011-07-02');
  expect([value.kind, value.place, value.district.id, value.department.id]).toEqual([
    'inquiry',
    '',
    't-unknown',
    'none',
  ]);
  expect([value.deadline, value.answer?.text]).toEqual([{ kind: 'none' }, '—']);
  const byPolicy = profile({ deadline: { kind: 'column', column: 'due', whenEmpty: 'policy' } });
  expect((await one('7,2011-07-01,Why?,,,,,Open,,', byPolicy)).deadline).toEqual({ kind: 'policy' });
});

test('a deadline is kept as given, even before the case itself', async () => {
  const early = await one('7,2011-07-21 07:54:28,Why?,,,,2011-07-21 00:00:00,Open,,');
  expect(early.deadline).toEqual({ kind: 'given', dueAt: utc('2011-07-21T00:00:00-04:00') });
});

test('a class and a category of one name are two entries', async () => {
  const value = await one('7,2011-07-01,Trees,,TREES,,,Open,,', profile({ kind: { default: 'help' } }));
  expect([value.categoryClass?.id, value.category.id]).toEqual(['t-trees', 't-trees.all']);
});

test('names that plain letters cannot spell get a code of their own, the same each time', async () => {
  const [first, second] = [await one('7,2011-07-01,W?,,,A2区,,Open,,'), await one('8,2011-07-01,W?,,,A3区,,Open,,')];
  expect([first.district.id, second.district.id]).toEqual([
    expect.stringMatching(/^t-a2-[0-9a-f]{10}$/),
    expect.stringMatching(/^t-a3-[0-9a-f]{10}$/),
  ]);
  expect((await one('9,2011-07-01,W?,,,Ａ２区,,Open,,')).district.id).toBe(first.district.id);
});

test('a title is made of the details where there is none', async () => {
  const used = profile({ title: 'area', titleLength: 10 });
  expect((await one('7,2011-07-01,Pothole,Main Street,,,,Open,,', used)).title).toBe('Pothole /…');
});

test('an answer of the same day without a time counts at receipt', async () => {
  const value = await one('7,2011-07-01 08:00:00,Why?,,,,,Closed,Because,2011-07-01');
  expect(value.answer?.at).toBe(value.receivedAt);
});

test.each([
  [',2011-07-01,Why?,,,,,Open,,', 'it has no id'],
  ['7,,Why?,,,,,Open,,', '"opened" is empty'],
  ['7,soon,Why?,,,,,Open,,', '"opened" is no date that the profile knows: soon'],
  ['7,2011-07-01,Why?,,,,tomorrow,Open,,', '"due" is no date that the profile knows: tomorrow'],
  ['7,2011-07-01,Why?,,,,,Closed,Because,', 'it is closed but "closed" is empty'],
  ['7,2011-07-01 08:00:00,Why?,,,,,Closed,Because,2011-07-01 07:00:00', 'it is answered before it was received'],
  ['7,2011-07-02 08:00:00,Why?,,,,,Closed,Because,2011-07-01', 'it is answered before it was received'],
  ['7,2011-07-01,Why?,,,,,Paused,,', 'the profile gives no state for "Paused"'],
  ['7,2011-07-01,Graffiti,,,,,Open,,', 'the profile gives no kind for "Graffiti"'],
  ['7,2011-07-01,,,,,,Open,,', 'it has neither a title nor details'],
  ['7,2011-07-01', '2 columns where the header has 10'],
])('a row that cannot be a case says why: %s', async (line, expected) => {
  expect(
    await problem(line, profile({ kind: { from: 'title', match: [{ pattern: '\\?$|^$', value: 'inquiry' }] } })),
  ).toBe(expected);
});

test('one bad row costs nothing but itself', async () => {
  const rows = await read(['1,2011-07-01,a?,,,,,Open,,', '2,never,b?,,,,,Open,,', '3,2011-07-01,c?,,,,,Open,,']);
  expect(rows.map(({ line, reading }) => [line, reading.ok])).toEqual([
    [2, true],
    [3, false],
    [4, true],
  ]);
});

test('missing columns are named, with those that the file has', async () => {
  const error: unknown = await read([], profile(), 'id,opened,name,place,unit,area,due,state,answer').catch(
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(IntakeError);
  expect(String(error)).toMatch(
    /rows\.csv has no columns "title", "closed"; its columns are "id", "opened", "name", "place", "unit", "area", "due", "state", "answer"$/,
  );
});

test('columns are found whatever the width and case of their names', async () => {
  const [row] = await read(
    ['7,2011-07-01,Why?,,,,,Open,,'],
    profile(),
    ` ＩＤ ,Opened,Title,PLACE,unit,area,due,state,answer,closed`,
  );
  expect(row?.reading.ok).toBe(true);
});

test.each(['工单编号,诉求标题,市民诉求', '工单编号,工单标题,问题点位'])(
  'I7 the headers %s are read as they come',
  async (header) => {
    const used = await loadProfile('cn-12345');
    const [row] = await read(['GD20260302000017,路灯不亮,小区门口两盏路灯不亮'], used, header);
    if (row?.reading.ok !== true) throw new Error(JSON.stringify(row));
    expect(row.reading.value).toMatchObject({
      source: { id: 'GD20260302000017' },
      title: '路灯不亮',
      details: '小区门口两盏路灯不亮',
      receivedAt: utc('2026-03-02T00:00:00+08:00'),
      answer: null,
    });
  },
);

test('I7 codes have labels, alternatives are taken as the file has them, and ends without a result are known', async () => {
  const used = profile({
    place: { column: 'area', labels: { '01': 'Back Bay' } },
    state: { from: 'state', map: { Gone: 'cancelled', Double: 'duplicate', Away: 'transferred' } },
  });
  const gone = await one('7,2011-07-01,Why?,,,01,,Gone,no need,2011-07-02', used);
  expect([gone.place, gone.answer]).toEqual([
    'Back Bay',
    { at: utc('2011-07-02T00:00:00-04:00'), text: 'no need', state: 'cancelled' },
  ]);
  expect((await one('7,2011-07-01,Why?,,,01,,Away,,2011-07-02', used)).answer?.state).toBe('transferred');
});

test('I7 a source without answers has open cases only', async () => {
  expect((await one('7,2011-07-01,Why?,,,,,,,', profile({ answer: undefined, state: undefined }))).answer).toBeNull();
});

test('I3 an id that Excel has rounded is rejected', () => {
  const columns = columnsFor([...HEADER.split(',').map((name) => [name])], HEADER.split(','), 'rows.xlsx');
  const cells = [1.234_567_890_123_456e17, '2011-07-01', 'Why?', '', '', '', '', 'Open', '', ''];
  expect(caseReader(profile(), columns, false)(cells)).toMatchObject({
    ok: false,
    problem: expect.stringContaining('more than 15 digits'),
  });
});

test('I3 a text that is cut is told', async () => {
  const [row] = await read([`7,2011-07-01,${'x'.repeat(30_000)}?,,,,,Open,,`], profile({ details: 'title' }));
  expect(row?.reading).toMatchObject({ ok: true, remarks: ['a text was cut after 20000 characters'] });
});
