import 'reflect-metadata';
import { type Ledger, openLedger } from '@watchfloor/ledger/ledger';
import { migrate } from '@watchfloor/ledger/migrate';
import { databaseTime } from '../timers.js';
import { openDatabase } from './database.js';

export interface DatabaseOption {
  readonly database?: string | undefined;
}

/** Opens the ledger of the database that the command names, brought up to date, and leaves it in the end. */
export async function withLedger<T>({ database }: DatabaseOption, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const { url, leave } = await openDatabase(database, process.env);
  try {
    await migrate(url);
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
