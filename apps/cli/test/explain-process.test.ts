import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { sharedPath } from '@watchfloor/testkit/shared-data';
import { expect, test } from 'vitest';

const read = (file: string): string => {
  const found = sharedPath(`data/${file}`);
  return existsSync(found) ? readFileSync(found, 'utf8') : '';
};

/** Pipes everything through one process. */
async function explain(input: string): Promise<{ code: number | null; out: string; err: string }> {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const words = ['--conditions=watchfloor-source', '--import', 'tsx', main, 'explain', '--jsonl'];
  const child = spawn(process.execPath, words, { stdio: 'pipe' });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, out, err };
}

interface Asked {
  readonly question: object;
  readonly isRight: (answer: { dueAt: string; elapsedMinutes: number }) => boolean;
}

test('every line has its answer in its place, and nothing else is said', async () => {
  const calendar = { timeZone: 'Asia/Shanghai' };
  const minutes = (amount: number) =>
    JSON.stringify({ calendar, startAt: '2025-11-07T10:00', budget: { amount, unit: 'minutes' } });
  const { code, out, err } = await explain(`${minutes(1)}\n\nnonsense\r\n${minutes(-1)}\n${minutes(2)}`);
  expect([code, err]).toEqual([0, '']);
  const answers = out.split('\n').map((line) => (line === '' ? null : JSON.parse(line)));
  expect(answers).toMatchObject([
    { dueAt: '2025-11-07T02:01:00Z' },
    { error: 'the line is no JSON' },
    { error: 'budget.amount is more than 0, not -1' },
    { dueAt: '2025-11-07T02:02:00Z' },
    null,
  ]);
}, 60_000);

const real = [...vectors(), ...bostonDeadlines(), ...chineseDays()];

test.skipIf(real.length === 0)(
  'one process explains 44 vectors, 26,561 deadlines of Boston and 2,557 days in China (skipped without ../shared/data)',
  async () => {
    expect(real).toHaveLength(44 + 26_561 + 2_557);
    const { code, out, err } = await explain(real.map(({ question }) => `${JSON.stringify(question)}\n`).join(''));
    expect([code, err]).toEqual([0, '']);
    const answers = out.trimEnd().split('\n');
    expect(answers).toHaveLength(real.length);
    const wrong = real.flatMap(({ question, isRight }, index) => {
      const answer = answers[index] ?? '';
      return isRight(JSON.parse(answer)) ? [] : [{ question, answer }];
    });
    expect(wrong).toEqual([]);
  },
  60_000,
);

/** What four established libraries expect of themselves. */
function vectors(): readonly Asked[] {
  return JSON.parse(read('sla/working_time_vectors.json') || '[]').map(
    (vector: Record<string, string> & { readonly expect_minutes: number }) => {
      const { tz, hours, holidays, pauses, start, end, minutes, expect: due, expect_minutes: elapsed } = vector;
      const about = { calendar: { timeZone: tz, weekly: hours, holidays }, startAt: start, pauses };
      return vector.kind === 'deadline'
        ? {
            question: { ...about, budget: { amount: minutes, unit: 'working-minutes' } },
            isRight: ({ dueAt }: { dueAt: string }) => dueAt === due,
          }
        : {
            question: { ...about, elapsedTo: end },
            isRight: ({ elapsedMinutes }: { elapsedMinutes: number }) => elapsedMinutes === elapsed,
          };
    },
  );
}

/** What the city set by its own rule, as wall-clock times. */
function bostonDeadlines(): readonly Asked[] {
  const hours = [['08:30', '17:00']];
  const calendar = {
    timeZone: 'America/New_York',
    weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
    cutOff: { after: '17:00', countsAs: '08:30' },
  };
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: calendar.timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const rows = read('us311/boston_2011_q3_deadlines.csv').trim().split('\n').slice(1);
  return rows.flatMap((row) => {
    const [, , startAt, rule, n, target = '', , match] = row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    if (match !== '1') return [];
    const promise =
      rule === 'BD'
        ? { budget: { amount: Number(n), unit: 'working-days' }, countsFrom: 'start', endsAt: 'same-time' }
        : { budget: { amount: Number(n), unit: 'days' } };
    const isRight = ({ dueAt }: { dueAt: string }) =>
      Math.abs(Date.parse(wall.format(Date.parse(dueAt))) - Date.parse(target)) <= 90_000;
    return [{ question: { calendar, startAt, ...promise }, isRight }];
  });
}

/** Whether each day is worked, by three independent sources; a day worked has seven hours. */
function chineseDays(): readonly Asked[] {
  const { timeZone, weekly, holidays, makeUpDays } = chinaSpec;
  const rows = read('calendar/cn_days_2018_2024.csv').trim().split('\n').slice(1);
  return rows.map((row) => {
    const [date, , works] = row.split(',');
    return {
      question: { calendar: { timeZone, weekly, holidays, makeUpDays }, startAt: date, elapsedTo: `${date}T24:00` },
      isRight: ({ elapsedMinutes }) => elapsedMinutes === (works === '1' ? 420 : 0),
    };
  });
}
