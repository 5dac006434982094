import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '@watchfloor/postgres/start';

/** From `src` and from `dist` alike: both lie two folders below the project. */
const projectRoot = fileURLToPath(new URL('../../../../', import.meta.url));

export interface Database {
  readonly url: string;
  /** Leaves it; a PostgreSQL that was started for this command alone is stopped. */
  readonly leave: () => Promise<void>;
}

/**
 * The database a command works on: the one it names, else DATABASE_URL, else the PostgreSQL of the data folder. Where
 * `npm start` runs, that is the very one it uses.
 * @throws PostgresStartError, WrongMajorError
 */
export async function openDatabase(named: string | undefined, environment: NodeJS.ProcessEnv): Promise<Database> {
  const url = named ?? environment.DATABASE_URL;
  if (url !== undefined && url !== '') return { url, leave: async () => undefined };
  // a relative folder is meant from the project, wherever the command was given
  const dataDir = resolve(projectRoot, environment.WATCHFLOOR_DATA || '.data');
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), as: 'owner' });
  return { url: postgres.url, leave: postgres.stop };
}
