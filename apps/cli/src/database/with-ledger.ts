import 'reflect-metadata';
import { type Ledger, openLedger } from '@watchfloor/ledger/ledger';
import { migrate } from '@watchfloor/ledger/migrate';
import { migrations } from '@watchfloor/ledger/migrations/all';
import { databaseTime } from '../timers.js';
import { UsageError } from '../usage-error.js';
import { openDatabase } from './database.js';
import { pendingMigrations } from './pending.js';

export interface DatabaseOption {
  readonly database?: string | undefined;
}

/**
 * Opens the ledger of the database that the command names, and leaves it in the end.
 * @param bringing a database up to date: always, or only a new one that holds nothing yet, by a command that only looks
 * @throws UsageError where a database that is in use would have to be changed by a command that only looks
 */
export async function withLedger<T>(
  { database }: DatabaseOption,
  work: (ledger: Ledger) => Promise<T>,
  bringing: 'always' | 'ifNew' = 'always',
): Promise<T> {
  const { url, leave } = await openDatabase(database, process.env);
  try {
    if (bringing === 'always' || (await isNewOrCurrent(url))) await migrate(url);
    const ledger = await openLedger({ url, time: databaseTime });
    try {
      return await work(ledger);
    } finally {
      await ledger.close();
    }
  } finally {
    await leave();
  }
}

/** A database that has yet to run it is a new one. */
const firstMigration = migrations[0]?.name ?? '';

async function isNewOrCurrent(url: string): Promise<true> {
  const pending = await pendingMigrations(url);
  if (pending.length === 0 || pending.includes(firstMigration)) return true;
  throw new UsageError(
    `the database is ${pending.length} migrations behind, and a dry run changes nothing; run "watchfloor migrate" first`,
  );
}
