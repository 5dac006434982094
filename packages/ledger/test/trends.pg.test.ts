import { type Actor, theSystem } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Deadline } from '@watchfloor/domain/complaint';
import type { Asked } from '@watchfloor/domain/request';
import { DAY, HOUR, type Instant } from '@watchfloor/domain/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TrendsRequest } from '../src/trends.js';
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

const period: TrendsRequest = { from: midnight, to: midnight + 3 * DAY, timeZone };

test('totals are of what came and what was closed within the period, and of what is open', async () => {
  expect((await ledger.trends.read(period)).total).toEqual({
    received: 5,
    closed: 4,
    closedWithDeadline: 3,
    closedOnTime: 2,
    waived: 0,
    otherEndings: 0,
    open: 3,
    openOverdue: 2,
    hoursMedian: expect.closeTo(22, 3),
    hoursP90: expect.closeTo(24.7, 1),
    // none on the Sunday, one on the Monday, seven of a whole day twice
    workHoursMedian: 4,
    workHoursP90: 7,
  });
});

test('days are those of the zone, and their backlogs what was open when they ended', async () => {
  expect((await ledger.trends.read(period)).days).toEqual([
    { date: '2026-03-02', received: 2, closed: 2, backlog: 2 },
    { date: '2026-03-03', received: 2, closed: 2, backlog: 2 },
    { date: '2026-03-04', received: 1, closed: 0, backlog: 3 },
  ]);
  const elsewhere = await ledger.trends.read({ ...period, timeZone: 'America/New_York' });
  expect(elsewhere.days.map(({ date }) => date)).toEqual(['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04']);
  expect(elsewhere.days.at(-1)?.backlog).toBe(3);
});

test('closing later does not change what was overdue when a period ended', async () => {
  const first: TrendsRequest = { from: midnight - 2 * DAY, to: midnight, timeZone };
  const { total } = await ledger.trends.read(first);
  expect(total).toMatchObject({ received: 2, closed: 0, open: 1, openOverdue: 1 });
  const afterAnHour = await ledger.trends.read({ ...first, to: midnight + HOUR });
  expect(afterAnHour.total).toMatchObject({ received: 3, closed: 0, openOverdue: 2 });
  const whenClosed = await ledger.trends.read({ ...first, to: midnight + HOUR + 1 });
  expect(whenClosed.total).toMatchObject({ closed: 1, closedWithDeadline: 1, closedOnTime: 0, openOverdue: 1 });
});

test('groups add up to the totals and tell who led', async () => {
  const { byDepartment, byCategory } = await ledger.trends.read(period);
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
  const { total } = await ledger.trends.read({ from, to: from + 3 * DAY, timeZone });
  expect(total).toMatchObject({ received: 3, closed: 3, closedWithDeadline: 1, closedOnTime: 0 });
  expect(total).toMatchObject({ waived: 1, otherEndings: 1, openOverdue: 0, hoursMedian: 8 });
  // while it was open it was overdue, and stays so in the figures of that time
  const before = await ledger.trends.read({ from, to: from + 20 * HOUR, timeZone });
  expect(before.total).toMatchObject({ closed: 2, otherEndings: 0, openOverdue: 1 });
});

test('S58 handling times are told in the hours a caller waited and in working hours, each as median and p90', async () => {
  // Friday 16:00 to Monday 10:00 of a plain January, and three hours of that Monday's morning
  const monday = midnight - 42 * DAY;
  const friday = monday - 3 * DAY + 16 * HOUR;
  const weekend = { receivedAt: friday, closedAt: monday + 10 * HOUR };
  const morning = { receivedAt: monday + 9 * HOUR, closedAt: monday + 12 * HOUR, deadline: given(monday + DAY) };
  await ledger.executeHistory([weekend, morning].map(story));
  const { total } = await ledger.trends.read({ from: friday, to: monday + DAY, timeZone });
  expect(total).toMatchObject({ received: 2, closed: 2, hoursMedian: 34.5, workHoursMedian: 2.75 });
  expect(total.hoursP90).toBeCloseTo(3 + 63 * 0.9, 6);
  expect(total.workHoursP90).toBeCloseTo(2.5 + 0.5 * 0.9, 6);
});

test('a department, a category or a whole class may be asked for alone', async () => {
  const water = await ledger.trends.read({ ...period, departmentId: 'water' });
  expect(water.total).toMatchObject({ received: 2, closed: 1, open: 1 });
  expect(water.days.map(({ backlog }) => backlog)).toEqual([0, 1, 1]);
  expect((await ledger.trends.read({ ...period, categoryId: 'pipes' })).total).toEqual(water.total);
  expect((await ledger.trends.read({ ...period, categoryId: 'home' })).total.received).toBe(5);
});

test('a period in which nothing was is all zeros', async () => {
  const empty = await ledger.trends.read({ from: midnight - 9 * DAY, to: midnight - 8 * DAY, timeZone });
  expect(empty.total).toMatchObject({ received: 0, closed: 0, open: 0, hoursMedian: null, hoursP90: null });
  expect(empty.days).toEqual([{ date: '2026-02-21', received: 0, closed: 0, backlog: 0 }]);
  expect([...empty.byDepartment, ...empty.byCategory]).toEqual([]);
});
