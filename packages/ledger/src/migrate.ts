import { createDataSource } from './data-source.js';
import { type Logger, silent } from './logger.js';

/** Any constant that nothing else in the database locks. */
const MIGRATION_LOCK = 1_215_447_820;

/**
 * Brings the schema up to date. Several servers may start at once: the first migrates, the others wait for it.
 *
 * @returns the names of the migrations that were run now
 */
export async function migrate(url: string, logger: Logger = silent): Promise<readonly string[]> {
  const dataSource = await createDataSource({ url, poolSize: 2, logger }).initialize();
  try {
    const guard = dataSource.createQueryRunner();
    try {
      await guard.query('set lock_timeout = 0');
      await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      const ran = await dataSource.runMigrations({ transaction: 'each' });
      await guard.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      return ran.map((migration) => migration.name);
    } finally {
      await guard.release();
    }
  } finally {
    await dataSource.destroy();
  }
}
