import type { ComplaintEvent, LogEntry } from '@watchfloor/domain/event';

/** A log entry as the driver hands it over. */
export interface EntryRow {
  readonly position: string;
  readonly complaint_id: string;
  readonly version: number;
  readonly at: Date;
  readonly actor: string;
  readonly events: readonly ComplaintEvent[];
  readonly quiet: boolean;
}

export const entryColumns = ['position', 'complaint_id', 'version', 'at', 'actor', 'events', 'quiet']
  .map((column) => `event_log.${column}`)
  .join(', ');

export const entryOf = (row: EntryRow): LogEntry => ({
  position: Number(row.position),
  complaintId: row.complaint_id,
  version: row.version,
  at: row.at.getTime(),
  actor: row.actor,
  events: row.events,
  quiet: row.quiet,
});
