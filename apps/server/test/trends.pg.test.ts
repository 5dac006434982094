import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give, register } from './words.js';

const PERIOD = { from: '2026-03-02T00:00:00+08:00', to: '2026-03-03T00:00:00+08:00' };
const TRENDS = `query ($from: Instant!, $to: Instant!, $departmentId: ID, $categoryId: ID) {
  trends(from: $from, to: $to, departmentId: $departmentId, categoryId: $categoryId) {
    from to until timeZone received closed open openNow hoursMedian hoursP90 workHoursMedian workHoursP90 days { date working complete received closed backlog }
    onTimeOfClosed { numerator denominator } onTimeOfDue { numerator denominator }
    byDepartment { id received closed open } undispatched { received open } byCategory { id received }
  }
}`;

let floor: TestFloor;
let sun: Session;
const clock = new ManualClock(MORNING);
beforeAll(async () => {
  floor = await TestFloor.open({ time: clock });
  sun = await floor.as('sun');
  const wen = await floor.as('wen');
  const { complaintId } = await dispatched(sun, 'housing');
  await dispatched(sun, 'urban', { categoryId: 'noise' });
  clock.advance(3 * 3_600_000);
  done(await give(wen, 'signAssignment', { complaintId, assignmentId: 'a1' }));
  done(await give(wen, 'answerAssignment', { complaintId, assignmentId: 'a1', text: '屋顶防水已重做。' }));
  done(await give(sun, 'acceptAnswer', { complaintId }));
  const reached = { outcome: { solved: true, satisfied: true }, note: '群众满意' };
  done(await give(sun, 'recordCallback', { complaintId, callbackId: 'k1', ...reached }));
  done(await give(sun, 'closeComplaint', { complaintId }));
});
afterAll(() => floor.close());

describe('trends', () => {
  it('tell what came in, went out and stayed, and both on-time rates as their numbers', async () => {
    expect(await sun.ask(TRENDS, PERIOD)).toEqual({
      trends: {
        from: '2026-03-01T16:00:00.000Z',
        to: '2026-03-02T16:00:00.000Z',
        until: '2026-03-02T04:00:00.001Z',
        timeZone: 'Asia/Shanghai',
        received: 2,
        closed: 1,
        open: 1,
        openNow: 1,
        hoursMedian: 3,
        hoursP90: 3,
        workHoursMedian: 3,
        workHoursP90: 3,
        days: [{ date: '2026-03-02', working: true, complete: false, received: 2, closed: 1, backlog: 1 }],
        onTimeOfClosed: { numerator: 1, denominator: 1 },
        // neither of the two deadlines has come
        onTimeOfDue: { numerator: 0, denominator: 0 },
        byDepartment: [
          { id: 'housing', received: 1, closed: 1, open: 0 },
          { id: 'urban', received: 1, closed: 0, open: 1 },
        ],
        undispatched: { received: 0, open: 0 },
        byCategory: [
          { id: 'leak', received: 1 },
          { id: 'noise', received: 1 },
        ],
      },
    });
  });

  it('narrow to a department and to a class of categories', async () => {
    const one = { trends: { received: 1, closed: 1 } };
    expect(await sun.ask(TRENDS, { ...PERIOD, departmentId: 'housing' })).toMatchObject(one);
    expect(await sun.ask(TRENDS, { ...PERIOD, categoryId: 'home' })).toMatchObject(one);
  });

  it('tell a liaison of the own department alone, whatever is asked', async () => {
    const zhuo = await floor.as('zhuo');
    for (const departmentId of [null, 'housing']) {
      expect(await zhuo.ask(TRENDS, { ...PERIOD, departmentId })).toMatchObject({
        trends: { received: 1, closed: 0, byDepartment: [{ id: 'urban' }] },
      });
    }
  });

  it('G1 a number opens exactly its cases, page by page, and a liaison those of the own department', async () => {
    const query = `query ($from: Instant!, $to: Instant!, $figure: TrendFigure!, $first: Int! = 50, $after: String) {
      trendCases(from: $from, to: $to, figure: $figure, first: $first, after: $after) {
        total hasMore endCursor rows { id number title state ending leadDepartmentId categoryId receivedAt promisedAt closedAt onTime }
      } }`;
    type Page = {
      readonly total: number;
      readonly hasMore: boolean;
      readonly endCursor: string;
      readonly rows: object[];
    };
    const ask = async (more: object) =>
      (await sun.ask<{ trendCases: Page }>(query, { ...PERIOD, figure: 'received', ...more })).trendCases;
    const first = await ask({ first: 1 });
    expect(first).toMatchObject({ total: 2, hasMore: true });
    const second = await ask({ after: first.endCursor });
    expect(second).toMatchObject({ total: 2, hasMore: false });
    const rows = [...first.rows, ...second.rows];
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual(
      expect.objectContaining({ leadDepartmentId: 'housing', state: 'closed', onTime: true }),
    );
    expect(rows).toContainEqual(expect.objectContaining({ leadDepartmentId: 'urban', ending: null, onTime: null }));
    const zhuo = await floor.as('zhuo');
    expect(await zhuo.ask(query, { ...PERIOD, figure: 'received', departmentId: 'housing' })).toMatchObject({
      trendCases: { total: 1, rows: [{ leadDepartmentId: 'urban' }] },
    });
    const { errors } = await sun.answer(query, { ...PERIOD, figure: 'received', after: 'nonsense' });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuse a period that ends before it begins, or is longer than ten years', async () => {
    for (const to of [PERIOD.from, '2046-03-02T00:00:00Z']) {
      const { errors } = await sun.answer(TRENDS, { ...PERIOD, to });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('what was due', () => {
  it('G2 is what a rate is over: an overdue case weighs on the day of its deadline, not on every day after it', async () => {
    clock.advance(60 * 86_400_000);
    sun = await floor.as('sun');
    const rate = async (from: string, to: string) =>
      (await sun.ask<{ trends: Record<string, unknown> }>(TRENDS, { from, to })).trends.onTimeOfDue;
    expect(await rate('2026-04-25T00:00:00+08:00', '2026-04-26T00:00:00+08:00')).toEqual({
      numerator: 0,
      denominator: 0,
    });
    expect(await rate('2026-03-01T00:00:00+08:00', '2026-04-26T00:00:00+08:00')).toEqual({
      numerator: 1,
      denominator: 2,
    });
  });

  it('G3 of a period that lies ahead there is nothing', async () => {
    const ahead = { from: '2027-01-01T00:00:00+08:00', to: '2027-01-08T00:00:00+08:00' };
    expect(await sun.ask(TRENDS, ahead)).toMatchObject({
      trends: { received: 0, onTimeOfDue: { denominator: 0 }, onTimeOfClosed: { denominator: 0 }, days: [] },
    });
  });

  it('G6 days are those of the zone of the calendar in force', async () => {
    const admin = await floor.as('ad');
    const publishing = `mutation ($document: Json!) { publishLaw(input: { kind: calendar, openClocks: keep, note: "迁往东部时区",
      document: $document }) { __typename } }`;
    const calendar = { ...chinaSpec, version: 'east', timeZone: 'Asia/Tokyo' };
    expect(await admin.ask(publishing, { document: calendar })).toMatchObject({
      publishLaw: { __typename: 'LawPublished' },
    });
    const late = { from: '2026-03-02T00:00:00+09:00', to: '2026-03-04T00:00:00+09:00' };
    expect(await sun.ask(TRENDS, late)).toMatchObject({
      trends: {
        timeZone: 'Asia/Tokyo',
        days: [
          { date: '2026-03-02', complete: true },
          { date: '2026-03-03', complete: true },
        ],
      },
    });
    expect(await sun.ask('{ lawInForce { timeZone } }')).toEqual({ lawInForce: { timeZone: 'Asia/Tokyo' } });
  });
});

describe('G5 what adds up', () => {
  const query = `query ($from: Instant!, $to: Instant!) { trends(from: $from, to: $to) {
    received closed open overdueOpen
    byDepartment { received closed open overdueOpen } undispatched { received closed open overdueOpen } } }`;
  interface Counts {
    readonly received: number;
    readonly closed: number;
    readonly open: number;
    readonly overdueOpen: number;
  }
  interface Answer {
    readonly trends: Counts & { readonly byDepartment: readonly Counts[]; readonly undispatched: Counts };
  }
  const ask = async (to: string) => (await sun.ask<Answer>(query, { from: '2026-03-01T00:00:00+08:00', to })).trends;

  it('the departments and what no department was given yet are together all there is', async () => {
    await register(sun);
    const { byDepartment, undispatched, ...all } = await ask('2026-06-01T00:00:00+08:00');
    expect(undispatched).toMatchObject({ received: 1, open: 1 });
    expect(all).toMatchObject({ received: 3, overdueOpen: 1 });
    for (const figure of ['received', 'closed', 'open', 'overdueOpen'] as const)
      expect(byDepartment.reduce((sum, group) => sum + group[figure], undispatched[figure])).toBe(all[figure]);
  });

  it('open and overdue are both of the end of the period', async () => {
    expect(await ask('2026-03-02T00:00:00+08:00')).toMatchObject({ open: 0, overdueOpen: 0 });
    expect(await ask('2026-03-03T00:00:00+08:00')).toMatchObject({ open: 1, overdueOpen: 0 });
    expect(await ask('2026-06-01T00:00:00+08:00')).toMatchObject({ open: 2, overdueOpen: 1 });
  });
});
