import { expect, test } from 'vitest';
import { alert, batches, changed, entered, left, whole } from './alert.fixture.js';
import { AlertBook, isPiercing } from './alert-book.js';
import type { Alert, AlertBatch } from './alerts-document.js';

/** A book that holds these, and what makes the batches that follow. */
const seeded = (...held: readonly Alert[]) => {
  const book = new AlertBook();
  const batch = batches();
  book.apply(batch(whole(...held)));
  return { book, batch };
};
const ids = (alerts: readonly Alert[]) => alerts.map(({ id }) => id);
const fresh = (book: AlertBook, batch: AlertBatch) => {
  const applied = book.apply(batch);
  return applied === 'gap' ? applied : ids(applied.fresh);
};

test('B1 an escalation waits until it leaves: acknowledged by anybody, or gone with its case', () => {
  const { book, batch } = seeded();
  expect(fresh(book, batch(...entered(alert())))).toEqual(['c1:e1']);
  expect(ids(book.view.escalations)).toEqual(['c1:e1']);
  book.apply(batch(left('c1:e1')));
  expect(book.view.escalations).toEqual([]);
});

test('B1 an escalation that goes to another department shows it, and is no news to those who had it', () => {
  const { book, batch } = seeded(alert({ departmentId: 'housing' }));
  expect(fresh(book, batch(changed(alert({ departmentId: 'water', position: 20 }))))).toEqual([]);
  expect(book.view.escalations).toMatchObject([{ departmentId: 'water' }]);
});

test('what the page finds when it opens is no news, what came while the line was down is', () => {
  const { book, batch } = seeded(alert());
  expect(fresh(book, batch(whole(alert(), alert({ id: 'new' }))))).toEqual(['new']);
  expect(fresh(book, batch(whole(alert({ id: 'new' }))))).toEqual([]);
  expect(ids(book.view.escalations)).toEqual(['new']);
});

test('a batch that does not follow what is held is not applied', () => {
  const { book, batch } = seeded();
  batch();
  expect(book.apply(batch(...entered(alert())))).toBe('gap');
  expect(book.view.escalations).toEqual([]);
});

test('critical escalations come first, then those that wait longest', () => {
  const early = alert({ id: 'early', urgency: 'normal', at: '2026-11-22T00:00:00.000Z' });
  const late = alert({ id: 'late', urgency: 'normal', at: '2026-11-22T01:00:00.000Z' });
  const { book } = seeded(late, early, alert({ id: 'critical' }));
  expect(ids(book.view.escalations)).toEqual(['critical', 'early', 'late']);
});

test('the newest of the others stands first', () => {
  const { book, batch } = seeded(alert({ id: 'w1', kind: 'warning', position: 4 }));
  book.apply(
    batch(
      ...entered(alert({ id: 'w3', kind: 'warning', position: 8 }), alert({ id: 'w2', kind: 'breach', position: 8 })),
    ),
  );
  expect(ids(book.view.recent)).toEqual(['w2', 'w3', 'w1']);
});

test('an urge stands in the list until nobody waits for it, a request with its ruling', () => {
  const urge = alert({ id: 'c1:u1', kind: 'urge', rung: 'urge', position: 11 });
  const asked = alert({ id: 'c1:r1', kind: 'request', requestKind: 'return', position: 12 });
  const { book, batch } = seeded(urge, asked);
  book.apply(batch(changed({ ...urge, rung: 'notice', position: 13 })));
  expect(book.view.recent.map(({ id, rung }) => [id, rung])).toEqual([
    ['c1:u1', 'notice'],
    ['c1:r1', null],
  ]);
  const settledAt = '2026-11-22T02:01:00.000Z';
  book.apply(batch(changed({ ...urge, settledAt }), changed({ ...asked, settledAt, granted: false })));
  expect(book.view.recent).toMatchObject([{ id: 'c1:r1', granted: false }]);
});

test('after an outage a digest stands for what was missed', () => {
  const { book, batch } = seeded();
  const times = { since: '2026-11-22T01:00:00.000Z', until: '2026-11-22T01:40:00.000Z' };
  book.apply({ ...batch(), digest: { id: 'digest:20', position: 40, breaches: 12, warnings: 3, ...times } });
  expect(book.view).toMatchObject({ digest: { breaches: 12 }, recent: [] });
});

test('only what is critical and raised or overdue pierces the calm, and never what an outage has left', () => {
  expect(isPiercing(alert())).toBe(true);
  expect(isPiercing(alert({ kind: 'breach' }))).toBe(true);
  expect(isPiercing(alert({ kind: 'breach', late: true }))).toBe(false);
  expect(isPiercing(alert({ kind: 'warning' }))).toBe(false);
  expect(isPiercing(alert({ kind: 'request' }))).toBe(false);
  expect(isPiercing(alert({ urgency: 'urgent' }))).toBe(false);
  expect(isPiercing(alert({ acknowledgedAt: '2026-11-22T02:01:00.000Z' }))).toBe(false);
});
