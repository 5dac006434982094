import type { Complaint } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import { type EncodedComplaint, encodeComplaint, type RowLaw, timestampOf } from '../complaint-codec.js';
import { columnName } from '../rows/columns.js';
import { type ComplaintRow, complaintColumns } from '../rows/complaint-row.js';
import type { Arming } from './arming.js';
import type { Statement } from './transaction.js';

/** A log entry that has no position yet. */
export type NewEntry = Omit<LogEntry, 'position'> & {
  readonly idempotencyKey: string | null;
  /** What the key is bound to, see `fingerprintOf`; null without a key. */
  readonly fingerprint: string | null;
};

// Facts of the registration; the rest of the row follows every command, the receipt, too: a duplicate may have come sooner
const fixed: ReadonlySet<string> = new Set<keyof ComplaintRow>([
  ...(['id', 'number', 'details', 'callerId', 'sourceSystem', 'sourceId'] as const),
]);
type Changing = Exclude<keyof EncodedComplaint, 'id' | 'number' | 'callerId' | 'sourceSystem' | 'sourceId'>;
const changing = Object.keys(complaintColumns).filter((name) => !fixed.has(name) && name !== 'position') as Changing[];

const ENTRY_PARAMETERS = 8;
const entryAndState = `
  entry as (
    insert into event_log (complaint_id, version, at, actor, events, quiet, idempotency_key, fingerprint)
    values ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex')) returning position
  ), state as (
    update complaint set position = entry.position, ${changing
      .map((name, index) => `${columnName(name)} = $${ENTRY_PARAMETERS + 1 + index}`)
      .join(', ')}
      from entry where id = $1
  )`;
const afterState = ENTRY_PARAMETERS + changing.length;
const thresholds = `
  disarmed as (
    delete from armed_threshold where complaint_id = $1 and (clock_id, threshold) in (
      select * from unnest($${afterState + 1}::text[], $${afterState + 2}::text[]))
  ), armed as (
    insert into armed_threshold (complaint_id, clock_id, threshold, fire_at)
    select $1, * from unnest($${afterState + 3}::text[], $${afterState + 4}::text[], $${afterState + 5}::timestamptz[])
    on conflict (complaint_id, clock_id, threshold) do update set fire_at = excluded.fire_at
  )`;
const plain = { name: 'save', text: `with ${entryAndState} select position from entry` };
const arming = { name: 'save-and-arm', text: `with ${entryAndState}, ${thresholds} select position from entry` };

/** One statement: the log entry, the complaint as it is after it, and the thresholds whose clocks changed. */
export function save(complaint: Complaint, entry: NewEntry, { arm, disarm }: Arming, law: RowLaw): Statement {
  const encoded = encodeComplaint(complaint, law);
  const values = [
    ...[entry.complaintId, entry.version, timestampOf(entry.at), entry.actor, JSON.stringify(entry.events)],
    ...[entry.quiet, entry.idempotencyKey, entry.fingerprint],
    ...changing.map((name) => encoded[name]),
  ];
  if (arm.length === 0 && disarm.length === 0) return { ...plain, values };
  values.push(
    disarm.map((threshold) => threshold.clockId),
    disarm.map((threshold) => threshold.threshold),
    arm.map((threshold) => threshold.clockId),
    arm.map((threshold) => threshold.threshold),
    arm.map((threshold) => timestampOf(threshold.fireAt)),
  );
  return { ...arming, values };
}
