import pg from 'pg';
import { LOCK_TIMEOUT_MS } from './data-source.js';
import type { Logger } from './logger.js';

export interface SidePoolOptions {
  readonly url: string;
  /** What it is for, as `pg_stat_activity` tells. */
  readonly name: string;
  readonly max: number;
  /** Whoever hears nothing for so long, the wait for a connection included, is answered by an error; absent to wait as long as it takes. */
  readonly withinMs?: number;
  readonly logger: Logger;
}

/** A few connections of their own for what must never wait behind our work. They are made when they are first wanted. */
export function sidePool({ url, name, max, withinMs = 0, logger }: SidePoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: `watchfloor ${name}`,
    max,
    keepAlive: true,
    query_timeout: withinMs,
    connectionTimeoutMillis: withinMs,
    // a row that somebody else holds must not hold all of these
    lock_timeout: LOCK_TIMEOUT_MS,
  });
  pool.on('error', (error) => logger.warn({ err: error }, 'an idle database connection was lost'));
  return pool;
}
