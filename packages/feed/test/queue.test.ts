import { expect, test } from 'vitest';
import { complaintId } from '../src/testing/drafts.js';
import {
  assigned,
  calledAgain,
  closed,
  collect,
  everything,
  housing,
  reaches,
  Stage,
  said,
  value,
} from './support/stage.js';

test('the first batch is the rows, at the position of the feed', async () => {
  const stage = new Stage();
  stage.register(1);
  const position = stage.register(2);
  const queue = (await stage.feed()).subscribeQueue({ ...everything, first: 1 });
  const batch = await value(queue.next());
  expect(said(batch)).toEqual(['row 1']);
  expect(batch).toMatchObject({ from: position, to: position, total: 2, at: stage.timers.now(), committedAt: null });
  await queue.return();
});

test('the first batch of an empty floor is no rows', async () => {
  const queue = (await new Stage().feed()).subscribeQueue(everything);
  expect(await value(queue.next())).toMatchObject({
    from: 0,
    to: 0,
    total: 0,
    changes: [{ type: 'resync', rows: [] }],
  });
  await queue.return();
});

test('a row carries the position of its last change and its place in the order', async () => {
  const stage = new Stage();
  stage.register(1);
  const changed = stage.happen(1, calledAgain);
  stage.register(2);
  const queue = (await stage.feed()).subscribeQueue(everything);
  const { changes } = await value(queue.next());
  const rows = changes[0]?.type === 'resync' ? changes[0].rows : [];
  expect(rows[0]).toMatchObject({ id: complaintId(1), position: changed, repeats: 1 });
  expect(rows[0]?.sortKey).toContain(complaintId(1));
  await queue.return();
});

test('what happens comes as one batch that follows the one before, with the time it was committed', async () => {
  const stage = new Stage();
  const start = stage.register(1);
  const queue = (await stage.feed()).subscribeQueue(everything);
  await queue.next();
  const next = queue.next();
  stage.timers.advance(70);
  const position = stage.happen(1, calledAgain);
  const batch = await value(next);
  expect(said(batch)).toEqual(['changed 1']);
  expect(batch).toMatchObject({ from: start, to: position, total: 1, committedAt: stage.timers.now() });
  await queue.return();
});

test('a row that comes into the window pushes the last one out, and one that leaves lets the next one in', async () => {
  const stage = new Stage();
  stage.timers.advance(1_000);
  stage.register(1);
  stage.register(2);
  const live = await stage.feed();
  const queue = live.subscribeQueue({ ...everything, first: 2 });
  await queue.next();
  stage.register(3, { receivedAt: stage.timers.now() - 500 });
  expect(said(await value(queue.next()))).toEqual(['left 2', 'entered 3']);
  stage.happen(1, closed);
  expect(said(await value(queue.next()))).toEqual(['left 1', 'entered 2']);
  await queue.return();
});

test('a change below the window says nothing unless it changes how many there are', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.register(2);
  const live = await stage.feed();
  const batches = collect(live.subscribeQueue({ ...everything, first: 1 }));
  await batches.next();
  await reaches(live, stage.happen(2, calledAgain));
  const third = stage.register(3);
  expect(await batches.next()).toMatchObject({ from: 2, to: third, total: 3, changes: [] });
  await batches.stop();
});

test('a department sees a complaint come when it gets a leg, and leave when that is moved', async () => {
  const stage = new Stage();
  stage.register(1);
  const queue = (await stage.feed()).subscribeQueue({ ...everything, scope: housing });
  expect(said(await value(queue.next()))).toEqual([]);
  stage.happen(1, assigned('housing'));
  expect(said(await value(queue.next()))).toEqual(['entered 1']);
  stage.happen(1, assigned('water', 'a2', 'a1'));
  expect(said(await value(queue.next()))).toEqual(['left 1']);
  await queue.return();
});
