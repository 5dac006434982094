import { expect, test } from 'vitest';
import { alert } from './alert.fixture.js';
import { AlertBook, isPiercing, recentKept } from './alert-book.js';
import type { Alert } from './alerts-document.js';

const seeded = (escalations: Alert[] = [], recent: Alert[] = []) => {
  const book = new AlertBook();
  book.seed({ asOf: 9, escalations, recent });
  return book;
};
const ids = (alerts: readonly Alert[]) => alerts.map(({ id }) => id);

test('an escalation waits until somebody has acknowledged it, whoever that is', () => {
  const book = seeded();
  expect(book.take(alert({}))).toBe(true);
  expect(ids(book.view.escalations)).toEqual(['c1:e1']);
  book.take(alert({ position: 11, acknowledgedAt: '2026-11-22T02:01:00.000Z', acknowledgedBy: '王敏' }));
  expect(book.view.escalations).toEqual([]);
});

test('an alert sent again after a reconnect is not news: it sounds once', () => {
  const book = seeded([alert({})]);
  expect(book.take(alert({}))).toBe(false);
  expect(book.view.escalations).toHaveLength(1);
});

test('after a cut it asks again for the entry it saw last, which may have carried more than one alert', () => {
  const book = seeded();
  expect(book.since).toBe(9);
  book.take(alert({ position: 12 }));
  expect(book.since).toBe(11);
});

test('reading the whole page again forgets what was acknowledged while the line was down', () => {
  const book = seeded([alert({})]);
  book.seed({ asOf: 20, escalations: [], recent: [] });
  expect(book.view.escalations).toEqual([]);
});

test('critical escalations come first, then those that wait longest', () => {
  const early = alert({ id: 'early', urgency: 'normal', at: '2026-11-22T00:00:00.000Z' });
  const late = alert({ id: 'late', urgency: 'normal', at: '2026-11-22T01:00:00.000Z' });
  expect(ids(seeded([late, early, alert({ id: 'critical' })]).view.escalations)).toEqual(['critical', 'early', 'late']);
});

test('the list of warnings is bounded and its newest stands first', () => {
  const book = seeded();
  for (let n = 0; n < recentKept + 5; n += 1) book.take(alert({ id: `w${n}`, kind: 'warning', position: 10 + n }));
  expect(book.view.recent).toHaveLength(recentKept);
  expect(book.view.recent[0]?.id).toBe(`w${recentKept + 4}`);
});

test('an urge stands in the list until nobody waits for it, a request with its ruling', () => {
  const book = seeded();
  const urge = alert({ id: 'c1:u1', kind: 'urge', rung: 'urge', position: 11 });
  const asked = alert({ id: 'c1:r1', kind: 'request', requestKind: 'return', position: 12 });
  book.take(urge);
  book.take(asked);
  book.take({ ...urge, rung: 'notice', position: 13 });
  expect(book.view.recent.map(({ id, rung }) => [id, rung])).toEqual([
    ['c1:u1', 'notice'],
    ['c1:r1', null],
  ]);
  const settledAt = '2026-11-22T02:01:00.000Z';
  book.take({ ...urge, position: 14, settledAt });
  book.take({ ...asked, position: 15, settledAt, granted: false });
  expect(book.view.recent).toMatchObject([{ id: 'c1:r1', granted: false }]);
});

test('after an outage a digest stands for what was missed, and is asked for once', () => {
  const book = seeded();
  const times = { since: '2026-11-22T01:00:00.000Z', until: '2026-11-22T01:40:00.000Z' };
  const digest = {
    __typename: 'AlertDigest',
    id: 'digest:20',
    position: 40,
    breaches: 12,
    warnings: 3,
    ...times,
  } as const;
  expect(book.take(digest)).toBe(true);
  expect(book.view).toMatchObject({ digest: { breaches: 12 }, recent: [] });
  expect(book.since).toBe(40);
  expect(book.take(digest)).toBe(false);
});

test('only what is critical and raised or overdue pierces the calm', () => {
  expect(isPiercing(alert({}))).toBe(true);
  expect(isPiercing(alert({ kind: 'breach' }))).toBe(true);
  expect(isPiercing(alert({ kind: 'warning' }))).toBe(false);
  expect(isPiercing(alert({ kind: 'request' }))).toBe(false);
  expect(isPiercing(alert({ urgency: 'urgent' }))).toBe(false);
  expect(isPiercing(alert({ acknowledgedAt: '2026-11-22T02:01:00.000Z' }))).toBe(false);
});
