import type { Instant, Millis } from '@watchfloor/domain/time';
import { migrate } from '@watchfloor/ledger/migrate';
import { type TestDatabase, testDatabase } from '@watchfloor/testkit/databases';
import pg from 'pg';

const template = {
  templateName: 'moved_clock',
  prepare: async (url: string) => {
    await migrate(url);
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(stopped);
    await admin.end();
  },
};

// found before PostgreSQL's own by whoever has this search path: the product asks for the time as it always does
const stopped = `
  create schema stopped;
  create table stopped.clock (at timestamptz not null);
  insert into stopped.clock values (now());
  create function stopped.clock_timestamp() returns timestamptz volatile language sql as 'select at from stopped.clock'`;

/** A database whose own clock stands still until the test puts it on, or back. */
export class MovedDatabase {
  readonly url: string;
  readonly #database: TestDatabase;
  readonly #client: pg.Client;
  #now: Instant;

  private constructor(database: TestDatabase, client: pg.Client, now: Instant) {
    this.url = database.url;
    this.#database = database;
    this.#client = client;
    this.#now = now;
  }

  static async open(now: Instant): Promise<MovedDatabase> {
    const database = await testDatabase(template);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const name = new URL(database.url).pathname.slice(1);
    await client.query(`alter database ${name} set search_path = stopped, public, pg_catalog`);
    const moved = new MovedDatabase(database, client, now);
    await moved.put(now);
    return moved;
  }

  get now(): Instant {
    return this.#now;
  }

  async put(now: Instant): Promise<void> {
    this.#now = now;
    await this.#client.query('update stopped.clock set at = $1', [new Date(now).toISOString()]);
  }

  move(by: Millis): Promise<void> {
    return this.put(this.#now + by);
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return (await this.#client.query<Row>(text, [...values])).rows;
  }

  async close(): Promise<void> {
    await this.#client.end();
    await this.#database.drop();
  }
}
