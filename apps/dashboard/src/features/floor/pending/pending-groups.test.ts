import { expect, test } from 'vitest';
import type { PendingRowData } from './pending-document.js';
import { type PendingChoice, pendingsOf } from './pending-groups.js';

type Item = PendingRowData['pending'][number];
const minute = (minutes: number) => `2026-11-22T02:${String(minutes).padStart(2, '0')}:00.000Z`;
const item = (what: Item['what'], owing: string | null, since: number, over: Partial<Item> = {}): Item => ({
  what,
  owing,
  waiting: null,
  subjectId: null,
  since: minute(since),
  dueAt: null,
  ...over,
});
const row = (id: string, ...pending: Item[]): PendingRowData => ({
  id,
  version: 1,
  position: 1,
  sortKey: id,
  number: id,
  urgency: 'normal',
  title: id,
  pending,
});
const everything: PendingChoice = { kinds: [], owing: [] };

const rows = [
  row('a', item('signature', 'housing', 20), item('ruling', null, 25)),
  row('b', item('result', 'traffic', 5), item('urgeAnswer', 'housing', 10)),
];

test('what is owed stands under who owes it, whoever keeps somebody waiting longest first', () => {
  const { groups, total } = pendingsOf(rows, everything);
  expect(groups.map(({ owing }) => owing)).toEqual(['traffic', 'housing', null]);
  expect(groups[1]?.lines.map(({ item: { what } }) => what)).toEqual(['urgeAnswer', 'signature']);
  expect(total).toBe(4);
});

test('a kind narrows what is shown and not what is counted', () => {
  const { groups, counts, total } = pendingsOf(rows, { kinds: ['ruling'], owing: [] });
  expect(groups).toHaveLength(1);
  expect(groups[0]?.owing).toBeNull();
  expect([counts.get('signature'), counts.get('ruling'), total]).toEqual([1, 1, 1]);
});

test('a department narrows both, and what the center owes is not its debt', () => {
  const { groups, counts } = pendingsOf(rows, { kinds: [], owing: ['housing'] });
  expect(groups.map(({ owing }) => owing)).toEqual(['housing']);
  expect(counts.get('ruling')).toBeUndefined();
});
