import pg from 'pg';
import type { Watch } from './keep-alive.js';
import { pause } from './timers.js';

const RETRY_MS = 100;
const RETRIES = 300;
const ANSWER_WITHIN_MS = 30_000;
/**
 * After a crash the server lets nobody in until it has replayed its log: it says cannot_connect_now, or, where the crash comes
 * while somebody knocks, cuts the connection.
 */
const RECOVERING: readonly unknown[] = ['57P03', 'ECONNRESET'];
/** What the driver says, without any code, where the cut is an orderly one. */
const CUT = 'Connection terminated unexpectedly';
const DUPLICATE_DATABASE = '42P04';

/**
 * Makes the database `name` where it is missing, and waits until the server lets clients in.
 * @param adminUrl the address of the `postgres` database, as superuser
 */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = await connectWhenReady(adminUrl);
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    if ((error as { code?: string }).code !== DUPLICATE_DATABASE) throw error;
  } finally {
    await client.end();
  }
}

/** A connection that does nothing but end when the server at `url` does. */
export async function watchServer(url: string, signal?: AbortSignal): Promise<Watch> {
  const client = await connectWhenReady(url, signal);
  return { ended: new Promise((resolve) => client.once('end', resolve)), close: () => void client.end() };
}

async function connectWhenReady(url: string, signal?: AbortSignal): Promise<pg.Client> {
  for (let left = RETRIES; ; left--) {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'watchfloor launcher',
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
    });
    // a dying connection also says so by an `error`, and one that nobody hears would end the process
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end();
      const { code, message } = error as { code?: unknown; message?: unknown };
      if (left <= 0 || !(RECOVERING.includes(code) || message === CUT)) throw error;
      await pause(RETRY_MS, signal);
    }
  }
}
