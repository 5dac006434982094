import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Holds the address of the run's cluster, set by `global-setup.ts`. */
export const CLUSTER_VARIABLE = 'WATCHFLOOR_TEST_CLUSTER';

const IN_USE = '55006';

export interface TestDatabaseOptions {
  /** Names the template; every caller with the same name must prepare the same thing. */
  readonly templateName: string;
  /** Fills the template (migrations, say), once in a run, and closes every connection it opened. */
  readonly prepare: (url: string) => Promise<void>;
}

export interface TestDatabase {
  readonly url: string;
  /** Drops the database. @throws Error that names the connections still open: a leak in the test or in the product */
  readonly drop: () => Promise<void>;
}

/** A database of one's own, cloned from a template in some 30 ms. Without options: an empty one. */
export async function testDatabase(options?: TestDatabaseOptions): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdmin(async (admin) => {
    if (options !== undefined) await ensureTemplate(admin, options);
    await admin.query(`create database ${name} template ${options?.templateName ?? 'template0'}`);
  });
  return { url: urlOf(name), drop: () => asAdmin((admin) => drop(admin, name)) };
}

/** Test files run in parallel processes: the first one prepares, the others wait for it. */
async function ensureTemplate(admin: pg.Client, { templateName, prepare }: TestDatabaseOptions): Promise<void> {
  if (!/^[a-z][a-z0-9_]*$/.test(templateName)) throw new RangeError(`not a template name: ${templateName}`);
  await admin.query('select pg_advisory_lock(hashtext($1))', [templateName]);
  try {
    const found = await admin.query('select datistemplate as ready from pg_database where datname = $1', [
      templateName,
    ]);
    if (found.rows[0]?.ready === true) return;
    // there but not marked: an earlier file failed to prepare it
    await admin.query(`drop database if exists ${templateName} with (force)`);
    await admin.query(`create database ${templateName} template template0`);
    await prepare(urlOf(templateName));
    await admin.query(`alter database ${templateName} with is_template true`);
  } finally {
    await admin.query('select pg_advisory_unlock(hashtext($1))', [templateName]);
  }
}

async function drop(admin: pg.Client, name: string): Promise<void> {
  try {
    // waits five seconds by itself for sessions that are just ending
    await admin.query(`drop database ${name}`);
  } catch (error) {
    if ((error as { code?: string }).code !== IN_USE) throw error;
    // PostgreSQL's own workers (autovacuum, say) may look in at any time and are nobody's leak
    const { rows } = await admin.query(
      `select application_name || ' ' || coalesce(state, '') || ': ' || left(query, 200) as session
         from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
      [name],
    );
    await admin.query(`drop database ${name} with (force)`);
    if (rows.length === 0) return;
    const sessions = rows.map((row: { session: string }) => `\n  ${row.session}`);
    throw new Error(`${rows.length} connections to the test database were never closed:${sessions.join('')}`);
  }
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: urlOf('postgres') });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(database: string): string {
  const cluster = process.env[CLUSTER_VARIABLE];
  if (cluster === undefined) throw new Error('no test cluster runs: does the file end in .pg.test.ts or .e2e.test.ts?');
  const url = new URL(cluster);
  url.pathname = `/${database}`;
  return url.href;
}
