import { HOUR, MINUTE, SECOND } from '@watchfloor/domain/time';
import { expect, test } from 'vitest';
import type { AlertDigest } from '../src/alert-digest.js';
import type { AlertNews } from '../src/alert-source.js';
import type { Feed } from '../src/feed.js';
import { complaintId } from '../src/testing/drafts.js';
import { systemTimers } from '../src/timers.js';
import { crossed, DUE, dispatched } from './support/clock.js';
import { all, assigned, collect, escalated, housing, reaches, Stage, value } from './support/stage.js';

const water = { kind: 'department', departmentId: 'water' } as const;
const LATE = 40 * MINUTE;

/** Complaints of housing whose deadline passes while nobody looks; time stands when somebody does again. */
async function missed(count: number, settings: Parameters<Stage['feed']>[0] = {}): Promise<readonly [Stage, Feed]> {
  const stage = new Stage();
  for (let n = 1; n <= count; n += 1) dispatched(stage, n);
  const feed = await stage.feed(settings);
  stage.timers.advance(LATE);
  return [stage, feed];
}

const isDigest = (news: AlertNews): news is AlertDigest => news.kind === 'digest';

test('thresholds that are noticed late are one digest, and not an alert each', async () => {
  const [stage, feed] = await missed(30);
  const alerts = collect(feed.subscribeAlerts({ scope: all }));
  let last = 0;
  for (let n = 1; n <= 30; n += 1) last = stage.happen(n, crossed(n <= 10 ? 'near' : 'due', { at: DUE + n * SECOND }));
  await reaches(feed, last);
  await systemTimers.turn();
  expect(alerts.all).toEqual([]);
  stage.timers.advance(2 * SECOND);
  expect(await alerts.next()).toEqual({
    kind: 'digest',
    id: 'digest:61',
    position: last,
    breaches: 20,
    warnings: 10,
    since: DUE + SECOND,
    until: DUE + 30 * SECOND,
    complaints: Array.from({ length: 20 }, (_, n) => ({
      id: complaintId(n + 1),
      number: `26-${complaintId(n + 1).slice(-6)}`,
    })),
  });
  stage.timers.advance(HOUR);
  await systemTimers.turn();
  expect(alerts.all).toHaveLength(1);
  await alerts.stop();
});

test('a threshold noticed within a minute is an alert of its own, after more than a minute a digest', async () => {
  const [stage, feed] = await missed(2);
  const alerts = collect(feed.subscribeAlerts({ scope: all }));
  stage.happen(1, crossed('due', { at: stage.timers.now() - MINUTE }));
  expect(await alerts.next()).toMatchObject({ kind: 'breach', at: stage.timers.now() - MINUTE });
  await reaches(feed, stage.happen(2, crossed('due', { at: stage.timers.now() - MINUTE - 1 })));
  await systemTimers.turn();
  stage.timers.advance(2 * SECOND);
  expect(await alerts.next()).toMatchObject({ kind: 'digest', breaches: 1, complaints: [{ id: complaintId(2) }] });
  await alerts.stop();
});

test('each department is told of its own, and one that missed nothing is told nothing', async () => {
  const [stage, feed] = await missed(2);
  stage.register(3);
  stage.happen(3, assigned('water'));
  const readers = [all, housing, water].map((scope) => collect(feed.subscribeAlerts({ scope })));
  stage.happen(1, crossed('due'));
  await reaches(feed, stage.happen(2, crossed('due')));
  await systemTimers.turn();
  stage.timers.advance(2 * SECOND);
  await systemTimers.turn();
  expect(readers.map(({ all }) => all.filter(isDigest).map(({ breaches }) => breaches))).toEqual([[2], [2], []]);
  for (const reader of readers) await reader.stop();
});

test('while more come in it waits for them, but not for ever', async () => {
  const [stage, feed] = await missed(40);
  const alerts = collect(feed.subscribeAlerts({ scope: all }));
  for (let n = 1; n <= 31; n += 1) {
    await reaches(feed, stage.happen(n, crossed('due')));
    await systemTimers.turn();
    stage.timers.advance(SECOND);
  }
  expect(await alerts.next()).toMatchObject({ kind: 'digest', breaches: 30 });
  stage.timers.advance(2 * SECOND);
  expect(await alerts.next()).toMatchObject({ kind: 'digest', breaches: 1 });
  await alerts.stop();
});

test('it holds up nobody: what must be taken on now is told at once', async () => {
  const [stage, feed] = await missed(1);
  const alerts = collect(feed.subscribeAlerts({ scope: all }));
  stage.happen(1, crossed('due'), escalated());
  expect(await alerts.next()).toMatchObject({ kind: 'escalation' });
  stage.timers.advance(2 * SECOND);
  expect(await alerts.next()).toMatchObject({ kind: 'digest', breaches: 1 });
  await alerts.stop();
});

test('who is cut off before the digest came is told it after coming back', async () => {
  const [stage, feed] = await missed(3);
  const cut = feed.subscribeAlerts({ scope: all });
  const seen = feed.position;
  stage.happen(1, crossed('due'));
  stage.happen(2, crossed('due'));
  await reaches(feed, stage.happen(3, escalated()));
  const alert = await value(cut.next());
  expect(alert).toMatchObject({ kind: 'escalation', position: seen });
  await cut.return();
  stage.timers.advance(MINUTE);
  const again = collect(feed.subscribeAlerts({ scope: all, since: alert.position }));
  expect(await again.next()).toMatchObject({ kind: 'escalation', id: 'id' in alert ? alert.id : '' });
  const digest = await again.next();
  expect(digest).toMatchObject({ kind: 'digest', breaches: 2, position: feed.position });
  await again.stop();
  const later = collect(feed.subscribeAlerts({ scope: all, since: digest.position }));
  await systemTimers.turn();
  expect(later.all).toEqual([]);
  await later.stop();
});

test('it counts everything, however slowly its reader reads and however little is kept', async () => {
  const [stage, feed] = await missed(50, {
    stepEntries: 50,
    limits: { changes: 100, complaints: 100, alerts: 5 },
  });
  const slow = feed.subscribeAlerts({ scope: all });
  let last = 0;
  for (let n = 1; n <= 50; n += 1) last = stage.happen(n, crossed('due'));
  await reaches(feed, last);
  stage.timers.advance(2 * SECOND);
  expect(await value(slow.next())).toMatchObject({ kind: 'digest', breaches: 50 });
  await slow.return();
});

test('the page still names each of them', async () => {
  const [stage, feed] = await missed(2);
  stage.happen(1, crossed('due'));
  await reaches(feed, stage.happen(2, crossed('near')));
  expect(feed.alerts(all, 10).recent.map(({ kind }) => kind)).toEqual(['warning', 'breach']);
});
