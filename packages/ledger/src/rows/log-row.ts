import type { ComplaintEvent } from '@watchfloor/domain/event';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { type BigIntText, flag, nullableText, type Timestamp, text, timestamp } from './columns.js';

/** One command's events: readers see all of them or none. Rows are added and never changed. */
export interface LogRow {
  /** Handed out before the commit; see `log/gapless.ts` for what that means to readers. */
  position: BigIntText;
  complaintId: string;
  version: number;
  at: Timestamp;
  actor: string;
  events: readonly ComplaintEvent[];
  /** Imported history: no alert comes of it. */
  quiet: boolean;
  /** Chosen by the actor's client: the same command under the same key is executed once. */
  idempotencyKey: string | null;
  /** What the key is bound to; null without a key, and in entries from before keys were bound. */
  fingerprint: Buffer | null;
}

export const logColumns = {
  position: { type: 'bigint', primary: true, generated: 'increment' },
  complaintId: { type: 'uuid' },
  version: { type: 'int' },
  at: timestamp,
  actor: text,
  events: { type: 'jsonb' },
  quiet: flag,
  idempotencyKey: nullableText,
  fingerprint: { type: 'bytea', nullable: true },
} satisfies Record<keyof LogRow, EntitySchemaColumnOptions>;

export const logEntity = new EntitySchema<LogRow>({
  name: 'event_log',
  columns: logColumns,
  uniques: [{ name: 'event_log_version', columns: ['complaintId', 'version'] }],
  indices: [
    {
      name: 'event_log_idempotency',
      columns: ['actor', 'idempotencyKey'],
      unique: true,
      where: '(idempotency_key IS NOT NULL)',
    },
    { name: 'event_log_loud', columns: ['position'], where: '(NOT quiet)' },
    // Written by hand in the migration: TypeORM knows no BRIN
    { name: 'event_log_at', columns: ['at'], synchronize: false },
  ],
});
