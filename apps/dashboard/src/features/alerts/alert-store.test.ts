import { Client, fetchExchange } from 'urql';
import { beforeEach, expect, test, vi } from 'vitest';
import { type FakeLive, fakeLive } from '../../live/testing/fake-live.js';
import { alert } from './alert.fixture.js';
import { AlertStore } from './alert-store.js';
import type { Alert, AlertNews } from './alerts-document.js';

let fake: FakeLive;
let pierced: number;
let waiting: Alert[];
let reads: number;
let store: AlertStore;

beforeEach(async () => {
  fake = fakeLive();
  pierced = 0;
  reads = 0;
  waiting = [];
  const urql = new Client({
    url: 'http://nowhere.invalid/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: async () => {
      reads += 1;
      const data = { alerts: { asOf: 9, escalations: waiting, recent: [] } };
      return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
    },
  });
  store = new AlertStore({ ...fake.live, urql }, () => {
    pierced += 1;
  });
});

const listening = async () => {
  const stop = store.subscribe(() => {});
  await vi.waitFor(() => expect(fake.socket.subscriptions).toHaveLength(1));
  return stop;
};
const raise = (raised: AlertNews) => fake.socket.latest.push({ alertRaised: raised });

test('what waits already when the page opens is shown and makes no sound', async () => {
  waiting = [alert()];
  await listening();
  expect(store.get().escalations).toHaveLength(1);
  expect(pierced).toBe(0);
});

test('a critical escalation sounds once, whatever is sent again', async () => {
  await listening();
  raise(alert());
  raise(alert());
  expect(pierced).toBe(1);
});

test('a warning, or anything less than critical, does not sound', async () => {
  await listening();
  raise(alert({ id: '11:0', kind: 'warning' }));
  raise(alert({ id: '12:0', kind: 'breach', urgency: 'urgent' }));
  expect(pierced).toBe(0);
  expect(store.get().recent).toHaveLength(2);
});

test('it goes on from the last alert seen, not from where the page began', async () => {
  await listening();
  expect(fake.socket.latest.sent.since).toBe(9);
  raise(alert({ position: 40 }));
  expect(fake.socket.latest.sent.since).toBe(39);
});

test('after a cut everything is read anew: what others have acknowledged meanwhile is gone', async () => {
  waiting = [alert()];
  await listening();
  waiting = [];
  fake.connection.lost(1_000);
  fake.connection.connected();
  await vi.waitFor(() => expect(store.get().escalations).toEqual([]));
  expect(reads).toBe(2);
  expect(fake.socket.subscriptions).toHaveLength(1);
});

test('when nobody looks any more the subscription ends', async () => {
  const stop = await listening();
  stop();
  expect(fake.socket.latest.over).toBe(true);
});
