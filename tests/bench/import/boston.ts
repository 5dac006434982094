import { existsSync } from 'node:fs';
import { migrate } from '@watchfloor/ledger/migrate';
import { sharedData } from '@watchfloor/testkit/shared-data';
import pg from 'pg';
import { print, tell } from '../kit/figure.js';
import { bareInserts } from './bare-inserts.js';
import { importInAProcess, type Measured } from './in-a-process.js';

const file = sharedData.boston;

/** The table of Boston's summer. A plain clone has none: then it says so and answers null. */
export function bostonTable(): string | null {
  if (existsSync(file)) return file;
  tell(`import: left out, for ${file} is not there; WATCHFLOOR_SHARED names another place`);
  return null;
}

export const perSecond = ({ rows, ms }: Measured): number => rows / (ms / 1_000);

/** An empty, migrated database beside the cluster's first. */
export async function databaseOf(cluster: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  await migrate(url.href);
  return url.href;
}

/** Prints how fast the table of Boston goes in once; answers what was measured and the database that now holds it. */
export async function importOnce(
  boston: string,
  cluster: string,
): Promise<{ readonly single: Measured; readonly once: string }> {
  tell('import: Boston once');
  const [once, target] = [await databaseOf(cluster, 'once'), await databaseOf(cluster, 'bare')];
  const single = await importInAProcess(boston, once);
  tell('import: the same rows by bare pg');
  const bare = await bareInserts(once, target, single.rows);
  const against = 'the very rows inserted by bare pg, one connection';
  print({ name: 'import', value: perSecond(single), unit: 'rows/s', against, baseline: bare });
  return { single, once };
}
