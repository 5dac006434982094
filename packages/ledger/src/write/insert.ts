import type { Complaint } from '@watchfloor/domain/complaint';
import { encodeComplaint, type RowLaw, timestampOf } from '../complaint-codec.js';
import { columnName } from '../rows/columns.js';
import { complaintColumns } from '../rows/complaint-row.js';
import { thresholdsOf } from './arming.js';
import type { NewEntry } from './save.js';
import type { Statement } from './transaction.js';

/** A complaint that is not in the database yet, with its whole log. */
export interface NewComplaint {
  readonly complaint: Complaint;
  readonly details: string;
  /** In the order of their versions. */
  readonly entries: readonly NewEntry[];
}

const columns = Object.keys(complaintColumns)
  .filter((name) => name !== 'position')
  .map(columnName);

// One JSON text for each table: an array of rows costs one parameter however many there are. The ordinality keeps positions
// and versions of a complaint rising together.
const inserting = `
  with entry as (
    insert into event_log (complaint_id, version, at, actor, events, quiet, idempotency_key, fingerprint)
    select complaint_id, version, at, actor, events, quiet, idempotency_key, decode(fingerprint, 'hex')
      from rows from (json_to_recordset($1) as (complaint_id uuid, version int, at timestamptz, actor text, events jsonb,
             quiet boolean, idempotency_key text, fingerprint text)) with ordinality
     order by ordinality
    returning complaint_id, position
  ), last as (
    select complaint_id, max(position) as position from entry group by complaint_id
  ), armed as (
    insert into armed_threshold (complaint_id, clock_id, threshold, fire_at)
    select complaint_id, clock_id, threshold, fire_at
      from json_to_recordset($3) as row (complaint_id uuid, clock_id text, threshold text, fire_at timestamptz)
  )
  insert into complaint (position, ${columns.join(', ')})
  select last.position, ${columns.map((name) => `row.${name}`).join(', ')}
    from json_populate_recordset(null::complaint, $2) row join last on last.complaint_id = row.id
  returning id, position`;

/** One statement: any number of new complaints with their log entries and armed thresholds. */
export function insert(created: readonly NewComplaint[], law: RowLaw): Statement {
  const entries = created.flatMap(({ entries }) => entries).map(entryRow);
  const rows = created.map(({ complaint, details }) => complaintRow(complaint, details, law));
  const armed = created.flatMap(({ complaint }) => thresholdRows(complaint));
  return {
    name: 'insert',
    text: inserting,
    values: [JSON.stringify(entries), JSON.stringify(rows), JSON.stringify(armed)],
  };
}

const entryRow = (entry: NewEntry) => ({
  complaint_id: entry.complaintId,
  version: entry.version,
  at: timestampOf(entry.at),
  actor: entry.actor,
  events: entry.events,
  quiet: entry.quiet,
  idempotency_key: entry.idempotencyKey,
  fingerprint: entry.fingerprint,
});

const complaintRow = (complaint: Complaint, details: string, law: RowLaw): Record<string, unknown> => {
  const row: Record<string, unknown> = { details };
  for (const [name, value] of Object.entries(encodeComplaint(complaint, law))) row[columnName(name)] = value;
  return row;
};

const thresholdRows = (complaint: Complaint) =>
  thresholdsOf(complaint).map(({ clockId, threshold, fireAt }) => ({
    complaint_id: complaint.id,
    clock_id: clockId,
    threshold,
    fire_at: timestampOf(fireAt),
  }));
