import type { QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { type Asker, AskerGone } from './asker.js';
import type { Shares } from './shares.js';
import { codeOf } from './write/retry.js';
import { Transaction } from './write/transaction.js';

/** What PostgreSQL says to a statement that was cancelled. */
const CANCELLED = '57014';

/** By whom, and how, it is asked for somebody. */
export interface Asking {
  readonly asker: Asker;
  readonly shares: Shares;
  /** Tells the database that nobody waits for what one of its processes does. */
  readonly cancel: (backend: number) => Promise<void>;
}

/**
 * Reads for one asker: within their share of the connections, and no longer than they wait. When they leave, what the database
 * works on for them is cancelled, and the connection goes on to others. Nothing is ever written through it.
 */
export class Reader {
  readonly #dataSource: DataSource;
  readonly #asking: Asking | null;

  /** @param asking null where the product itself reads, which waits for every answer */
  constructor(dataSource: DataSource, asking: Asking | null = null) {
    this.#dataSource = dataSource;
    this.#asking = asking;
  }

  /** The rows of one statement. @throws AskerGone */
  query<R extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<readonly R[]> {
    return this.transaction((transaction) => transaction.query<R>({ text, values }));
  }

  /** Reads with several statements on one connection, in a transaction where the work begins one. @throws AskerGone */
  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    if (this.#asking === null) return Transaction.run(this.#dataSource, work);
    const { asker, shares, cancel } = this.#asking;
    const giveBack = await shares.take(asker.person, asker.signal);
    try {
      return await Transaction.run(this.#dataSource, work, { signal: asker.signal, cancel });
    } catch (error) {
      throw asker.signal.aborted && codeOf(error) === CANCELLED ? new AskerGone() : error;
    } finally {
      giveBack();
    }
  }
}
