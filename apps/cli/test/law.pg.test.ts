import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { afterAll, expect, test } from 'vitest';
import { commandTest } from './database.js';
import { fileOf, folder } from './support.js';

const { watchfloor, ledger, close } = await commandTest();
afterAll(close);

const notice = (year: number) =>
  fileOf(
    JSON.stringify({
      year,
      days: [
        { name: '元旦', date: `${year}-01-01`, isOffDay: true },
        { name: '元旦', date: `${year}-01-03`, isOffDay: false },
      ],
    }),
    `${year}.json`,
  );

test('the law in force is shown in words, and exported as it is', async () => {
  expect(await watchfloor('law', 'show', 'policy')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^policy 2026\.1\n[\s\S]*sign +30 minutes \(urgent, critical\); 2 working hours\n/),
  });
  expect((await watchfloor('law', 'show', 'calendar')).out).toMatch(/mon +09:00–12:00, 13:30–17:30\n[\s\S]*sat +off\n/);
  const { out } = await watchfloor('law', 'export', 'calendar');
  expect(JSON.parse(out)).toEqual(chinaSpec);
  const file = path.join(folder(), 'calendar.json');
  await watchfloor('law', 'export', 'calendar', 'cn-2026', '--output', file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(chinaSpec);
});

test('a version that does not exist, and a place that cannot be written, are one sentence', async () => {
  expect(await watchfloor('law', 'export', 'policy', '1999')).toMatchObject({
    code: 2,
    out: 'there is no policy "1999"; `law list` shows what there is',
  });
  const { code, out } = await watchfloor('law', 'export', 'policy', '--output', '/nowhere/at/all.json');
  expect([code, out]).toEqual([2, expect.stringContaining('/nowhere/at/all.json cannot be written')]);
});

test('a dry run says what a year would bring and do; then it is published, and stands in the list', async () => {
  const file = notice(2027);
  const dry = await watchfloor('calendar', 'import-year', file, '--dry-run');
  expect(dry.code).toBe(0);
  expect(dry.out).toContain('2027: 1 days off, 1 make-up days\noff     2027-01-01  元旦\nworked  2027-01-03  元旦');
  expect(dry.out).toContain('Nothing was changed.');
  expect(await ledger.law.changes('calendar')).toHaveLength(1);

  const done = await watchfloor('calendar', 'import-year', file, '--note', '国办发明电');
  expect([done.code, done.out]).toEqual([0, expect.stringContaining('Calendar cn-2026.2 is in force.')]);
  const inForce = await ledger.law.document('calendar');
  expect(inForce).toMatchObject({ version: 'cn-2026.2', body: { published: { from: 2018, through: 2027 } } });
  const { out } = await watchfloor('law', 'list', 'calendar');
  expect(out).toMatch(
    /^ +KIND +VERSION .*\n\* +calendar +cn-2026\.2 .* system +published +国办发明电\n +calendar +cn-2026 /,
  );
});

test('a year that leaves a gap, and a file that has to be mended, change nothing', async () => {
  const before = await ledger.law.changes('calendar');
  const gap = await watchfloor('calendar', 'import-year', notice(2030));
  expect([gap.code, gap.out]).toEqual([2, expect.stringContaining('2028 is not published yet: it comes first')]);
  const wrong = fileOf('date,kind\n2028-02-30,off\n2028-03-01,maybe');
  const mended = await watchfloor('calendar', 'import-year', wrong);
  expect([mended.code, mended.out]).toEqual([
    2,
    expect.stringContaining('line 2: "2028-02-30" is no day; write it like 2027-10-01 (and 2 more)'),
  ]);
  expect(await ledger.law.changes('calendar')).toEqual(before);
});
