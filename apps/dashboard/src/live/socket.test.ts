import { SECOND } from '@watchfloor/domain/time';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ConnectionStore } from './connection.js';
import { type LiveSocket, openSocket } from './socket.js';
import { FakeClock } from './testing/fake-clock.js';
import { FakeWebSocket } from './testing/fake-web-socket.js';

let clock: FakeClock;
let connection: ConnectionStore;
let socket: LiveSocket;
let refused: number;

/** Lets every promise that is ready go on. */
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeWebSocket);
  FakeWebSocket.opened = [];
  refused = 0;
  clock = new FakeClock();
  connection = new ConnectionStore();
  socket = openSocket('ws://floor.test/graphql', clock, connection, () => {
    refused += 1;
  });
  socket.client.subscribe(
    { query: 'subscription { boardChanged { open } }' },
    { next() {}, error() {}, complete() {} },
  );
  await settle();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const connect = async () => {
  FakeWebSocket.latest.accept();
  await settle();
};

test('it is live once the server has acknowledged', async () => {
  expect(connection.get().kind).toBe('connecting');
  await connect();
  expect(connection.get().kind).toBe('live');
});

test('a cut is told with the moment of the next attempt, and subscriptions are sent anew', async () => {
  await connect();
  FakeWebSocket.latest.drop();
  await settle();
  const state = connection.get();
  expect(state.kind).toBe('offline');
  const wait = state.kind === 'offline' ? (state.retryAt ?? 0) : 0;
  expect(wait).toBeGreaterThanOrEqual(150);
  clock.pass(wait);
  await settle();
  expect(FakeWebSocket.opened).toHaveLength(2);
  await connect();
  expect(connection.get().kind).toBe('live');
  expect(FakeWebSocket.latest.sent.map(({ type }) => type)).toEqual(['connection_init', 'subscribe']);
  expect(refused).toBe(0);
});

test('it never gives up', async () => {
  for (let attempt = 1; attempt <= 40; attempt += 1) {
    expect(FakeWebSocket.opened).toHaveLength(attempt);
    FakeWebSocket.latest.drop();
    await settle();
    clock.pass(15 * SECOND);
    await settle();
  }
});

test('a wait can be cut short', async () => {
  FakeWebSocket.latest.drop();
  await settle();
  expect(FakeWebSocket.opened).toHaveLength(1);
  socket.retryNow();
  await settle();
  expect(FakeWebSocket.opened).toHaveLength(2);
});

test('an attempt that ends before it was acknowledged is reported: the session may be over', async () => {
  FakeWebSocket.latest.drop();
  await settle();
  expect(refused).toBe(1);
});

test('a socket that does not answer pings is ended and opened anew', async () => {
  await connect();
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  expect(FakeWebSocket.latest.sent.at(-1)?.type).toBe('ping');
  clock.pass(5 * SECOND);
  await settle();
  expect(connection.get().kind).toBe('offline');
  clock.pass(SECOND);
  await settle();
  expect(FakeWebSocket.opened).toHaveLength(2);
});

test('a socket that answers them stays', async () => {
  await connect();
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  FakeWebSocket.latest.say({ type: 'pong' });
  clock.pass(5 * SECOND);
  await settle();
  expect(connection.get().kind).toBe('live');
});
