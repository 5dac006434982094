import { SECOND } from '@watchfloor/domain/time';
import { parse } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import { LiveQueue, type QueueDocument } from './live-queue.js';
import { type FakeLive, fakeLive } from './testing/fake-live.js';
import { batch, entered, row, snapshot, type TestRow } from './testing/rows.js';

interface Question {
  readonly order: string;
  readonly first: number;
}

const document = parse('subscription { queueChanged { to } }') as QueueDocument<TestRow, Question>;
let fake: FakeLive;
let queue: LiveQueue<TestRow, Question>;
const give = (queueChanged: unknown) => fake.socket.latest.push({ queueChanged });

beforeEach(() => {
  fake = fakeLive();
  queue = new LiveQueue(fake.live, document);
  queue.ask({ order: 'due', first: 100 }, false);
});

describe('what is asked', () => {
  test('at first there is no position to go on from', () => {
    expect(fake.socket.latest.sent).toEqual({ order: 'due', first: 100 });
  });

  test('after a cut the position held by then is sent, not the one of the first time', () => {
    give(snapshot(10, [row('a', '1')]));
    expect(fake.socket.latest.sent).toEqual({ order: 'due', first: 100, since: 10 });
    give(batch(10, 14, []));
    expect(fake.socket.latest.sent).toMatchObject({ since: 14 });
  });

  test('a batch that does not follow is dropped, and a snapshot asked for', () => {
    give(snapshot(10, [row('a', '1')]));
    const first = fake.socket.latest;
    give(batch(11, 12, [entered(row('b', '2'))]));
    expect(first.over).toBe(true);
    expect(fake.socket.subscriptions.length).toBe(2);
    expect(fake.socket.latest.sent).toEqual({ order: 'due', first: 100 });
    expect(queue.store.ids()).toEqual(['a']);
    give(snapshot(12, [row('a', '1'), row('b', '2')]));
    expect(queue.store.ids()).toEqual(['a', 'b']);
  });

  test('what an abandoned subscription still says is not heard', () => {
    const first = fake.socket.latest;
    queue.ask({ order: 'age', first: 100 }, false);
    first.push({ queueChanged: snapshot(10, [row('a', '1')]) });
    expect(queue.store.ids()).toEqual([]);
  });

  test('a larger window keeps the rows as they are until it comes', () => {
    give(snapshot(10, [row('a', '1')]));
    queue.ask({ order: 'due', first: 200 }, true);
    expect(fake.socket.latest.sent).toEqual({ order: 'due', first: 200 });
    expect(queue.store.summary().phase).toBe('ready');
    queue.ask({ order: 'age', first: 100 }, false);
    expect(queue.store.summary().phase).toBe('refreshing');
  });
});

describe('when the server fails', () => {
  test('it is asked again, later and later, and the list says so', () => {
    give(snapshot(10, [row('a', '1')]));
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      fake.socket.latest.refuse('INTERNAL');
      expect(queue.store.summary().failing).toBe(true);
      expect(fake.socket.subscriptions.length).toBe(attempt);
      fake.clock.pass(15 * SECOND);
      expect(fake.socket.subscriptions.length).toBe(attempt + 1);
    }
    expect(fake.socket.latest.sent).toMatchObject({ since: 10 });
    give(batch(10, 11, []));
    expect(queue.store.summary().failing).toBe(false);
  });

  test('a subscription that the server ends is begun anew', () => {
    fake.socket.latest.end();
    fake.clock.pass(SECOND);
    expect(fake.socket.subscriptions.length).toBe(2);
  });

  test('a session that is over is reported', () => {
    fake.socket.latest.refuse('UNAUTHENTICATED');
    expect(fake.refusals).toHaveLength(1);
  });

  test('a socket without even a heartbeat is ended', () => {
    give(snapshot(10, []));
    fake.clock.pass(11 * SECOND);
    give(batch(10, 10, []));
    fake.clock.pass(11 * SECOND);
    expect(fake.socket.terminated).toBe(0);
    fake.clock.pass(2 * SECOND);
    expect(fake.socket.terminated).toBe(1);
  });

  test('nothing is asked any more once the list has gone', () => {
    fake.socket.latest.refuse('INTERNAL');
    queue.stop();
    fake.clock.pass(60 * SECOND);
    expect(fake.socket.subscriptions.length).toBe(1);
    expect(fake.clock.armed).toBe(0);
  });
});

test("each batch sets the page's clock and tells its lag", () => {
  expect(fake.connection.get().kind).toBe('catchingUp');
  give({ ...snapshot(10, []), at: '2026-11-22T02:00:00.000Z' });
  expect(fake.live.time.now()).toBe(Date.parse('2026-11-22T02:00:00.000Z'));
  expect(fake.connection.get()).toEqual({ kind: 'live', lag: 0 });
  fake.clock.pass(1_000);
  give({ ...batch(10, 11, []), at: '2026-11-22T02:00:00.900Z', committedAt: '2026-11-22T02:00:00.700Z' });
  expect(fake.connection.get()).toEqual({ kind: 'live', lag: 300 });
  give({ ...batch(11, 11, []), at: '2026-11-22T02:00:01.000Z' });
  expect(fake.connection.get()).toEqual({ kind: 'live', lag: 300 });
});
