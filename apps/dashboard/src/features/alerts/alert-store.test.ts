import { beforeEach, expect, test } from 'vitest';
import { type FakeLive, fakeLive } from '../../live/testing/fake-live.js';
import { type AlertChange, alert, batches, entered, left, whole } from './alert.fixture.js';
import { AlertStore } from './alert-store.js';

let fake: FakeLive;
let pierced: number;
let store: AlertStore;
let batch: ReturnType<typeof batches>;
let stop: () => void;

beforeEach(() => {
  fake = fakeLive();
  pierced = 0;
  batch = batches();
  store = new AlertStore(fake.live, () => {
    pierced += 1;
  });
  stop = store.subscribe(() => {});
});

const tell = (...changes: readonly AlertChange[]) => fake.socket.latest.push({ alertsChanged: batch(...changes) });

test('what waits already when the page opens is shown and makes no sound', () => {
  tell(whole(alert()));
  expect(store.get().escalations).toHaveLength(1);
  expect(pierced).toBe(0);
});

test('a critical escalation sounds once, whatever is sent again', () => {
  tell(whole());
  tell(...entered(alert()));
  tell(whole(alert()));
  expect(pierced).toBe(1);
});

test('a warning, or anything less than critical, does not sound', () => {
  tell(whole());
  tell(...entered(alert({ id: '11:0', kind: 'warning' }), alert({ id: '12:0', kind: 'breach', urgency: 'urgent' })));
  expect(pierced).toBe(0);
  expect(store.get().recent).toHaveLength(2);
});

test('after a cut everything is told anew: what others have acknowledged meanwhile is gone, what was raised sounds', () => {
  tell(whole(alert()));
  tell(whole(alert({ id: 'meanwhile' })));
  expect(store.get().escalations).toMatchObject([{ id: 'meanwhile' }]);
  expect(pierced).toBe(1);
});

test('a batch that does not follow is asked for again, whole', () => {
  tell(whole(alert()));
  batch();
  tell(left('c1:e1'));
  expect(fake.socket.subscriptions).toHaveLength(2);
  expect(store.get().escalations).toHaveLength(1);
  tell(whole());
  expect(store.get().escalations).toEqual([]);
});

test('a heartbeat draws nothing', () => {
  tell(whole(alert()));
  const shown = store.get();
  tell();
  expect(store.get()).toBe(shown);
});

test('when nobody looks any more the subscription ends', () => {
  stop();
  expect(fake.socket.latest.over).toBe(true);
});
