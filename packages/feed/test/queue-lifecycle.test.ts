import { expect, test } from 'vitest';
import { systemTimers } from '../src/timers.js';
import { calledAgain, collect, everything, housing, reaches, Stage } from './support/stage.js';

test('a reader that hears nothing for five seconds gets an empty batch, and so on', async () => {
  const stage = new Stage();
  stage.register(1);
  const feed = await stage.feed();
  const batches = collect(feed.subscribeQueue(everything));
  await batches.next();
  stage.timers.advance(4_999);
  await systemTimers.turn();
  expect(batches.all).toHaveLength(1);
  stage.timers.advance(1);
  const at = stage.timers.now();
  expect(await batches.next()).toEqual({ from: 1, to: 1, total: 1, at, committedAt: null, changes: [] });
  stage.timers.advance(5_000);
  expect(await batches.next()).toMatchObject({ at: at + 5_000, changes: [] });
  await batches.stop();
});

test('a heartbeat tells how far the log was read, though nothing of it concerns the view', async () => {
  const stage = new Stage();
  stage.register(1);
  const feed = await stage.feed();
  const batches = collect(feed.subscribeQueue({ ...everything, scope: housing }));
  await batches.next();
  await reaches(feed, stage.happen(1, calledAgain));
  await systemTimers.turn();
  stage.timers.advance(5_000);
  expect(await batches.next()).toMatchObject({ from: 1, to: 2, changes: [] });
  await batches.stop();
});

test('readers of the same are handed the same batch, so that it is written once', async () => {
  const stage = new Stage();
  const feed = await stage.feed();
  const one = collect(feed.subscribeQueue({ ...everything, filter: { kinds: ['help', 'grievance'] } }));
  const other = collect(
    feed.subscribeQueue({ ...everything, filter: { kinds: ['grievance', 'help'], text: undefined } }),
  );
  await Promise.all([one.next(), other.next()]);
  stage.register(1);
  const [batch, same] = await Promise.all([one.next(), other.next()]);
  expect(same).toBe(batch);
  await one.stop();
  await other.stop();
});

test('a view outlives its last reader for a while, and a few may', async () => {
  const stage = new Stage();
  const feed = await stage.feed({ lingerMs: 60_000, lingering: 2 });
  const built: string[] = [];
  const dropped: string[] = [];
  feed.events.on('viewBuilt', ({ key }) => built.push(key));
  feed.events.on('viewDropped', ({ key }) => dropped.push(key));
  const look = async (first: number) => {
    const queue = feed.subscribeQueue({ ...everything, first });
    await queue.next();
    await queue.return();
  };
  await look(1);
  stage.timers.advance(59_999);
  await look(1);
  expect(built).toHaveLength(1);
  await look(2);
  await look(3);
  expect(dropped).toEqual([built[0]]);
  stage.timers.advance(60_000);
  expect([...dropped].sort()).toEqual([...built].sort());
});

test('leaving ends a read that waits, and the signal does the same', async () => {
  const stage = new Stage();
  const feed = await stage.feed();
  const stopping = new AbortController();
  for (const leave of [undefined, stopping] as const) {
    const queue = feed.subscribeQueue({ ...everything, signal: leave?.signal });
    await queue.next();
    const waiting = queue.next();
    if (leave === undefined) await queue.return();
    else leave.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(await queue.next()).toEqual({ done: true, value: undefined });
    expect(feed.subscribers).toBe(0);
  }
  const late = feed.subscribeQueue({ ...everything, signal: stopping.signal });
  expect(await late.next()).toEqual({ done: true, value: undefined });
});

test('stopping the feed ends every subscription', async () => {
  const stage = new Stage();
  const feed = await stage.feed();
  const batches = collect(feed.subscribeQueue(everything));
  await batches.next();
  await feed.stop();
  await batches.finished;
});
