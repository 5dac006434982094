import type { ComplaintEvent } from '@watchfloor/domain/event';
import { expect, test } from 'vitest';
import { complaintId, registration } from '../src/testing/drafts.js';
import { systemTimers } from '../src/timers.js';
import { crossed, DUE, dispatched } from './support/clock.js';
import { all, assigned, calledAgain, closed, collect, escalated, housing, reaches, Stage } from './support/stage.js';

const acknowledged: ComplaintEvent = { type: 'escalationAcknowledged', escalationId: 'e1' };

test('time running low is a warning, time run out a breach, each with its department; the early threshold is quiet', async () => {
  const stage = new Stage();
  dispatched(stage);
  const feed = await stage.feed();
  const alerts = collect(feed.subscribeAlerts({ scope: all }));
  stage.happen(1, crossed('early'));
  stage.happen(1, crossed('near'));
  stage.happen(1, calledAgain, crossed('due'));
  await alerts.next(({ kind }) => kind === 'breach');
  const clock = { metric: 'sign', dueAt: DUE, at: DUE, departmentId: 'housing', complaintId: complaintId(1) };
  expect(alerts.all).toEqual([
    expect.objectContaining({ ...clock, id: '4:0', position: 4, kind: 'warning' }),
    expect.objectContaining({ ...clock, id: '5:1', position: 5, kind: 'breach' }),
  ]);
  await alerts.stop();
});

test('an escalation is an alert until somebody takes it on, and then the same alert with who and when', async () => {
  const stage = new Stage();
  dispatched(stage);
  const feed = await stage.feed();
  const alerts = collect(feed.subscribeAlerts({ scope: all }));
  stage.happen(1, escalated());
  const raised = await alerts.next();
  expect(raised).toMatchObject({
    kind: 'escalation',
    escalationId: 'e1',
    level: 1,
    raisedById: 'system',
    acknowledgedAt: null,
  });
  expect(feed.alerts(all, 10).escalations).toEqual([raised]);
  stage.happen(1, acknowledged);
  const taken = await alerts.next();
  const now = stage.timers.now();
  expect(taken).toEqual({ ...raised, position: 4, acknowledgedAt: now, acknowledgedBy: 'system' });
  expect(feed.alerts(all, 10).escalations).toEqual([]);
  await alerts.stop();
});

test('closing a complaint settles its escalation', async () => {
  const stage = new Stage();
  dispatched(stage);
  stage.happen(1, escalated());
  const feed = await stage.feed();
  const alerts = collect(feed.subscribeAlerts({ scope: all }));
  stage.happen(1, closed);
  expect(await alerts.next()).toMatchObject({ kind: 'escalation', acknowledgedAt: stage.timers.now() });
  expect(feed.alerts(all, 10).escalations).toEqual([]);
  await alerts.stop();
});

test('of several thresholds passed at one look only the one that speaks is told', async () => {
  const stage = new Stage();
  dispatched(stage);
  const feed = await stage.feed();
  const alerts = collect(feed.subscribeAlerts({ scope: all }));
  stage.happen(1, crossed('early', { skipped: true }), crossed('near', { skipped: true }), crossed('due'));
  await alerts.next(({ kind }) => kind === 'breach');
  expect(alerts.all).toHaveLength(1);
  await alerts.stop();
});

test('an escalation has the same id on a server that starts later', async () => {
  const stage = new Stage();
  dispatched(stage);
  const one = await stage.feed();
  await reaches(one, stage.happen(1, escalated()));
  const other = await stage.feed();
  expect(other.alerts(all, 10)).toEqual(one.alerts(all, 10));
});

test('imported history raises no alert', async () => {
  const stage = new Stage();
  dispatched(stage);
  const feed = await stage.feed();
  const alerts = collect(feed.subscribeAlerts({ scope: all }));
  await reaches(feed, stage.log.append({ ...stage.next(1, escalated(), crossed('due')), quiet: true }));
  await systemTimers.turn();
  expect(alerts.all).toEqual([]);
  expect(feed.alerts(all, 10).escalations).toHaveLength(1);
  await alerts.stop();
});

test('a department hears of its complaints only', async () => {
  const stage = new Stage();
  dispatched(stage);
  stage.register(2);
  stage.happen(2, assigned('water'));
  const feed = await stage.feed();
  const alerts = collect(feed.subscribeAlerts({ scope: housing }));
  stage.happen(2, escalated());
  stage.happen(1, escalated());
  expect(await alerts.next()).toMatchObject({ complaintId: complaintId(1) });
  expect(alerts.all).toHaveLength(1);
  expect(feed.alerts(housing, 10).escalations).toHaveLength(1);
  await alerts.stop();
});

test('who comes back gets the alerts since, and a feed that starts knows those of before', async () => {
  const stage = new Stage();
  dispatched(stage);
  const since = stage.happen(1, crossed('near'));
  stage.happen(1, crossed('due'));
  const feed = await stage.feed();
  const alerts = collect(feed.subscribeAlerts({ scope: all, since }));
  expect(await alerts.next()).toMatchObject({ id: '4:0', kind: 'breach' });
  await alerts.stop();
  expect(feed.alerts(all, 10).recent.map(({ id }) => id)).toEqual(['4:0', '3:0']);
  expect(feed.alerts(all, 1).recent.map(({ id }) => id)).toEqual(['4:0']);
});

test('who was away too long gets every escalation that waits, and what is kept of the rest', async () => {
  const stage = new Stage();
  for (const n of [1, 2, 3]) dispatched(stage, n);
  const feed = await stage.feed({ limits: { changes: 100, complaints: 100, alerts: 1 } });
  const since = feed.position;
  stage.happen(1, escalated());
  stage.happen(2, crossed('due'));
  await reaches(feed, stage.happen(3, crossed('due')));
  for (const position of [since, 0]) {
    const alerts = collect(feed.subscribeAlerts({ scope: all, since: position }));
    await alerts.next(({ kind }) => kind === 'breach');
    expect(alerts.all).toMatchObject([
      { complaintId: complaintId(1), kind: 'escalation' },
      { complaintId: complaintId(3), kind: 'breach' },
    ]);
    await alerts.stop();
  }
});

test('a reader that stalls while alerts are forgotten is told of what waits, not left in silence', async () => {
  const stage = new Stage();
  for (const n of [1, 2, 3]) dispatched(stage, n);
  const feed = await stage.feed({ limits: { changes: 100, complaints: 100, alerts: 2 } });
  const alerts = feed.subscribeAlerts({ scope: all });
  stage.happen(1, escalated());
  stage.happen(2, crossed('due'));
  stage.happen(3, crossed('near'));
  await reaches(feed, stage.happen(3, crossed('due')));
  const collected = collect(alerts);
  await collected.next(({ kind }) => kind === 'breach');
  expect(collected.all.map(({ kind }) => kind)).toEqual(['escalation', 'warning', 'breach']);
  await collected.stop();
});

test('a server that starts later has all alerts from the beginning, though the first numbers were rolled back', async () => {
  const stage = new Stage();
  stage.log.begin(registration(complaintId(1), stage.timers.now())).rollback();
  dispatched(stage);
  stage.happen(1, escalated());
  stage.happen(1, acknowledged);
  const later = collect((await stage.feed()).subscribeAlerts({ scope: all, since: 0 }));
  await later.next((alert) => alert.kind === 'escalation' && alert.acknowledgedAt !== null);
  expect(later.all).toHaveLength(2);
  await later.stop();
});
