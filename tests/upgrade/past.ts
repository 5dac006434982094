import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Actor } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Instant } from '@watchfloor/domain/time';
import pg from 'pg';

/** A database as a released version left it. */
export interface Past {
  readonly version: string;
  /** What its clock showed last. */
  readonly now: Instant;
  /** Of every account. */
  readonly password: string;
  /** The migrations that had run, by their names, in their order. */
  readonly migrations: readonly string[];
  /** Commands that were given under a key, with the position that they were answered. */
  readonly keys: readonly SpentKey[];
  /** Every row of every table, as `to_jsonb` writes it. */
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** The last number that each sequence handed out. */
  readonly counters: Readonly<Record<string, number>>;
}

export interface SpentKey {
  readonly key: string;
  readonly actor: Actor;
  readonly command: Command;
  readonly position: number;
}

export const fixtureOf = (version: string): string =>
  fileURLToPath(new URL(`fixtures/${version}.json.gz`, import.meta.url));

export const readPast = (version: string): Past =>
  JSON.parse(gunzipSync(new Uint8Array(readFileSync(fixtureOf(version)))).toString('utf8')) as Past;

/** @returns how many bytes it takes */
export function writePast(past: Past): number {
  const packed = new Uint8Array(gzipSync(JSON.stringify(past), { level: 9 }));
  writeFileSync(fixtureOf(past.version), packed);
  return packed.length;
}

/** TypeORM's own list of what has run: read by its name, and written by the migrations themselves. */
const MIGRATIONS = 'migrations';

/** Everything that a database holds. */
export async function tablesOf(url: string): Promise<Pick<Past, 'migrations' | 'tables' | 'counters'>> {
  return connected(url, async (client) => {
    const named = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`,
    );
    const rowsOf = async (table: string) => {
      const { rows } = await client.query<{ row: Readonly<Record<string, unknown>> }>(
        `select to_jsonb(t) as row from ${client.escapeIdentifier(table)} t`,
      );
      return rows.map(({ row }) => row);
    };
    const tables: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
    for (const { name } of named.rows) if (name !== MIGRATIONS) tables[name] = await rowsOf(name);
    const ran = await client.query<{ name: string }>(`select name from ${MIGRATIONS} order by id`);
    const counted = await client.query<{ name: string; value: string }>(
      `select sequencename as name, last_value as value from pg_sequences
        where schemaname = 'public' and last_value is not null and sequencename not like '${MIGRATIONS}%'`,
    );
    const counters = Object.fromEntries(counted.rows.map(({ name, value }) => [name, Number(value)]));
    return { migrations: ran.rows.map(({ name }) => name), tables, counters };
  });
}

/** Fills a database that has the tables and nothing in them; numbers go on where they had stopped. */
export async function fill(url: string, { tables, counters }: Past): Promise<void> {
  await connected(url, async (client) => {
    // rows go in table by table, whatever they refer to
    await client.query(`set session_replication_role = replica`);
    await client.query(`truncate ${Object.keys(tables).map(client.escapeIdentifier).join()}`);
    for (const [table, rows] of Object.entries(tables)) {
      const name = client.escapeIdentifier(table);
      await client.query(
        `insert into ${name} overriding system value select * from jsonb_populate_recordset(null::${name}, $1)`,
        [JSON.stringify(rows)],
      );
    }
    for (const [counter, value] of Object.entries(counters)) {
      await client.query('select setval($1::regclass, $2)', [client.escapeIdentifier(counter), value]);
    }
  });
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
