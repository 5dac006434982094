import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { text } from './columns.js';

/** What the key of a move of many legs stands for, from the first leg that was moved. Rows are added and never changed. */
export interface BulkKeyRow {
  actor: string;
  idempotencyKey: string;
  /** See `fingerprintOf`. */
  fingerprint: Buffer;
}

const bulkKeyColumns = {
  actor: { ...text, primary: true },
  idempotencyKey: { ...text, primary: true },
  fingerprint: { type: 'bytea' },
} satisfies Record<keyof BulkKeyRow, EntitySchemaColumnOptions>;

export const bulkKeyEntity = new EntitySchema<BulkKeyRow>({ name: 'bulk_key', columns: bulkKeyColumns });
