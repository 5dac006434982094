import type { ComplaintEvent } from '@watchfloor/domain/event';
import { HOUR } from '@watchfloor/domain/time';
import type { Role } from '@watchfloor/domain/vocabulary';
import type { Collector } from '@watchfloor/testkit/waits';
import { expect, test } from 'vitest';
import type { AlertNews } from '../src/alert-source.js';
import { complaintId } from '../src/testing/drafts.js';
import { systemTimers } from '../src/timers.js';
import { crossed, dispatched } from './support/clock.js';
import { all, assigned, closed, collect, escalated, housing, reaches, Stage } from './support/stage.js';

const id = complaintId(1);
const water = { kind: 'department', departmentId: 'water' } as const;

const urged: ComplaintEvent = { type: 'urged', urgeId: 'u1', assignmentId: 'a1', reason: '群众再次来电' };
const delivered: ComplaintEvent = { type: 'urgeDelivered', urgeId: 'u1' };
const answeredUrge: ComplaintEvent = {
  type: 'urgeAnswered',
  urgeId: 'u1',
  progress: '已到现场',
  nextStep: '更换灯具',
  promisedAt: 0,
};
const supervised: ComplaintEvent = {
  type: 'supervised',
  supervisionId: 's1',
  assignmentId: 'a1',
  rung: 'supervision',
  cause: 'byHand',
  reason: '超期未办结',
  copiedTo: ['inspection'],
};
const asked: ComplaintEvent = {
  type: 'requested',
  requestId: 'r1',
  asked: { kind: 'return', assignmentId: 'a1', basis: '不属于本单位职责', toDepartmentId: 'water' },
};
const ruled = (granted: boolean): ComplaintEvent => ({
  type: 'ruled',
  requestId: 'r1',
  granted,
  reason: '三定方案规定由你单位负责',
  chargedTo: null,
  callerNotice: null,
});

interface Watching {
  readonly stage: Stage;
  readonly center: Collector<AlertNews>;
  readonly department: Collector<AlertNews>;
  readonly others: Collector<AlertNews>;
}

/** A complaint that housing leads and water assists, and who hears of it. */
async function watched(work: (watching: Watching) => Promise<void>): Promise<void> {
  const stage = new Stage();
  dispatched(stage);
  stage.happen(1, { ...assigned('water', 'a2'), role: 'assist' });
  const feed = await stage.feed();
  const [center, department, others] = [all, housing, water].map((scope) =>
    collect(feed.subscribeAlerts({ scope })),
  ) as [Collector<AlertNews>, Collector<AlertNews>, Collector<AlertNews>];
  await work({ stage, center, department, others });
  await reaches(feed, stage.happen(1, { type: 'calledAgain', note: '再次来电' }));
  await systemTimers.turn();
  for (const reader of [center, department, others]) await reader.stop();
}

test('an escalation is told at each level with the roles that must take it on, and ends with its answer', () =>
  watched(async ({ stage, center }) => {
    stage.happen(1, escalated());
    expect(await center.next()).toMatchObject({
      id: `${id}:e1`,
      level: 1,
      roles: ['supervisor', 'admin'],
      settledAt: null,
    });
    stage.happen(1, { type: 'escalationClimbed', escalationId: 'e1', level: 2, reason: 'notAcknowledged' });
    expect(await center.next()).toMatchObject({
      id: `${id}:e1`,
      level: 2,
      roles: ['leader', 'admin'],
      acknowledgedAt: null,
    });
    stage.happen(1, { type: 'escalationAcknowledged', escalationId: 'e1' });
    expect(await center.next()).toMatchObject({ acknowledgedAt: stage.timers.now(), settledAt: null });
    stage.happen(1, { type: 'escalationAnswered', escalationId: 'e1', text: '由住建牵头两日内办结' });
    expect(await center.next()).toMatchObject({ id: `${id}:e1`, settledAt: stage.timers.now(), settledBy: 'system' });
    expect(center.all).toHaveLength(4);
  }));

test('a member of a group hears of an escalation of what it is to settle, and not of clocks that are others’ to keep', async () => {
  const stage = new Stage();
  dispatched(stage);
  const members = { memberDepartmentIds: ['housing', 'water'], representatives: [] };
  stage.happen(1, { type: 'convened', ...members, reason: '两家都说不归自己管' });
  const feed = await stage.feed();
  const [handler, member] = [housing, water].map((scope) => collect(feed.subscribeAlerts({ scope })));
  stage.happen(1, crossed('due'));
  await reaches(feed, stage.happen(1, escalated()));
  await Promise.all([handler?.next(({ kind }) => kind === 'escalation'), member?.next()]);
  expect(handler?.all.map(({ kind }) => kind)).toEqual(['breach', 'escalation']);
  expect(member?.all.map(({ kind }) => kind)).toEqual(['escalation']);
  expect(feed.alerts(water, 10).escalations).toHaveLength(1);
  await Promise.all([handler?.stop(), member?.stop()]);
});

test('levels passed by in one entry are one alert, at the level that was reached', () =>
  watched(async ({ stage, center }) => {
    stage.happen(1, escalated(), {
      type: 'escalationClimbed',
      escalationId: 'e1',
      level: 2,
      reason: 'nobodyThere',
    });
    expect(await center.next()).toMatchObject({ level: 2, roles: ['leader', 'admin'] });
    expect(center.all).toHaveLength(1);
  }));

test('who must take an escalation on may be told from outside, and may change', async () => {
  const stage = new Stage();
  dispatched(stage);
  let role: Role = 'leader';
  const feed = await stage.feed({}, stage.log, (level) => (level === 1 ? [role] : []));
  const alerts = collect(feed.subscribeAlerts({ scope: all }));
  stage.happen(1, escalated());
  expect(await alerts.next()).toMatchObject({ roles: ['leader'] });
  expect(feed.alerts(all, 1).escalations).toMatchObject([{ roles: ['leader'] }]);
  role = 'admin';
  expect(feed.alerts(all, 1).escalations).toMatchObject([{ roles: ['admin'] }]);
  await alerts.stop();
});

test('an urge is told to its department once it is delivered, again when it climbs, and ends with its answer', () =>
  watched(async ({ stage, center, department, others }) => {
    stage.happen(1, urged);
    stage.happen(1, delivered);
    const told = { kind: 'urge', id: `${id}:u1`, departmentId: 'housing', reason: '群众再次来电' };
    expect(await department.next()).toMatchObject({ ...told, rung: 'urge', at: stage.timers.now(), settledAt: null });
    stage.happen(1, { type: 'urgeRead', urgeId: 'u1' });
    stage.timers.advance(HOUR);
    stage.happen(1, { type: 'urgeClimbed', urgeId: 'u1', rung: 'notice', copiedTo: ['inspection'] });
    expect(await department.next()).toMatchObject({ ...told, rung: 'notice', settledAt: null });
    stage.happen(1, answeredUrge);
    expect(await department.next()).toMatchObject({ ...told, settledAt: stage.timers.now() });
    stage.happen(1, { type: 'urgeJudged', urgeId: 'u1', accepted: false, reason: '答非所问' });
    expect(await department.next()).toMatchObject({ ...told, settledAt: null });
    expect(department.all).toHaveLength(4);
    expect(center.all).toHaveLength(4);
    expect(others.all).toEqual([]);
  }));

test('an urge ends when its department leaves, and is back when that is undone', () =>
  watched(async ({ stage, department }) => {
    stage.happen(1, urged, delivered);
    await department.next();
    stage.happen(1, assigned('police', 'a3', 'a1'));
    expect(await department.next()).toMatchObject({ id: `${id}:u1`, settledAt: stage.timers.now() });
    stage.happen(1, { type: 'reassignmentUndone', assignmentId: 'a3' });
    expect(await department.next()).toMatchObject({ id: `${id}:u1`, settledAt: null });
  }));

test('an order is told when it is issued and when it climbs, and ends with the reply', () =>
  watched(async ({ stage, department, others }) => {
    stage.happen(1, supervised);
    const told = { kind: 'supervision', id: `${id}:s1`, departmentId: 'housing', reason: '超期未办结' };
    expect(await department.next()).toMatchObject({ ...told, rung: 'supervision', settledAt: null });
    stage.happen(1, {
      type: 'supervisionMoved',
      supervisionId: 's1',
      rung: 'circular',
      reason: null,
      copiedTo: ['allUnits'],
    });
    expect(await department.next()).toMatchObject({ ...told, rung: 'circular', settledAt: null });
    stage.happen(1, { type: 'supervisionReplied', supervisionId: 's1', text: '已整改到位' });
    expect(await department.next()).toMatchObject({ ...told, settledAt: stage.timers.now() });
    expect(others.all).toEqual([]);
  }));

test('what is asked is told to the center alone, and the ruling to whoever asked', () =>
  watched(async ({ stage, center, department, others }) => {
    stage.happen(1, asked);
    const told = { kind: 'request', id: `${id}:r1`, requestKind: 'return', departmentId: 'housing' };
    expect(await center.next()).toMatchObject({ ...told, reason: '不属于本单位职责', granted: null, settledAt: null });
    expect(department.all).toEqual([]);
    stage.happen(1, ruled(false));
    const ruling = { ...told, reason: '三定方案规定由你单位负责', granted: false, settledAt: stage.timers.now() };
    expect(await department.next()).toMatchObject(ruling);
    expect(await center.next()).toMatchObject(ruling);
    expect(others.all).toEqual([]);
  }));

test('what is no longer asked is told to the center, so that nobody rules on it', () =>
  watched(async ({ stage, center, department }) => {
    stage.happen(1, asked);
    stage.happen(1, { type: 'requestEnded', requestId: 'r1', how: 'withdrawn' });
    await center.next();
    expect(await center.next()).toMatchObject({ id: `${id}:r1`, granted: null, settledAt: stage.timers.now() });
    expect(department.all).toEqual([]);
  }));

test('closing a complaint ends everything that waited on it', () =>
  watched(async ({ stage, center }) => {
    stage.happen(1, escalated(), urged, delivered, supervised, asked);
    for (let n = 0; n < 4; n += 1) await center.next();
    stage.happen(1, closed);
    for (const subjectId of ['e1', 'u1', 's1', 'r1']) {
      expect(await center.next()).toMatchObject({ subjectId, settledAt: stage.timers.now() });
    }
  }));

test('quiet entries say nothing, whatever they change', async () => {
  const stage = new Stage();
  dispatched(stage);
  const feed = await stage.feed();
  const alerts = collect(feed.subscribeAlerts({ scope: all }));
  await reaches(feed, stage.log.append({ ...stage.next(1, urged, delivered, supervised, asked), quiet: true }));
  await systemTimers.turn();
  expect(alerts.all).toEqual([]);
  await alerts.stop();
});

test('the page tells of each thing how it stands now, the latest first', async () => {
  const stage = new Stage();
  dispatched(stage);
  const feed = await stage.feed();
  stage.happen(1, urged, delivered);
  stage.happen(1, supervised);
  await reaches(feed, stage.happen(1, answeredUrge));
  expect(feed.alerts(all, 10).recent).toMatchObject([
    { subjectId: 'u1', settledAt: stage.timers.now() },
    { subjectId: 's1', settledAt: null },
  ]);
});
