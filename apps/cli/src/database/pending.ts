import { createDataSource } from '@watchfloor/ledger/data-source';
import { silent } from '@watchfloor/ledger/logger';

/** The migrations that a database has yet to run, in their order. Only looks. */
export async function pendingMigrations(url: string): Promise<readonly string[]> {
  const dataSource = await createDataSource({ url, poolSize: 1, logger: silent }).initialize();
  try {
    const [found]: readonly { there: boolean }[] = await dataSource.query(
      `select to_regclass('migrations') is not null as there`,
    );
    const ran: readonly { name: string }[] =
      found?.there === true ? await dataSource.query('select name from migrations') : [];
    const done = new Set(ran.map(({ name }) => name));
    return dataSource.migrations.map((migration) => migration.name ?? '').filter((name) => !done.has(name));
  } finally {
    await dataSource.destroy();
  }
}
