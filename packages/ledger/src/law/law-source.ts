import type { Clock } from '@watchfloor/domain/clock';
import type { LawBook } from '@watchfloor/domain/decision';
import type { QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import type { Statement } from '../write/transaction.js';

/** Puts a statement to the transaction that asks: a command that waits for a second connection could wait for ever. */
export type Ask = <R extends QueryResultRow>(statement: Statement) => Promise<readonly R[]>;

/** Where a decision, or a reader of the log, gets its law from. */
export interface LawSource {
  /**
   * The law to go by: never one that was replaced before the transaction looked, on whichever server.
   *
   * @param revision the last change of the law that the transaction has seen; see `lawRevision`
   * @param clocks of the complaint that is decided on, if any: every version they run by is in the answer
   */
  at(revision: number, clocks: readonly Clock[], ask: Ask): Promise<LawBook>;
}

/** Asks outside of any transaction. */
export const askOutside =
  (dataSource: DataSource): Ask =>
  ({ text, values = [] }) =>
    dataSource.query(text, [...values]);

/** The same law whatever is published, for tests and benches. */
export const fixedLaw = (book: LawBook): LawSource => ({ at: async () => book });
