import { ManualClock } from '@watchfloor/testkit/clock';
import { afterEach, describe, expect, it } from 'vitest';
import { MORNING, TestFloor } from './floor.js';
import type { Session } from './session.js';
import { QUEUE, type QueueBatch, register } from './words.js';

const floors: TestFloor[] = [];
afterEach(async () => {
  // those beside another one first: the other one drops the database
  for (const floor of floors.splice(0).reverse()) await floor.close();
});

async function open(time: ManualClock, beside?: TestFloor): Promise<TestFloor> {
  const floor = await TestFloor.open({ time, beside });
  floors.push(floor);
  return floor;
}

interface Clocks {
  readonly complaint: {
    readonly clocks: readonly { readonly metric: string; readonly nearAt: string; readonly dueAt: string }[];
  };
}

async function clockOf(session: Session, id: string, metric: string) {
  const query = 'query ($id: ID!) { complaint(id: $id) { clocks { metric nearAt dueAt } } }';
  const { complaint } = await session.ask<Clocks>(query, { id });
  const clock = complaint.clocks.find((candidate) => candidate.metric === metric);
  if (clock === undefined) throw new Error(`no ${metric} clock`);
  return clock;
}

const crossings = async (session: Session, id: string): Promise<string[]> => {
  const query = 'query ($id: ID!) { complaint(id: $id) { timeline { verb metric threshold at } } }';
  const { complaint } = await session.ask<{ complaint: { timeline: Record<string, string>[] } }>(query, { id });
  return complaint.timeline
    .filter(({ verb }) => verb === 'clockCrossed')
    .map(({ metric, threshold, at }) => `${metric} ${threshold} ${at}`)
    .reverse();
};

const alarmIs =
  (alarm: string) =>
  ({ queueChanged }: { queueChanged: QueueBatch }) =>
    queueChanged.changes.some((change) => change.row?.alarm === alarm);

describe('time alone moves the board', () => {
  it('crosses a threshold at its instant, not before, and tells who looks at the row', async () => {
    const clock = new ManualClock(MORNING);
    const floor = await open(clock);
    const sun = await floor.as('sun');
    const { complaintId } = await register(sun);
    const dispatch = await clockOf(sun, complaintId, 'dispatch');
    const queue = sun.listen<{ queueChanged: QueueBatch }>(QUEUE);
    const alerts = sun.listen<{ alertRaised: object }>(
      'subscription { alertRaised { ... on Alert { kind metric at dueAt complaintId } } }',
    );
    await queue.next();

    clock.set(Date.parse(dispatch.nearAt) - 1);
    // the runner, and the keeper of the law
    await clock.whenSleeping(2);
    expect((await crossings(sun, complaintId)).some((told) => told.includes('near'))).toBe(false);

    clock.set(dispatch.nearAt);
    await queue.next(alarmIs('near'));
    clock.set(dispatch.dueAt);
    await queue.next(alarmIs('breached'));
    expect(await crossings(sun, complaintId)).toEqual([
      expect.stringMatching('dispatch early'),
      `dispatch near ${dispatch.nearAt}`,
      `dispatch due ${dispatch.dueAt}`,
    ]);
    const breach = { kind: 'breach', metric: 'dispatch', at: dispatch.dueAt, dueAt: dispatch.dueAt, complaintId };
    await alerts.next((alert) => JSON.stringify(alert) === JSON.stringify({ alertRaised: breach }));
  });

  it('fires each threshold once, however many servers look', async () => {
    const clock = new ManualClock(MORNING);
    const one = await open(clock);
    const two = await open(clock, one);
    const sun = await one.as('sun');
    const registered = [];
    for (let index = 0; index < 12; index += 1) registered.push(await register(sun, { title: `漏水第 ${index} 处` }));
    const last = registered.at(-1)?.complaintId ?? '';
    const { dueAt } = await clockOf(sun, last, 'dispatch');
    const boards = [sun, await two.as('ad')].map((session) =>
      session.listen<{ boardChanged: { breached: number } }>('subscription { boardChanged { breached } }'),
    );
    clock.set(dueAt);
    for (const board of boards) await board.next(({ boardChanged }) => boardChanged.breached === 12, 20_000);
    for (const { complaintId } of registered) {
      const told = await crossings(sun, complaintId);
      // of what one look finds passed only the worst speaks
      expect(told.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['dispatch due']);
    }
  });
});
