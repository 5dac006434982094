import { expect, test } from 'vitest';
import { ReferenceClient } from '../src/testing/reference-client.js';
import { systemTimers } from '../src/timers.js';
import { calledAgain, closed, collect, everything, housing, reaches, Stage, said, value } from './support/stage.js';

test('what a reader missed comes as one batch: only what is different in the end', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.register(2);
  const live = await stage.feed();
  const queue = live.subscribeQueue(everything);
  const { to } = await value(queue.next());
  stage.register(3);
  stage.happen(3, calledAgain);
  stage.register(4);
  stage.happen(4, closed);
  stage.happen(1, closed);
  stage.happen(2, calledAgain);
  await reaches(live, stage.happen(2, calledAgain));
  const batch = await value(queue.next());
  expect(said(batch)).toEqual(['left 1', 'changed 2', 'entered 3']);
  expect(batch).toMatchObject({ from: to, to: live.position, total: 2 });
  await queue.return();
});

test('a reader that stalls for ten thousand changes costs a position, and then gets the rows anew', async () => {
  const stage = new Stage();
  for (let n = 1; n <= 50; n += 1) stage.register(n);
  const live = await stage.feed({ limits: { changes: 1_000, complaints: 1_000, alerts: 10 } });
  const reasons: string[] = [];
  live.events.on('resync', ({ reason }) => reasons.push(reason));
  const client = new ReferenceClient();
  const stalled = live.subscribeQueue(everything);
  client.apply(await value(stalled.next()));
  const prompt = collect(live.subscribeQueue(everything));
  await prompt.next();
  let last = 0;
  for (let n = 0; n < 10_000; n += 1) {
    last = stage.happen((n % 50) + 1, calledAgain);
    if (n % 100 === 0) await systemTimers.turn();
  }
  await reaches(live, last);
  await prompt.next((batch) => batch.to === last);
  client.apply(await value(stalled.next()));
  expect(reasons).toEqual(['snapshot', 'snapshot', 'lagged']);
  expect(client.held).toBe(last);
  expect(client.rows.map(({ repeats }) => repeats)).toEqual(Array(10).fill(200));
  await stalled.return();
  await prompt.stop();
});

test('a reader that missed more complaints than anybody wants to hear of gets the rows anew', async () => {
  const stage = new Stage();
  const live = await stage.feed({ limits: { changes: 1_000, complaints: 3, alerts: 10 } });
  const queue = live.subscribeQueue(everything);
  await queue.next();
  let last = 0;
  for (let n = 1; n <= 4; n += 1) last = stage.register(n);
  await reaches(live, last);
  expect(said(await value(queue.next()))).toEqual(['row 1', 'row 2', 'row 3', 'row 4']);
  await queue.return();
});

test('who comes back gets exactly what happened since, even if that is nothing', async () => {
  const stage = new Stage();
  stage.register(1);
  const held = stage.register(2);
  const feed = await stage.feed();
  await reaches(feed, stage.happen(2, calledAgain));
  const changed = feed.subscribeQueue({ ...everything, since: held });
  expect(said(await value(changed.next()))).toEqual(['changed 2']);
  const nothing = feed.subscribeQueue({ ...everything, since: feed.position });
  expect(await value(nothing.next())).toMatchObject({ from: feed.position, to: feed.position, total: 2, changes: [] });
  await changed.return();
  await nothing.return();
});

test('who comes back to a view that is gone, or over from another server, gets exactly what happened since', async () => {
  const stage = new Stage();
  stage.register(1);
  const [one, other] = [await stage.feed(), await stage.feed({ lingerMs: 0 })];
  const queue = one.subscribeQueue(everything);
  const { to: since } = await value(queue.next());
  await queue.return();
  // both read it, and in one step: what is held lies between the entries of a step
  stage.register(2);
  const middle = stage.happen(2, calledAgain);
  await reaches(other, stage.happen(1, calledAgain));
  const resumed = other.subscribeQueue({ ...everything, since });
  expect(said(await value(resumed.next()))).toEqual(['changed 1', 'entered 2']);
  const between = other.subscribeQueue({ ...everything, since: middle });
  expect(said(await value(between.next()))).toEqual(['changed 1']);
  await resumed.return();
  await between.return();
});

test('who comes back after too long gets the rows anew', async () => {
  const stage = new Stage();
  stage.register(1);
  const feed = await stage.feed({ limits: { changes: 2, complaints: 10, alerts: 10 } });
  let last = 0;
  for (let n = 0; n < 10; n += 1) last = stage.happen(1, calledAgain);
  await reaches(feed, last);
  const queue = feed.subscribeQueue({ ...everything, since: 1 });
  const batch = await value(queue.next());
  expect(said(batch)).toEqual(['row 1']);
  expect(batch).toMatchObject({ from: 1, to: last });
  await queue.return();
});

test('who comes over from a server that has read further waits until this one has, and is never taken back', async () => {
  const stage = new Stage();
  stage.register(1);
  const feed = await stage.feed();
  stage.log.nudging = false;
  const ahead = stage.register(2);
  stage.register(3);
  const batches = collect(feed.subscribeQueue({ ...everything, since: ahead }));
  await systemTimers.turn();
  expect(batches.all).toEqual([]);
  stage.log.poll();
  expect(said(await batches.next())).toEqual(['entered 3']);
  await batches.stop();
});

test('who came over hears at once that it is up to date when this server has read as far, news or not', async () => {
  const stage = new Stage();
  const feed = await stage.feed();
  stage.log.nudging = false;
  const ahead = stage.register(1);
  const batches = collect(feed.subscribeQueue({ ...everything, scope: housing, since: ahead }));
  await systemTimers.turn();
  stage.log.poll();
  expect(await batches.next()).toMatchObject({ from: ahead, to: ahead, changes: [] });
  await batches.stop();
});

test('who holds a position that never comes gets the rows anew', async () => {
  const stage = new Stage();
  stage.register(1);
  const feed = await stage.feed({ idleMs: 5_000 });
  const batches = collect(feed.subscribeQueue({ ...everything, since: 999 }));
  await systemTimers.turn();
  stage.timers.advance(5_000);
  const batch = await batches.next();
  expect(said(batch)).toEqual(['row 1']);
  expect(batch).toMatchObject({ from: 999, to: 1 });
  await batches.stop();
});
