import { ManualClock } from '@watchfloor/testkit/clock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { dispatched, done, give } from './words.js';

const PERIOD = { from: '2026-03-02T00:00:00+08:00', to: '2026-03-03T00:00:00+08:00' };
const TRENDS = `query ($from: Instant!, $to: Instant!, $departmentId: ID, $categoryId: ID) {
  trends(from: $from, to: $to, departmentId: $departmentId, categoryId: $categoryId) {
    from to received closed openNow hoursMedian hoursP90 workHoursMedian workHoursP90 days { date received closed backlog }
    onTimeOfClosed { numerator denominator } onTimeOfDue { numerator denominator }
    byDepartment { id received closed open } byCategory { id received }
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
        received: 2,
        closed: 1,
        openNow: 1,
        hoursMedian: 3,
        hoursP90: 3,
        workHoursMedian: 3,
        workHoursP90: 3,
        days: [{ date: '2026-03-02', received: 2, closed: 1, backlog: 1 }],
        onTimeOfClosed: { numerator: 1, denominator: 1 },
        onTimeOfDue: { numerator: 1, denominator: 1 },
        byDepartment: [
          { id: 'housing', received: 1, closed: 1, open: 0 },
          { id: 'urban', received: 1, closed: 0, open: 1 },
        ],
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

  it('refuse a period that ends before it begins, or is longer than ten years', async () => {
    for (const to of [PERIOD.from, '2046-03-02T00:00:00Z']) {
      const { errors } = await sun.answer(TRENDS, { ...PERIOD, to });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});
