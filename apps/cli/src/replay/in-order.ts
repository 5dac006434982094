import type { Instant } from '@watchfloor/domain/time';
import type { Case } from '@watchfloor/intake/case';
import { IntakeError } from '@watchfloor/intake/errors';
import type { CaseRow } from '@watchfloor/intake/read-cases';
import { Heap } from './heap.js';

/** A file may be this many rows out of order; so many are held. */
const LOOK_AHEAD = 10_000;

/**
 * The readable rows of a file in the order of their receipt, in bounded memory.
 * @throws IntakeError where a row stands further than `lookAhead` rows from its place
 */
export async function* inOrder(
  rows: AsyncIterable<CaseRow>,
  onRejected: () => void,
  lookAhead = LOOK_AHEAD,
): AsyncGenerator<Case> {
  const held = new Heap<{ readonly line: number; readonly value: Case }>();
  let last: Instant = Number.NEGATIVE_INFINITY;
  const next = (): Case => {
    const row = held.take();
    if (row === undefined) throw new Error('nothing is held');
    if (row.value.receivedAt < last) {
      const problem = `line ${row.line} is received before rows more than ${lookAhead} lines above it`;
      throw new IntakeError('notInOrder', `${problem}; sort the file by the time of receipt to replay it`);
    }
    last = row.value.receivedAt;
    return row.value;
  };
  for await (const { line, reading } of rows) {
    if (!reading.ok) {
      onRejected();
      continue;
    }
    held.add(reading.value.receivedAt, { line, value: reading.value });
    if (held.size > lookAhead) yield next();
  }
  while (held.size > 0) yield next();
}
