import pg from 'pg';
import type { Logger } from './logger.js';

/** Whoever hears nothing for so long takes the connection for dead. */
const ANSWER_WITHIN_MS = 5_000;

export interface SidePoolOptions {
  readonly url: string;
  /** What it is for, as `pg_stat_activity` tells. */
  readonly name: string;
  readonly max: number;
  readonly logger: Logger;
}

/** A few connections of their own for what must never wait behind our work. They are made when they are first wanted. */
export function sidePool({ url, name, max, logger }: SidePoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: `watchfloor ${name}`,
    max,
    query_timeout: ANSWER_WITHIN_MS,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
  });
  pool.on('error', (error) => logger.warn({ err: error }, 'an idle database connection was lost'));
  return pool;
}
