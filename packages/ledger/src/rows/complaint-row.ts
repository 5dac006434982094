import type { CategoryId, DepartmentId, DistrictId } from '@watchfloor/domain/directory';
import type { Alarm, ComplaintState, Ending, Kind, Urgency } from '@watchfloor/domain/vocabulary';
import * as words from '@watchfloor/domain/vocabulary';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import {
  type BigIntText,
  flag,
  nullableText,
  nullableTimestamp,
  oneOf,
  type Timestamp,
  text,
  timestamp,
} from './columns.js';

/**
 * One complaint as it stands. `body` is the whole of it; the other columns are extracts by which pages, filters, scopes and
 * reports find rows, computed by `complaint-codec.ts` and nowhere else.
 */
export interface ComplaintRow {
  id: string;
  number: string;
  version: number;
  /** Of the last log entry that is folded in. */
  position: BigIntText;
  body: unknown;
  /** The caller's long text; never part of the body, so that lists do not carry it. */
  details: string;
  open: boolean;
  kind: Kind;
  /** Only the center may know who called. */
  withheld: boolean;
  urgency: Urgency;
  /** The tier of the order `mostUrgent`: 0 for an unacknowledged escalation to 7 for a callback that is not due; null once it is closed. */
  needTier: number | null;
  state: ComplaintState;
  alarm: Alarm;
  categoryId: CategoryId;
  districtId: DistrictId;
  /** Who leads now, or led when it was closed. */
  leadDepartmentId: DepartmentId | null;
  /** Departments that see it: those with a current leg, and the members of a group until it has decided. */
  departmentIds: readonly DepartmentId[];
  /** Of each current leg its state and `state@department`: a filter may ask for either. */
  legStates: readonly string[];
  urged: boolean;
  escalated: boolean;
  waiting: boolean;
  /** Something was asked and waits for its ruling. */
  requested: boolean;
  /** An order above an urge is not settled. */
  supervised: boolean;
  /** A group is to settle it. */
  convened: boolean;
  /** The soonest due instant of the running clocks; infinity when none runs. */
  nextDueAt: Timestamp;
  receivedAt: Timestamp;
  closedAt: Timestamp | null;
  /** Working hours from receipt to close; null while it is open. */
  workHours: number | null;
  /** When the caller was promised a result; null when nothing was promised. */
  promisedAt: Timestamp | null;
  /** Whether that promise was kept; null while it is open and where there was none. */
  onTime: boolean | null;
  /** That promise was broken, and a ruling took it out of the figures. */
  waived: boolean;
  /** Null while it is open. */
  ending: Ending | null;
  /** When the next callback is due, also of closed ones; null when none waits. */
  callbackDueAt: Timestamp | null;
  callerId: string | null;
  sourceSystem: string | null;
  sourceId: string | null;
  /** What the text filter looks at, in lower case. */
  search: string;
}

export const complaintColumns = {
  id: { type: 'uuid', primary: true },
  number: text,
  version: { type: 'int' },
  position: { type: 'bigint' },
  body: { type: 'jsonb' },
  details: text,
  open: flag,
  kind: text,
  withheld: flag,
  urgency: text,
  needTier: { type: 'smallint', nullable: true },
  state: text,
  alarm: text,
  categoryId: text,
  districtId: text,
  leadDepartmentId: nullableText,
  departmentIds: { type: 'text', array: true },
  legStates: { type: 'text', array: true },
  urged: flag,
  escalated: flag,
  waiting: flag,
  requested: flag,
  supervised: flag,
  convened: flag,
  callbackDueAt: nullableTimestamp,
  nextDueAt: timestamp,
  receivedAt: timestamp,
  closedAt: nullableTimestamp,
  workHours: { type: 'double precision', nullable: true },
  promisedAt: nullableTimestamp,
  onTime: { type: 'boolean', nullable: true },
  waived: flag,
  ending: nullableText,
  callerId: { type: 'uuid', nullable: true },
  sourceSystem: nullableText,
  sourceId: nullableText,
  search: text,
} satisfies Record<keyof ComplaintRow, EntitySchemaColumnOptions>;

export const complaintEntity = new EntitySchema<ComplaintRow>({
  name: 'complaint',
  columns: complaintColumns,
  uniques: [{ name: 'complaint_number', columns: ['number'] }],
  indices: [
    {
      name: 'complaint_source',
      columns: ['sourceSystem', 'sourceId'],
      unique: true,
      where: '(source_id IS NOT NULL)',
    },
    { name: 'complaint_open_most_urgent', columns: ['needTier', 'nextDueAt', 'id'], where: 'open' },
    { name: 'complaint_open_due', columns: ['nextDueAt', 'id'], where: 'open' },
    { name: 'complaint_open_age', columns: ['receivedAt', 'id'], where: 'open' },
    { name: 'complaint_escalated', columns: ['id'], where: '(open AND escalated)' },
    { name: 'complaint_received', columns: ['receivedAt'] },
    { name: 'complaint_closed', columns: ['closedAt'], where: '(closed_at IS NOT NULL)' },
    { name: 'complaint_promised', columns: ['promisedAt'], where: '(promised_at IS NOT NULL)' },
    { name: 'complaint_callback', columns: ['callbackDueAt', 'id'], where: '(callback_due_at IS NOT NULL)' },
    { name: 'complaint_caller', columns: ['callerId', 'receivedAt'], where: '(caller_id IS NOT NULL)' },
    // Written by hand in the migration: TypeORM knows no GIN
    { name: 'complaint_open_departments', columns: ['departmentIds'], where: 'open', synchronize: false },
  ],
  checks: [
    { name: 'complaint_kind', expression: oneOf('kind', words.Kind) },
    { name: 'complaint_urgency', expression: oneOf('urgency', words.Urgency) },
    { name: 'complaint_state', expression: oneOf('state', words.ComplaintState) },
    { name: 'complaint_alarm', expression: oneOf('alarm', words.Alarm) },
    { name: 'complaint_ending', expression: oneOf('ending', words.Ending) },
  ],
});
