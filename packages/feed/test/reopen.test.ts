import type { ComplaintEvent } from '@watchfloor/domain/event';
import { expect, test } from 'vitest';
import { complaintId } from '../src/testing/drafts.js';
import { ReferenceClient } from '../src/testing/reference-client.js';
import { systemTimers } from '../src/timers.js';
import {
  all,
  assigned,
  closed,
  collect,
  everything,
  housing,
  reaches,
  reopened,
  Stage,
  said,
} from './support/stage.js';

const planned: ComplaintEvent = { type: 'callbackPlanned', callbackId: 'k1', round: 2, excluded: false };
const tried: ComplaintEvent = { type: 'callbackTried', callbackId: 'k1', note: '无人接听', last: false };

/** A complaint that housing had and that is closed, at position 3. */
function closedOne(stage: Stage, n = 1): void {
  stage.register(n);
  stage.happen(n, assigned('housing'), planned);
  stage.happen(n, closed);
}

/** Counts how often a complaint was looked up. */
function watched(stage: Stage): () => number {
  let asked = 0;
  const { log } = stage;
  const ask = log.complaintsBefore.bind(log);
  log.complaintsBefore = async (entries) => {
    asked += 1;
    return ask(entries);
  };
  return () => asked;
}

test('a complaint that comes back enters every view that it matches, as it stands', async () => {
  const stage = new Stage();
  closedOne(stage);
  const feed = await stage.feed();
  const center = collect(feed.subscribeQueue(everything));
  const department = collect(feed.subscribeQueue({ ...everything, scope: housing }));
  const client = new ReferenceClient();
  client.apply(await center.next());
  await department.next();
  const position = stage.happen(1, reopened);
  const batch = await center.next();
  client.apply(batch);
  expect(said(batch)).toEqual(['entered 1']);
  expect(client.rows[0]).toMatchObject({ state: 'inHandling', cycle: 2, version: 4, position });
  expect(said(await department.next())).toEqual(['entered 1']);
  expect(feed.board(housing)).toMatchObject({ open: 1 });
  stage.happen(1, closed);
  expect(said(await center.next())).toEqual(['left 1']);
  expect(feed.board(all)).toMatchObject({ open: 0, closedLastHour: 2 });
  await center.stop();
  await department.stop();
});

test('one that closes and comes back within one step has never left, and is not looked up', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.happen(1, assigned('housing'), planned);
  const feed = await stage.feed();
  const asked = watched(stage);
  const batches = collect(feed.subscribeQueue(everything));
  await batches.next();
  stage.happen(1, closed);
  stage.happen(1, tried);
  stage.happen(1, reopened);
  expect(said(await batches.next())).toEqual(['changed 1']);
  expect(asked()).toBe(0);
  await batches.stop();
});

test('what else happens to closed complaints brings none of them back, and nothing is looked up for it', async () => {
  const stage = new Stage();
  closedOne(stage);
  const feed = await stage.feed();
  const asked = watched(stage);
  const batches = collect(feed.subscribeQueue(everything));
  await batches.next();
  stage.happen(1, tried);
  await reaches(feed, stage.happen(1, { type: 'callerRevealed', reason: '核对回访电话' }));
  await systemTimers.turn();
  expect(batches.all).toHaveLength(1);
  expect(feed.board(all).open).toBe(0);
  expect(asked()).toBe(0);
  await batches.stop();
});

test('however the steps fall, a complaint comes back just as it was before the entry that brings it', async () => {
  for (const stepEntries of [1, 2, 3, 100]) {
    const stage = new Stage();
    closedOne(stage);
    const feed = await stage.feed({ stepEntries });
    const client = new ReferenceClient();
    const batches = collect(feed.subscribeQueue(everything));
    client.apply(await batches.next());
    stage.happen(1, tried);
    stage.happen(1, tried);
    stage.happen(1, reopened);
    const last = stage.happen(1, { type: 'calledAgain', note: '再次来电' });
    while (client.held !== last) client.apply(await batches.next());
    expect(client.rows).toHaveLength(1);
    expect(client.rows[0]).toMatchObject({ id: complaintId(1), version: 7, repeats: 1 });
    await batches.stop();
  }
});

test('many that come back together are looked up together', async () => {
  const stage = new Stage();
  for (let n = 1; n <= 20; n += 1) closedOne(stage, n);
  const feed = await stage.feed();
  const asked = watched(stage);
  let last = 0;
  for (let n = 1; n <= 20; n += 1) last = stage.happen(n, reopened);
  await reaches(feed, last);
  expect(feed.board(all).open).toBe(20);
  expect(asked()).toBe(1);
});

test('where the log does not answer what a complaint was, it is asked again, and nobody is shown half of it', async () => {
  const stage = new Stage();
  closedOne(stage);
  const feed = await stage.feed();
  const { log } = stage;
  const ask = log.complaintsBefore.bind(log);
  let failures = 1;
  log.complaintsBefore = async (entries) => {
    if (failures-- > 0) throw new Error('the line is cut');
    return ask(entries);
  };
  const position = stage.happen(1, reopened);
  await systemTimers.turn();
  expect(feed.position).toBe(3);
  expect(feed.health()).toMatchObject({ behind: true });
  stage.timers.advance(75);
  await reaches(feed, position);
  expect(feed.board(all).open).toBe(1);
});

test('one that comes back and that the log does not know makes the feed read everything anew', async () => {
  const stage = new Stage();
  closedOne(stage);
  const feed = await stage.feed();
  const holes: number[] = [];
  feed.events.on('hole', ({ position }) => holes.push(position));
  const ask = stage.log.complaintsBefore.bind(stage.log);
  let forgetful = true;
  stage.log.complaintsBefore = async (entries) => {
    const before = await ask(entries);
    const forgotten = forgetful;
    forgetful = false;
    return forgotten ? before.map(() => null) : before;
  };
  const again = new Promise((resolve) => feed.events.on('ready', resolve));
  const position = stage.happen(1, reopened);
  await again;
  expect(holes).toEqual([position]);
  expect(feed.board(all).open).toBe(1);
});
