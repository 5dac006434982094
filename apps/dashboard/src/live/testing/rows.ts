import type { LiveRow, QueueBatch, QueueChange } from '../queue-batch.js';

/** A row of the tests: what the store needs and one word to change. */
export interface TestRow extends LiveRow {
  readonly word: string;
}

export const row = (id: string, sortKey: string, position = 1, word = ''): TestRow => ({
  id,
  sortKey,
  position,
  version: position,
  word,
});

/** A batch from one position to another. */
export const batch = <Row extends LiveRow>(
  from: number,
  to: number,
  changes: readonly QueueChange<Row>[],
  total = 100,
): QueueBatch<Row> => ({ from, to, total, at: '2026-11-22T02:00:00.000Z', committedAt: null, changes });

export const snapshot = <Row extends LiveRow>(at: number, rows: readonly Row[], total = rows.length): QueueBatch<Row> =>
  batch(at, at, [{ __typename: 'QueueResync', rows }], total);

export const entered = <Row>(row: Row): QueueChange<Row> => ({ __typename: 'ComplaintEntered', row });
export const changed = <Row>(row: Row): QueueChange<Row> => ({ __typename: 'ComplaintChanged', row });
export const left = (id: string): QueueChange<never> => ({ __typename: 'ComplaintLeft', id });
