import { dirname, join } from 'node:path';
import { keptFolderOf } from '@watchfloor/postgres/kept-in';
import { startPostgres } from '@watchfloor/postgres/start';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { roomIn } from '../storage/room.js';
import type { Closers } from './closers.js';
import { type DataLock, holderOf, lockData } from './data-lock.js';
import { folderProblem } from './folder-problem.js';
import { addressOf } from './listen.js';
import { StartRefused } from './start-refused.js';

export interface Database {
  readonly url: string;
  /** Tells others who want the same data folder where this server is reached. */
  readonly announce: (address: string) => void;
  /** How many bytes are free where it keeps its data; absent where that is elsewhere. */
  readonly room?: () => Promise<number>;
  /** Says that it may die from now on: whoever stops everything at once wants nothing started again. */
  readonly letDie: () => unknown;
}

/**
 * The database of this server: the one that DATABASE_URL names, or a PostgreSQL of our own in the data folder, which is
 * started again at the same address if it dies.
 *
 * @throws StartRefused where the folder, or the database, is another server's own, or the folder cannot be written;
 *   PostgresStartError, WrongMajorError
 */
export async function openDatabase(config: Config, closers: Closers, log: Logger): Promise<Database> {
  if (config.databaseUrl !== undefined) return await openGiven(config.databaseUrl);
  try {
    return await openOwn(config, closers, log);
  } catch (error) {
    throw folderProblem(error, config.dataDir, await roomIn(config.dataDir).catch(() => undefined));
  }
}

/** A PostgreSQL that another server runs for itself ends with that server: nobody else may build upon it. */
async function openGiven(url: string): Promise<Database> {
  const kept = await keptFolderOf(url);
  if (kept === null) return { url, announce: nothing, letDie: nothing };
  const folder = dirname(kept);
  const holder = holderOf(folder) ?? 'which does not run now';
  throw new StartRefused(
    `DATABASE_URL: this PostgreSQL is run by the Watchfloor on the data in ${folder} (${holder}) for itself, and ends with it. ` +
      'For several servers run a PostgreSQL of your own, and give its address to each.',
  );
}

async function openOwn({ dataDir, host, port }: Config, closers: Closers, log: Logger): Promise<Database> {
  const lock: DataLock = await lockData(dataDir, addressOf(host, port));
  closers.add('the lock of the data folder', lock.release);
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), as: 'owner', keepAlive: log });
  closers.add('PostgreSQL', postgres.stop);
  return {
    url: postgres.url,
    announce: lock.announce,
    room: () => roomIn(postgres.dataDir),
    letDie: postgres.letDie,
  };
}

const nothing = (): void => undefined;
