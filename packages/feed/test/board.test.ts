import { HOUR, MINUTE } from '@watchfloor/domain/time';
import { expect, test } from 'vitest';
import type { LogPort } from '../src/ports.js';
import { complaintId, registration } from '../src/testing/drafts.js';
import { systemTimers } from '../src/timers.js';
import { all, assigned, closed, collect, escalated, housing, reaches, Stage } from './support/stage.js';

test('the board comes at once, and again when a count has changed', async () => {
  const stage = new Stage();
  stage.register(1, { urgency: 'critical' });
  const feed = await stage.feed();
  const boards = collect(feed.subscribeBoard({ scope: all }));
  expect(await boards.next()).toMatchObject({ open: 1, critical: 1, escalated: 0, asOf: 1, at: stage.timers.now() });
  stage.timers.advance(200);
  stage.happen(1, escalated());
  expect(await boards.next()).toMatchObject({ open: 1, escalated: 1, asOf: 2 });
  await boards.stop();
});

test('however much happens, a board is sent five times a second, and the last one is the present', async () => {
  const stage = new Stage();
  const feed = await stage.feed({ stepEntries: 1 });
  const boards = collect(feed.subscribeBoard({ scope: all }));
  await boards.next();
  for (let n = 1; n <= 20; n += 1) {
    stage.timers.advance(20);
    await reaches(feed, stage.register(n));
  }
  stage.timers.advance(200);
  expect(await boards.next(({ open }) => open === 20)).toMatchObject({ asOf: 20 });
  expect(boards.all.map(({ open }) => open)).toEqual([0, 9, 19, 20]);
  await boards.stop();
});

test('a department counts its own complaints, and sees no other department', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.happen(1, assigned('housing'), assigned('water', 'a2'));
  stage.register(2);
  stage.happen(2, assigned('water'));
  const feed = await stage.feed();
  const board = feed.board(housing);
  expect(board.open).toBe(1);
  expect(board.byDepartment).toEqual(
    new Map([['housing', { seen: 1, held: 1, pending: 1, near: 0, breached: 0, urged: 0 }]]),
  );
  expect([...feed.board(all).byDepartment.keys()]).toEqual(['housing', 'water']);
});

test('a department is not told of what happens to others', async () => {
  const stage = new Stage();
  const feed = await stage.feed();
  const boards = collect(feed.subscribeBoard({ scope: housing }));
  await boards.next();
  stage.timers.advance(1_000);
  await reaches(feed, stage.register(1));
  await systemTimers.turn();
  expect(boards.all).toHaveLength(1);
  await boards.stop();
});

test('an idle board is sent every five seconds, for the hour passes by itself', async () => {
  const stage = new Stage();
  const feed = await stage.feed();
  const boards = collect(feed.subscribeBoard({ scope: all }));
  await boards.next();
  stage.timers.advance(5_000);
  expect(await boards.next()).toMatchObject({ at: stage.timers.now() });
  await boards.stop();
});

test('the last hour counts what came in and was closed, and forgets it after an hour', async () => {
  const stage = new Stage();
  const feed = await stage.feed();
  stage.register(1);
  stage.timers.advance(30 * MINUTE);
  stage.register(2);
  await reaches(feed, stage.happen(1, closed));
  expect(feed.board(all)).toMatchObject({ enteredLastHour: 2, closedLastHour: 1 });
  stage.timers.advance(30 * MINUTE);
  expect(feed.board(all)).toMatchObject({ enteredLastHour: 1, closedLastHour: 1 });
  stage.timers.advance(30 * MINUTE);
  expect(feed.board(all)).toMatchObject({ enteredLastHour: 0, closedLastHour: 0 });
});

test('for a department a complaint comes in when it gets a leg, and its closing is every current leg’s', async () => {
  const stage = new Stage();
  const feed = await stage.feed();
  stage.register(1);
  stage.happen(1, assigned('water'));
  stage.happen(1, assigned('housing', 'a2', 'a1'));
  await reaches(feed, stage.happen(1, closed));
  expect(feed.board(housing)).toMatchObject({ enteredLastHour: 1, closedLastHour: 1 });
  expect(feed.board({ kind: 'department', departmentId: 'water' })).toMatchObject({
    enteredLastHour: 1,
    closedLastHour: 0,
  });
});

test('a feed that starts knows the hour before, each entry counted once', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.happen(1, assigned('housing'));
  stage.happen(1, closed);
  const open = stage.log.begin(registration(complaintId(9), stage.timers.now()));
  stage.register(2);
  const starting = stage.feed();
  await systemTimers.turn();
  open.commit();
  const feed = await starting;
  expect(feed.board(all)).toMatchObject({ open: 2, enteredLastHour: 3, closedLastHour: 1 });
  expect(feed.board(housing)).toMatchObject({ open: 0, enteredLastHour: 1, closedLastHour: 1 });
});

test('where the log does not tell the hour before, the open complaints do', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.timers.advance(HOUR);
  stage.register(2);
  stage.happen(2, assigned('housing'));
  const { log } = stage;
  const bare: LogPort = {
    tail: (after) => log.tail(after),
    openComplaints: () => log.openComplaints(),
    complaintsBefore: (entries) => log.complaintsBefore(entries),
    entriesOf: (ids, upTo) => log.entriesOf(ids, upTo),
  };
  const feed = await stage.feed({}, bare);
  expect(feed.board(all)).toMatchObject({ open: 2, enteredLastHour: 1 });
  expect(feed.board(housing)).toMatchObject({ enteredLastHour: 1 });
});

test('imported history changes what is open, not what came in within the hour', async () => {
  const stage = new Stage();
  const feed = await stage.feed();
  stage.register(1);
  const longAgo = stage.timers.now() - 300 * HOUR;
  const history = { ...registration(complaintId(2), longAgo), quiet: true };
  await reaches(feed, stage.log.append(history));
  expect(feed.board(all)).toMatchObject({ open: 2, enteredLastHour: 1 });
});

test('B3 what a department sees and what it holds are two counts, each the total of its own filter', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.happen(1, assigned('housing'), {
    type: 'convened',
    memberDepartmentIds: ['water', 'housing'],
    representatives: [],
    reason: '职责交叉',
  });
  const feed = await stage.feed();
  const share = (departmentId: string) => feed.board(all).byDepartment.get(departmentId);
  expect(share('housing')).toMatchObject({ seen: 1, held: 1 });
  expect(share('water')).toMatchObject({ seen: 1, held: 0 });
});
