import pg from 'pg';

/**
 * What is done by one server at a time, of all on one database; each has a number that nothing else in the database locks.
 * Part of the contract between servers: a number never changes.
 */
const locks = { migrating: 1_215_447_820, loadingTheCity: 1_215_447_822 } as const;
export type DoneAlone = keyof typeof locks;

/**
 * Does what others may be doing now, once they have done it: whoever works "where nothing is there yet" must look again
 * within the work. The lock is of a connection of its own, so that it ends with whoever held it, however that ends.
 *
 * @throws what the work throws, or Error where the database cannot be reached
 */
export async function alone<T>(url: string, what: DoneAlone, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'watchfloor lock', keepAlive: true });
  // a connection that dies gives up the lock; the work has others, and fails by itself if those are gone as well
  client.on('error', () => undefined);
  try {
    await client.connect();
    // whatever the database allows by default: what is done before may take long
    await client.query(`select set_config('lock_timeout', '0', false), set_config('statement_timeout', '0', false)`);
    await client.query('select pg_advisory_lock($1)', [locks[what]]);
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}
