import { expect, test } from 'vitest';
import { QueueStore } from '../../live/queue-store.js';
import { batch, changed, snapshot } from '../../live/testing/rows.js';
import type { InboxRowData } from './inbox-document.js';
import { inboxRow, urge } from './inbox-row.fixture.js';
import { ownUrge } from './inbox-tabs.js';
import { OwnPile } from './own-pile.js';

const row = (id: string, urged: readonly string[], position = 1): InboxRowData =>
  inboxRow(id, { version: position, position, openUrges: urged.map(urge) });

const withRows = (...rows: InboxRowData[]) => {
  const store = new QueueStore<InboxRowData>(() => 0);
  store.apply(snapshot(1, rows));
  return { store, own: new OwnPile(store, (one) => ownUrge(one, 'housing')) };
};
const ids = (own: OwnPile) => own.get().map(({ complaintId }) => complaintId);

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
