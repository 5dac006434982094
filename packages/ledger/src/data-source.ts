import { DataSource } from 'typeorm';
import type { Logger } from './logger.js';
import { migrations } from './migrations/all.js';
import { SnakeCase } from './rows/columns.js';
import { entities } from './rows/entities.js';

export interface DataSourceSettings {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** Connections at most; each command holds one while it runs. */
  readonly poolSize: number;
  readonly logger: Logger;
}

export const LOCK_TIMEOUT_MS = 10_000;
const IDLE_IN_TRANSACTION_MS = 60_000;

/** A TypeORM data source over the product's tables, not yet connected. */
export function createDataSource({ url, poolSize, logger }: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities,
    migrations,
    namingStrategy: new SnakeCase(),
    applicationName: 'watchfloor',
    // gen_random_uuid is part of PostgreSQL; the other needs an extension that only a superuser may install
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolErrorHandler: (error: Error) => logger.warn({ err: error }, 'an idle database connection was lost'),
    extra: {
      // statements are sent without waiting for the answer to the one before: `begin` and `commit` cost no round trip
      pipeline: true,
      // a server that hangs in mid-transaction must not keep a complaint from everybody for ever
      lock_timeout: LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    },
  });
}
