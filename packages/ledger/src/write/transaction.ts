import type { PoolClient, QueryResultRow } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { AskerGone } from '../asker.js';

/** A statement with its parameters; named ones are parsed and planned once for each connection. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** The driver knows by which process the database serves a connection; its types do not say so. */
type Connected = PoolClient & { readonly processID: number };

/** Whoever waits for what is read, and how the database is told that they do no more. */
export interface Waiting {
  readonly signal: AbortSignal;
  readonly cancel: (backend: number) => Promise<void>;
}

/**
 * One transaction on a connection of TypeORM's own. Statements go straight to the driver and without waiting for the
 * answer to the one before, so that `begin` travels with the first and `commit` with the last: two round trips in all.
 */
export class Transaction {
  readonly #runner: QueryRunner;
  readonly #client: Connected;
  readonly #waiting: Waiting | null;
  #open = false;

  private constructor(runner: QueryRunner, client: Connected, waiting: Waiting | null) {
    this.#runner = runner;
    this.#client = client;
    this.#waiting = waiting;
  }

  /**
   * Runs `work` in a transaction; rolls back what it has not committed, and always gives the connection back.
   *
   * @param waiting whoever waits for the answer of work that only reads; null where the work is to be done in any case
   * @throws AskerGone where they leave before it begins
   */
  static async run<T>(
    dataSource: DataSource,
    work: (transaction: Transaction) => Promise<T>,
    waiting: Waiting | null = null,
  ): Promise<T> {
    const runner = dataSource.createQueryRunner();
    try {
      const transaction = new Transaction(runner, (await runner.connect()) as Connected, waiting);
      try {
        return await transaction.#whileWaited(work);
      } finally {
        await transaction.#rollBackIfOpen();
      }
    } finally {
      await runner.release();
    }
  }

  /**
   * Begins, by default at the level `read committed`, and runs the first statement.
   *
   * @param before travels with it and runs before it, so that the first statement sees what those have waited for
   */
  async begin<R extends QueryResultRow>(
    first: Statement,
    how = 'begin',
    before: readonly Statement[] = [],
  ): Promise<readonly R[]> {
    this.#open = true;
    const answers = await this.#inOrder<R>([{ text: how }, ...before, first]);
    return answers.at(-1)?.rows ?? [];
  }

  async query<R extends QueryResultRow>(statement: Statement): Promise<readonly R[]> {
    return (await this.#send<R>(statement)).rows;
  }

  /**
   * Runs the last statements, and commits.
   *
   * @returns the rows of the last of them
   */
  async commit<R extends QueryResultRow>(...last: readonly Statement[]): Promise<readonly R[]> {
    return (await this.commitEach<R>(...last)).at(-1) ?? [];
  }

  /**
   * Runs the last statements, and commits.
   *
   * @returns the rows of each of them
   */
  async commitEach<R extends QueryResultRow>(...last: readonly Statement[]): Promise<readonly (readonly R[])[]> {
    const results = await this.#inOrder<R>([...last, { text: 'commit' }]);
    // PostgreSQL answers ROLLBACK to a commit of what has failed
    if (results.at(-1)?.command !== 'COMMIT') throw new Error('the transaction was not committed');
    this.#open = false;
    return results.slice(0, -1).map(({ rows }) => rows);
  }

  /** Sends all at once; throws the first failure, of which the later ones are only consequences. */
  async #inOrder<R extends QueryResultRow>(statements: readonly Statement[]) {
    // one packet for all of them, instead of a system call for each
    const { stream } = this.#client.connection;
    stream.cork();
    const sent = statements.map((statement) => this.#send<R>(statement));
    stream.uncork();
    const settled = await Promise.allSettled(sent);
    return settled.map((answer) => {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value;
    });
  }

  async #whileWaited<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    if (this.#waiting === null) return work(this);
    const { signal, cancel } = this.#waiting;
    let cancelling: Promise<void> | undefined;
    const left = () => {
      cancelling = cancel(this.#client.processID);
    };
    signal.addEventListener('abort', left, { once: true });
    try {
      return await work(this);
    } finally {
      signal.removeEventListener('abort', left);
      // the connection goes to nobody else before it is certain that only this work is cancelled
      await cancelling;
    }
  }

  async #send<R extends QueryResultRow>({ name, text, values }: Statement) {
    if (this.#waiting?.signal.aborted) throw new AskerGone();
    return this.#client.query<R>({
      text,
      ...(name === undefined ? {} : { name }),
      ...(values && { values: [...values] }),
    });
  }

  async #rollBackIfOpen(): Promise<void> {
    if (!this.#open || this.#runner.isReleased) return;
    this.#open = false;
    // where it fails the connection is gone, and the transaction with it
    await this.#client.query('rollback').catch(() => undefined);
  }
}
