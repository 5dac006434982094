import type { ClockId } from '@watchfloor/domain/clock';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import { Threshold } from '@watchfloor/domain/vocabulary';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { oneOf, type Timestamp, text, timestamp } from './columns.js';

/** A threshold that a running clock has yet to cross. */
export interface ThresholdRow {
  complaintId: ComplaintId;
  clockId: ClockId;
  threshold: Threshold;
  fireAt: Timestamp;
}

const thresholdColumns = {
  complaintId: { type: 'uuid', primary: true },
  clockId: { ...text, primary: true },
  threshold: { ...text, primary: true },
  fireAt: timestamp,
} satisfies Record<keyof ThresholdRow, EntitySchemaColumnOptions>;

export const thresholdEntity = new EntitySchema<ThresholdRow>({
  name: 'armed_threshold',
  columns: thresholdColumns,
  indices: [{ name: 'armed_threshold_fire', columns: ['fireAt', 'complaintId'] }],
  checks: [{ name: 'armed_threshold_threshold', expression: oneOf('threshold', Threshold) }],
});
