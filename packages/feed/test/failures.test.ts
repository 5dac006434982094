import type { LogEntry } from '@watchfloor/domain/event';
import { expect, test } from 'vitest';
import type { LogPort } from '../src/ports.js';
import { complaintId, registration } from '../src/testing/drafts.js';
import { ReferenceClient } from '../src/testing/reference-client.js';
import { systemTimers } from '../src/timers.js';
import {
  all,
  calledAgain,
  closed,
  collect,
  escalated,
  everything,
  reaches,
  Stage,
  said,
  value,
} from './support/stage.js';

/** Longer than any pause between two attempts, and than a reader waits for news. */
const LONG = 60_000;

test('a log that fails is asked again after longer and longer pauses, and nothing is lost', async () => {
  const stage = new Stage();
  stage.register(1);
  const feed = await stage.feed();
  const pauses: number[] = [];
  feed.events.on('readFailed', ({ retryInMs }) => pauses.push(retryInMs));
  const batches = collect(feed.subscribeQueue(everything));
  await batches.next();
  stage.log.fail(new Error('the line is cut'), new Error('still'), new Error('still'));
  const position = stage.register(2);
  for (const ms of [75, 150, 300]) {
    await systemTimers.turn();
    expect(feed.health()).toMatchObject({ position: 1, behind: true });
    stage.timers.advance(ms);
  }
  expect(said(await batches.next())).toEqual(['entered 2']);
  expect(pauses).toEqual([75, 150, 300]);
  expect(feed.health()).toEqual({ position, lastReadAt: stage.timers.now(), behind: false, blind: false });
  await batches.stop();
});

test('M6 while the log does not answer nobody is told that nothing has happened, and who comes then waits', async () => {
  const stage = new Stage();
  stage.register(1);
  const feed = await stage.feed();
  const before = collect(feed.subscribeQueue(everything));
  await before.next();
  stage.log.fail(new Error('the line is cut'), ...Array.from({ length: 7 }, () => new Error('still')));
  stage.register(2);
  for (let failure = 0; failure < 7; failure++) {
    await systemTimers.turn();
    expect(feed.health()).toMatchObject({ blind: true });
    stage.timers.advance(LONG);
  }
  const meanwhile = collect(feed.subscribeQueue(everything));
  await systemTimers.turn();
  expect([before.all.length, meanwhile.all.length]).toEqual([1, 0]);
  stage.timers.advance(LONG);
  expect(said(await before.next(({ changes }) => changes.length > 0))).toEqual(['entered 2']);
  expect(await meanwhile.next()).toMatchObject({ changes: [{ type: 'resync' }] });
  expect(feed.health()).toMatchObject({ blind: false });
  await before.stop();
  await meanwhile.stop();
});

test('M6 a log that says nothing is as good as gone: nobody is told that nothing has happened until it answers', async () => {
  const stage = new Stage();
  stage.register(1);
  const feed = await stage.feed();
  const batches = collect(feed.subscribeQueue(everything));
  await batches.next();
  const answer = stage.log.hang();
  stage.register(2);
  await systemTimers.turn();
  expect(feed.health()).toMatchObject({ blind: false });
  stage.timers.advance(2_000);
  expect(feed.health()).toMatchObject({ blind: true, behind: true });
  stage.timers.advance(LONG);
  const meanwhile = collect(feed.subscribeQueue(everything));
  await systemTimers.turn();
  expect([batches.all.length, meanwhile.all.length]).toEqual([1, 0]);
  answer();
  expect(said(await batches.next())).toEqual(['entered 2']);
  expect(await meanwhile.next()).toMatchObject({ changes: [{ type: 'resync' }] });
  expect(feed.health()).toMatchObject({ blind: false, behind: false });
  await batches.stop();
  await meanwhile.stop();
});

test('where every nudge is lost, the poll brings the news', async () => {
  const stage = new Stage();
  const feed = await stage.feed();
  stage.log.nudging = false;
  const position = stage.register(1);
  await systemTimers.turn();
  expect(feed.position).toBe(0);
  stage.log.poll();
  await reaches(feed, position);
});

test('a feed that cannot read the open complaints does not start', async () => {
  const stage = new Stage();
  stage.log.fail(new Error('no such table'));
  await expect(stage.feed()).rejects.toThrow('no such table');
});

/** The log as a broken server would hand it on. */
function mangled(stage: Stage, mangle: (entry: LogEntry) => readonly LogEntry[]): LogPort {
  const { log } = stage;
  return {
    openComplaints: () => log.openComplaints(),
    complaintsBefore: (entries) => log.complaintsBefore(entries),
    entriesOf: (ids, upTo) => log.entriesOf(ids, upTo),
    tail(after) {
      const tail = log.tail(after);
      const read = async (limit: number) => {
        const { entries, to } = await tail.read(limit);
        return { entries: entries.flatMap(mangle), to };
      };
      return { ...tail, read };
    },
  };
}

/** One entry is missing. */
const without = (stage: Stage, position: number): LogPort =>
  mangled(stage, (entry) => (entry.position === position ? [] : [entry]));

test('an entry that does not follow makes the feed read everything anew and resync everybody, rather than lie', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.register(2);
  const feed = await stage.feed({}, without(stage, 3));
  const holes: number[] = [];
  feed.events.on('hole', ({ position }) => holes.push(position));
  const client = new ReferenceClient();
  const batches = collect(feed.subscribeQueue(everything));
  const boards = collect(feed.subscribeBoard({ scope: all }));
  const alerts = collect(feed.subscribeAlerts({ scope: all }));
  const nudges = collect(feed.subscribeComplaint({ id: complaintId(1), scope: all }));
  client.apply(await batches.next());
  await boards.next();
  stage.timers.advance(1_000);
  stage.happen(1, escalated());
  const position = stage.happen(1, calledAgain);
  client.apply(await batches.next());
  expect(holes).toEqual([4]);
  expect(client).toMatchObject({ held: position, total: 2, resyncs: 2 });
  expect(client.rows[0]).toMatchObject({ repeats: 1, version: 3 });
  expect(await boards.next()).toMatchObject({ escalated: 1, asOf: position });
  expect(await alerts.next()).toMatchObject({ kind: 'escalation', complaintId: complaintId(1) });
  expect(await nudges.next()).toEqual({ id: complaintId(1), position, version: 3 });
  stage.register(3);
  client.apply(await batches.next());
  expect(client.rows).toHaveLength(3);
  for (const reader of [batches, boards, alerts, nudges]) await reader.stop();
});

test('while it cannot be read anew, readers wait, and are served as soon as it can', async () => {
  const stage = new Stage();
  stage.register(1);
  const feed = await stage.feed({}, without(stage, 2));
  const batches = collect(feed.subscribeQueue(everything));
  await batches.next();
  stage.happen(1, calledAgain);
  stage.happen(1, calledAgain);
  feed.events.on('hole', () => stage.log.fail(new Error('down')));
  await systemTimers.turn();
  expect(batches.all).toHaveLength(1);
  expect(feed.health()).toMatchObject({ behind: true });
  stage.timers.advance(75);
  expect(await batches.next()).toMatchObject({ from: 1, to: 3, changes: [{ type: 'resync' }] });
  await batches.stop();
});

test('what is read together with an entry that does not follow is not shown either: everything stands at one position', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.register(2);
  const feed = await stage.feed({}, without(stage, 4));
  feed.events.on('hole', () => stage.log.fail(new Error('down')));
  const queue = feed.subscribeQueue(everything);
  const client = new ReferenceClient();
  client.apply(await value(queue.next()));
  stage.happen(2, closed);
  stage.happen(1, calledAgain);
  stage.happen(1, calledAgain);
  await systemTimers.turn();
  expect(feed.position).toBe(2);
  expect(client).toMatchObject({ held: 2, total: 2 });
  expect(client.rows.map(({ version }) => version)).toEqual([1, 1]);
  stage.timers.advance(75);
  client.apply(await value(queue.next()));
  expect(client).toMatchObject({ held: 5, total: 1 });
  expect(client.rows.map(({ version }) => version)).toEqual([3]);
  await queue.return();
});

test('a log in which nothing follows is read anew with growing pauses, not over and over', async () => {
  const stage = new Stage();
  stage.register(1);
  const skipping = mangled(stage, (entry) => [{ ...entry, version: entry.version + 1 }]);
  const feed = await stage.feed({}, skipping);
  const reloads: number[] = [];
  feed.events.on('ready', ({ position }) => reloads.push(position));
  stage.happen(1, calledAgain);
  await systemTimers.turn();
  expect(reloads).toEqual([2]);
  stage.happen(1, calledAgain);
  await systemTimers.turn();
  expect(reloads).toEqual([2]);
  stage.timers.advance(75);
  await systemTimers.turn();
  expect(reloads).toEqual([2, 3]);
});

test('entries of complaints that are not open are passed over', async () => {
  const stage = new Stage();
  stage.register(1);
  stage.happen(1, closed);
  const feed = await stage.feed();
  await reaches(feed, stage.happen(1, { type: 'callerRevealed', reason: '核对回访电话' }));
  expect(feed.board(all).open).toBe(0);
});

test('a feed is ready once every row stands at one position, and not before', async () => {
  const stage = new Stage();
  stage.register(1);
  const open = stage.log.begin(registration(complaintId(2), stage.timers.now()));
  const newest = stage.happen(1, calledAgain);
  let ready = false;
  const starting = stage.feed().then((feed) => {
    ready = true;
    return feed;
  });
  await systemTimers.turn();
  expect(ready).toBe(false);
  open.commit();
  const feed = await starting;
  expect(feed.position).toBe(newest);
  expect(feed.board(all).open).toBe(2);
});
