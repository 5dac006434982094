import { fileURLToPath } from 'node:url';
import { complaintIdOf } from '@watchfloor/intake/history';
import { loadProfile } from '@watchfloor/intake/profile-file';
import { openCases } from '@watchfloor/intake/read-cases';
import { cellText } from '@watchfloor/intake/table';
import { testRandom } from '@watchfloor/testkit/random';
import { missingOf, sharedData, tableFor } from '@watchfloor/testkit/shared-data';
import { tier } from '@watchfloor/testkit/tier';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommandTest, commandTest } from './database.js';

const newYorkProfile = fileURLToPath(new URL('../../../packages/intake/test/fixtures/nyc-311.json', import.meta.url));

const WHOLE_FILES = 600_000;

const figures = (out: string): Record<string, number> =>
  Object.fromEntries(
    [...out.matchAll(/^ *([\d,]+) {2}(.+)$/gm)].map(([, count, name]) => [name, Number(count?.replaceAll(',', ''))]),
  );

const missing = missingOf(...Object.values(sharedData));

describe.skipIf(missing !== '')(`the real tables${missing}`, () => {
  /** Boston as far as this run looks at it, and what its city says of the same rows. */
  let bostonFile: string;
  const whole = tier() === 'long';
  let it: CommandTest;
  let db: pg.Client;
  let boston: string;
  let messages: string;
  let newYork: string;
  /** What trends count before there is another city. */
  let judged: object;
  const dry: string[] = [];

  beforeAll(async () => {
    it = await commandTest();
    db = new pg.Client({ connectionString: it.url, application_name: 'the test' });
    await db.connect();
    const imported = async (file: string, profile: string) => {
      dry.push((await it.watchfloor('import', file, '-p', profile, '--dry-run')).out);
      return (await it.watchfloor('import', file, '-p', profile)).out;
    };
    bostonFile = tableFor(sharedData.boston, 10, testRandom('Boston'));
    boston = await imported(bostonFile, 'boston-311');
    messages = await imported(sharedData.messages, 'cn-messages');
    const from = Date.parse('2011-07-01T00:00:00-04:00');
    const to = Date.parse('2020-01-01T00:00:00-05:00');
    judged = (await it.ledger.trends.read({ from, to }, 'America/New_York')).total;
    newYork = await imported(sharedData.newYork, newYorkProfile);
  }, WHOLE_FILES);
  afterAll(async () => {
    await db.end();
    await it.close();
  });

  const one = async (text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>> =>
    (await db.query(text, [...values])).rows[0];

  test.runIf(whole)('Boston: 31,828 of 31,828, closed, open, with the deadlines that the city set', async () => {
    expect(figures(boston)).toMatchObject({
      read: 31_828,
      new: 31_828,
      unchanged: 0,
      rejected: 0,
      closed: 30_081,
      open: 1_747,
      'with a deadline of their source': 26_815,
    });
    expect(
      await one(
        `select count(*)::int as rows, count(*) filter (where open)::int as open, count(closed_at)::int as closed,
                count(promised_at)::int as promised,
                count(*) filter (where open and promised_at is not null and alarm = 'breached')::int as late
           from complaint where source_system = 'boston-311'`,
      ),
    ).toEqual({ rows: 31_828, open: 1_747, closed: 30_081, promised: 26_815, late: 1_632 });
  });

  test('I4 a dry run of each says the same as the import after it', () => {
    expect(dry.map(figures)).toEqual([boston, messages, newYork].map(figures));
  });

  test('messages: 2,816 of 2,816, each with its answer at its own time', async () => {
    expect(figures(messages)).toMatchObject({ read: 2_816, new: 2_816, rejected: 0, closed: 2_816, open: 0 });
    const { days, answered } = await one(
      `select count(*) filter (where closed_at - received_at <= interval '15 days')::int as days,
              (select count(*)::int from event_log l join complaint on id = complaint_id and source_system = 'cn-messages',
                 jsonb_array_elements(l.events) as event
                where event->>'type' = 'answered' and length(event->>'text') > 1 and l.at = closed_at) as answered
         from complaint where source_system = 'cn-messages'`,
    );
    expect([days, answered]).toEqual([1_732, 2_816]);
  });

  test('New York: 100 of 100', () => {
    expect(figures(newYork)).toMatchObject({ read: 100, new: 100, rejected: 0 });
  });

  test('nobody was alarmed by history', async () => {
    expect(await one('select count(*)::int as count from event_log where not quiet')).toEqual({
      count: 0,
    });
    expect(await it.ledger.thresholds.audit(10)).toEqual([]);
  });

  test('every deadline and every verdict is the one that the city gave', async () => {
    const { rows } = await openCases(bostonFile, await loadProfile('boston-311'));
    const expected = new Map<string, readonly [dueAt: number | null, flag: string]>();
    const FLAG = 4;
    for await (const { cells, reading } of rows) {
      if (!reading.ok) throw new Error(reading.problem);
      const { source, deadline } = reading.value;
      const dueAt = deadline.kind === 'given' ? deadline.dueAt : null;
      expected.set(complaintIdOf(source), [dueAt, cellText(cells[FLAG] ?? null)]);
    }
    const found: { id: string; promised_at: Date | null; on_time: boolean | null; open: boolean }[] = (
      await db.query(`select id, promised_at, on_time, open from complaint where source_system = 'boston-311'`)
    ).rows;
    let [flagged, onTime, wrong] = [0, 0, 0];
    for (const row of found) {
      const [dueAt, flag] = expected.get(row.id) ?? [null, ''];
      if ((row.promised_at?.getTime() ?? null) !== dueAt) wrong += 1;
      if (row.on_time !== null && flag === '') wrong += 1;
      if (row.open || dueAt === null || flag === '') continue;
      flagged += 1;
      if (row.on_time === true) onTime += 1;
      if (row.on_time !== (flag === 'ONTIME')) wrong += 1;
    }
    expect(wrong).toBe(0);
    expect(flagged).toBeGreaterThan(1_500);
    if (whole) expect({ flagged, onTime }).toEqual({ flagged: 25_101, onTime: 20_356 });
  });

  test.runIf(whole)('trends count the same', () => {
    // not among them: 82 closed late without a verdict of the city
    expect(judged).toMatchObject({ closedOnTime: 20_356, closedWithDeadline: 25_101 });
  });

  test(
    'the second import of each changes nothing',
    async () => {
      const state = () => one('select count(*)::int, max(position)::int as position from event_log');
      const before = await state();
      for (const words of [
        [bostonFile, 'boston-311'],
        [sharedData.messages, 'cn-messages'],
        [sharedData.newYork, newYorkProfile],
      ] as const) {
        const { code, out } = await it.watchfloor('import', words[0], '-p', words[1]);
        expect([code, figures(out).new]).toEqual([0, 0]);
        expect(out).toContain('Nothing was changed: every readable row was there already.');
      }
      expect(await state()).toEqual(before);
    },
    WHOLE_FILES,
  );
});
