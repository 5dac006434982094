import { expect, test } from 'vitest';
import { QueueStore } from '../../live/queue-store.js';
import { batch, changed, snapshot } from '../../live/testing/rows.js';
import type { InboxRowData } from './inbox-document.js';
import { OwnUrged } from './own-urged.js';

const at = '2026-11-22T02:00:00.000Z';
const row = (id: string, urged: readonly string[], position = 1): InboxRowData => ({
  id,
  version: position,
  position,
  sortKey: id,
  number: id,
  urgency: 'normal',
  title: '',
  categoryId: '',
  districtId: '',
  place: '',
  repeats: 0,
  legs: [
    { id: 'a1', departmentId: 'housing', role: 'lead', state: 'signed', openedAt: at },
    { id: 'a2', departmentId: 'fire', role: 'assist', state: 'signed', openedAt: at },
  ],
  clocks: [],
  openUrges: urged.map((assignmentId) => ({
    id: `u-${assignmentId}`,
    assignmentId,
    reason: '',
    sentAt: at,
    sentBy: '',
  })),
  receivedAt: at,
});

const withRows = (...rows: InboxRowData[]) => {
  const store = new QueueStore<InboxRowData>(() => 0);
  store.apply(snapshot(1, rows));
  return { store, own: new OwnUrged(store, 'housing') };
};
const ids = (own: OwnUrged) => own.get().map(({ complaintId }) => complaintId);

test('a complaint on which only a partner was urged is not on the pile', () => {
  expect(ids(withRows(row('mine', ['a1']), row('theirs', ['a2']), row('both', ['a1', 'a2'])).own)).toEqual([
    'both',
    'mine',
  ]);
});

test('an urge that is answered leaves the pile though the partner’s keeps the complaint in the list', () => {
  const { store, own } = withRows(row('both', ['a1', 'a2']));
  expect(ids(own)).toEqual(['both']);
  store.apply(batch(1, 2, [changed(row('both', ['a2'], 2))]));
  expect(ids(own)).toEqual([]);
});

test('while nothing has changed the answer is the same object', () => {
  const { store, own } = withRows(row('mine', ['a1']));
  const before = own.get();
  store.apply(batch(1, 2, []));
  expect(own.get()).toBe(before);
});
