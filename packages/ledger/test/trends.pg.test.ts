import { type Actor, theSystem } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Deadline } from '@watchfloor/domain/complaint';
import type { Asked } from '@watchfloor/domain/request';
import { DAY, HOUR, type Instant } from '@watchfloor/domain/time';
import { testRandom } from '@watchfloor/testkit/random';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CasesRequest } from '../src/trends/cases.js';
import { type TrendsRequest, trendFigures } from '../src/trends/figure.js';
import type { History } from '../src/write/history.js';
import { ledgerTest, MONDAY, registration, supervisor } from './support.js';

const { ledger, clock, close } = await ledgerTest();
afterAll(close);

const timeZone = 'Asia/Shanghai';
const midnight = MONDAY - 9 * HOUR;

interface Case {
  readonly receivedAt: Instant;
  readonly closedAt?: Instant;
  readonly deadline?: Deadline;
  readonly department?: 'housing' | 'water';
}

function story({ receivedAt, closedAt, deadline = { kind: 'none' }, department = 'housing' }: Case): History {
  const categoryId = department === 'water' ? 'pipes' : 'lighting';
  const register = registration({ deadline, categoryId });
  const { complaintId } = register;
  const seen = { complaintId, expectedVersion: null };
  const leg = { complaintId, assignmentId: 'a1' };
  const begun: Command[] = [
    register,
    { ...seen, type: 'dispatch', leadDepartmentId: department, assistDepartmentIds: [] },
    { ...leg, type: 'sign' },
  ];
  const ended: Command[] =
    closedAt === undefined
      ? []
      : [
          { ...leg, type: 'answer', text: '已处理完毕,请核实。' },
          { ...seen, type: 'acceptAnswer' },
          { ...seen, type: 'close', note: null },
        ];
  const step = (at: Instant) => (command: Command) => ({ at, actor: theSystem as Actor, command });
  return { steps: [...begun.map(step(receivedAt)), ...ended.map(step(closedAt ?? 0))] };
}

const given = (dueAt: Instant): Deadline => ({ kind: 'given', dueAt });

beforeAll(async () => {
  clock.set(midnight + 5 * DAY);
  await ledger.executeHistory(
    [
      // before the period, still open
      { receivedAt: midnight - DAY, deadline: given(midnight - HOUR) },
      // before the period, closed within it, late
      { receivedAt: midnight - DAY, closedAt: midnight + HOUR, deadline: given(midnight) },
      // the first second and the last of the first day, in the zone
      { receivedAt: midnight, closedAt: midnight + 10 * HOUR, deadline: given(midnight + DAY) },
      { receivedAt: midnight + DAY - 1, closedAt: midnight + 2 * DAY - 1, deadline: given(midnight + 3 * DAY) },
      // nothing was promised
      { receivedAt: midnight + DAY, closedAt: midnight + DAY + 20 * HOUR, department: 'water' as const },
      // open: not yet due, and overdue
      { receivedAt: midnight + DAY, deadline: given(midnight + 30 * DAY), department: 'water' as const },
      { receivedAt: midnight + 2 * DAY, deadline: given(midnight + 2 * DAY + HOUR) },
      // after the period
      { receivedAt: midnight + 3 * DAY, deadline: given(midnight + 3 * DAY + HOUR) },
    ].map(story),
  );
});

const period: TrendsRequest = { from: midnight, to: midnight + 3 * DAY };
const read = (request: TrendsRequest, zone = timeZone) => ledger.trends.read(request, zone);

test('totals are of what came and what was closed within the period, and of what is open', async () => {
  expect((await read(period)).total).toEqual({
    received: 5,
    closed: 4,
    closedWithDeadline: 3,
    closedOnTime: 2,
    waived: 0,
    otherEndings: 0,
    open: 3,
    openOverdue: 2,
    // of the deadlines within the period one was kept; another is kept, but lies where the period ends
    due: 3,
    dueOnTime: 1,
    hoursMedian: expect.closeTo(22, 3),
    hoursP90: expect.closeTo(24.7, 1),
    // none on the Sunday, one on the Monday, seven of a whole day twice
    workHoursMedian: 4,
    workHoursP90: 7,
  });
});

test('days are those of the zone, and their backlogs what was open when they ended', async () => {
  expect((await read(period)).days).toEqual([
    { date: '2026-03-02', received: 2, closed: 2, backlog: 2 },
    { date: '2026-03-03', received: 2, closed: 2, backlog: 2 },
    { date: '2026-03-04', received: 1, closed: 0, backlog: 3 },
  ]);
  const elsewhere = await read(period, 'America/New_York');
  expect(elsewhere.days.map(({ date }) => date)).toEqual(['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04']);
  expect(elsewhere.days.at(-1)?.backlog).toBe(3);
});

test('closing later does not change what was overdue when a period ended', async () => {
  const first: TrendsRequest = { from: midnight - 2 * DAY, to: midnight };
  const { total } = await read(first);
  expect(total).toMatchObject({ received: 2, closed: 0, open: 2, openOverdue: 1 });
  const afterAnHour = await read({ ...first, to: midnight + HOUR });
  expect(afterAnHour.total).toMatchObject({ received: 3, closed: 0, openOverdue: 2 });
  const whenClosed = await read({ ...first, to: midnight + HOUR + 1 });
  expect(whenClosed.total).toMatchObject({ closed: 1, closedWithDeadline: 1, closedOnTime: 0, openOverdue: 1 });
});

test('groups add up to the totals and tell who led', async () => {
  const { byDepartment, byCategory } = await read(period);
  expect(byDepartment.map(({ id, received, closed, open }) => [id, received, closed, open])).toEqual([
    ['housing', 3, 3, 2],
    ['water', 2, 1, 1],
  ]);
  expect(byDepartment[1]).toMatchObject({ closedWithDeadline: 0, closedOnTime: 0, openOverdue: 0, hoursMedian: 20 });
  expect(byCategory.map(({ id }) => id)).toEqual(['lighting', 'pipes']);
});

test('what a ruling has waived and what ended without a result is neither late nor on time, and told apart', async () => {
  const from = midnight - 30 * DAY;
  const late = { receivedAt: from + HOUR, closedAt: from + 9 * HOUR, deadline: given(from + 2 * HOUR) };
  const appealed = story(late);
  const complaintId = appealed.steps[0]?.command.complaintId ?? '';
  const appeal: Asked = { kind: 'appeal', clockId: 'c1', ground: '当日全区停电' };
  const waived: History['steps'] = [
    { at: from + 10 * HOUR, actor: theSystem, command: { type: 'ask', complaintId, asked: appeal } },
    {
      at: from + 11 * HOUR,
      actor: supervisor,
      command: { type: 'rule', complaintId, expectedVersion: null, requestId: 'r1', grant: true, reason: '情况属实' },
    },
  ];
  const begun = story({ receivedAt: from + HOUR, deadline: given(from + 2 * HOUR) });
  const takenBack: History['steps'][number] = {
    at: from + 40 * HOUR,
    actor: supervisor,
    command: {
      type: 'withdraw',
      complaintId: begun.steps[0]?.command.complaintId ?? '',
      expectedVersion: null,
      reason: '来电人撤回',
    },
  };
  const outcomes = await ledger.executeHistory([
    story(late),
    { steps: [...appealed.steps, ...waived] },
    { steps: [...begun.steps, takenBack] },
  ]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['written', 'written', 'written']);
  const { total } = await read({ from, to: from + 3 * DAY });
  expect(total).toMatchObject({ received: 3, closed: 3, closedWithDeadline: 1, closedOnTime: 0 });
  expect(total).toMatchObject({ waived: 1, otherEndings: 1, openOverdue: 0, hoursMedian: 8 });
  // while it was open it was overdue, and stays so in the figures of that time
  const before = await read({ from, to: from + 20 * HOUR });
  expect(before.total).toMatchObject({ closed: 2, otherEndings: 0, openOverdue: 1 });
});

test('S58 handling times are told in the hours a caller waited and in working hours, each as median and p90', async () => {
  // Friday 16:00 to Monday 10:00 of a plain January, and three hours of that Monday's morning
  const monday = midnight - 42 * DAY;
  const friday = monday - 3 * DAY + 16 * HOUR;
  const weekend = { receivedAt: friday, closedAt: monday + 10 * HOUR };
  const morning = { receivedAt: monday + 9 * HOUR, closedAt: monday + 12 * HOUR, deadline: given(monday + DAY) };
  await ledger.executeHistory([weekend, morning].map(story));
  const { total } = await read({ from: friday, to: monday + DAY });
  expect(total).toMatchObject({ received: 2, closed: 2, hoursMedian: 34.5, workHoursMedian: 2.75 });
  expect(total.hoursP90).toBeCloseTo(3 + 63 * 0.9, 6);
  expect(total.workHoursP90).toBeCloseTo(2.5 + 0.5 * 0.9, 6);
});

test('I7 an end of which the source tells the day alone is closed, and counts in no handling time', async () => {
  const at = midnight - 100 * DAY;
  const unknown = { receivedAt: at, closedAt: at };
  await ledger.executeHistory([story(unknown)]);
  const day = { from: at, to: at + DAY };
  expect((await read(day)).total).toMatchObject({ closed: 1, hoursMedian: null, workHoursMedian: null });
});

test('a department, a category or a whole class may be asked for alone', async () => {
  const water = await read({ ...period, departmentId: 'water' });
  expect(water.total).toMatchObject({ received: 2, closed: 1, open: 1 });
  expect(water.days.map(({ backlog }) => backlog)).toEqual([0, 1, 1]);
  expect((await read({ ...period, categoryId: 'pipes' })).total).toEqual(water.total);
  expect((await read({ ...period, categoryId: 'home' })).total.received).toBe(5);
});

test('a period in which nothing was is all zeros', async () => {
  const empty = await read({ from: midnight - 9 * DAY, to: midnight - 8 * DAY });
  expect(empty.total).toMatchObject({ received: 0, closed: 0, open: 0, hoursMedian: null, hoursP90: null });
  expect(empty.days).toEqual([{ date: '2026-02-21', received: 0, closed: 0, backlog: 0 }]);
  expect([...empty.byDepartment, ...empty.byCategory]).toEqual([]);
});

test('G1 every number opens exactly its cases: of any period, department and category the list is as long as the count', async () => {
  const random = testRandom('trend cases');
  let compared = 0;
  for (let round = 0; round < 40; round += 1) {
    const from = midnight + random.int(-40, 5) * DAY + random.int(0, 23) * HOUR;
    const request: TrendsRequest = {
      ...{ from, to: from + random.int(1, 20 * 24) * HOUR },
      departmentId: random.pick([null, null, 'housing', 'water']),
      categoryId: random.pick([null, null, 'home', 'pipes']),
    };
    const { total, undispatched, byDepartment } = await read(request);
    for (const figure of trendFigures) {
      const cases = await every({ ...request, figure });
      expect([figure, cases.length, new Set(cases).size]).toEqual([figure, total[figure], total[figure]]);
      const apart = await every({ ...request, figure, undispatched: true });
      expect(apart).toHaveLength(undispatched[figure]);
      const inDepartments = byDepartment.reduce((sum, group) => sum + group[figure], 0);
      expect(inDepartments + undispatched[figure], `${figure} of all departments`).toBe(total[figure]);
      compared += 1;
    }
  }
  process.stdout.write(`${compared} figures compared with the lists of their cases\n`);
});

/** The ids of all cases of a figure, page by page. */
async function every(request: Omit<CasesRequest, 'first' | 'after'>): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof ledger.trends.cases>> = await ledger.trends.cases({
      ...request,
      first: 3,
      after,
    });
    if ('badCursor' in page) throw new Error('the cursor of a page is one');
    ids.push(...page.rows.map(({ id }) => id));
    if (!page.hasMore) return ids;
    after = page.endCursor;
  }
}

test('G2 a rate is over what was due within the period: the stock of older overdue cases does not weigh on a day', async () => {
  const day = midnight - 100 * DAY;
  const old = Array.from({ length: 12 }, () => ({ receivedAt: day - 9 * DAY, deadline: given(day - 8 * DAY) }));
  const kept = { receivedAt: day + HOUR, closedAt: day + 5 * HOUR, deadline: given(day + 9 * HOUR) };
  const missed = { receivedAt: day + HOUR, deadline: given(day + 3 * HOUR) };
  await ledger.executeHistory([...old, kept, missed].map(story));
  const saturday = await read({ from: day, to: day + DAY });
  expect(saturday.total).toMatchObject({ due: 2, dueOnTime: 1, openOverdue: 13 });
  const days = await Promise.all(
    Array.from({ length: 12 }, (_, nth) => read({ from: day + (nth - 10) * DAY, to: day + (nth - 9) * DAY })),
  );
  const whole = await read({ from: day - 10 * DAY, to: day + 2 * DAY });
  expect(days.reduce((sum, { total }) => sum + total.due, 0)).toBe(whole.total.due);
});

test('G3 a period that lies ahead has no figure and no day', async () => {
  const ahead = await read({ from: clock.now() + DAY, to: clock.now() + 8 * DAY });
  expect(ahead).toMatchObject({ until: clock.now() + DAY, days: [], total: { received: 0, due: 0, dueOnTime: 0 } });
});
