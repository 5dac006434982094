import pg from 'pg';
import { pause } from './timers.js';

const RETRY_MS = 100;
const RETRIES = 300;
/** cannot_connect_now: after a crash the server lets nobody in until it has replayed its log */
const RECOVERING = '57P03';
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

async function connectWhenReady(url: string): Promise<pg.Client> {
  for (let left = RETRIES; ; left--) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end();
      if (left <= 0 || (error as { code?: string }).code !== RECOVERING) throw error;
      await pause(RETRY_MS);
    }
  }
}
