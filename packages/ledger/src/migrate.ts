import type { DataSource } from 'typeorm';
import { alone } from './alone.js';
import { createDataSource } from './data-source.js';
import { type Logger, silent } from './logger.js';

/** The database can never hold the product's data; the message says in one sentence what to do. */
export class UnfitDatabase extends Error {
  override readonly name = 'UnfitDatabase';
}

/**
 * Brings the schema up to date. Several servers may start at once: the first migrates, the others wait for it.
 *
 * @returns the names of the migrations that were run now
 * @throws UnfitDatabase before anything is touched, where the database is not in UTF-8
 */
export async function migrate(url: string, logger: Logger = silent): Promise<readonly string[]> {
  const dataSource = await createDataSource({ url, poolSize: 1, logger }).initialize();
  try {
    await insistOnUnicode(dataSource);
    const ran = await alone(url, 'migrating', () => dataSource.runMigrations({ transaction: 'each' }));
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** Another encoding refuses most names and words, and SQL_ASCII takes in whatever comes and finds and sorts it wrongly. */
async function insistOnUnicode(dataSource: DataSource): Promise<void> {
  const [row]: readonly { database: string; encoding: string }[] = await dataSource.query(
    `select current_database() as database, current_setting('server_encoding') as encoding`,
  );
  if (row === undefined || row.encoding === 'UTF8') return;
  throw new UnfitDatabase(
    `The database ${row.database} keeps its text as ${row.encoding}, and Watchfloor needs UTF8: ` +
      `make one with "create database ${row.database} encoding 'UTF8' template template0". Nothing was changed.`,
  );
}
