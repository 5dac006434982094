import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import { evolve } from '@watchfloor/domain/evolve';
import type { EntryOf } from '@watchfloor/feed/ports';
import type { DataSource } from 'typeorm';
import { type EntryRow, entryColumns, entryOf } from './entry.js';

/**
 * The complaint of each entry as it stood before it, folded from the log: the row of the complaint may have gone on since.
 * What came before an entry that somebody has read is visible, for the entries of a complaint are committed in their order.
 */
export async function complaintsBefore(
  dataSource: DataSource,
  wanted: readonly EntryOf[],
): Promise<readonly (Complaint | null)[]> {
  const last = new Map<ComplaintId, number>();
  for (const { complaintId, version } of wanted) last.set(complaintId, Math.max(version, last.get(complaintId) ?? 0));
  const rows: readonly EntryRow[] = await dataSource.query(
    `select ${entryColumns} from event_log
       join unnest($1::uuid[], $2::int[]) as wanted (id, before)
         on wanted.id = event_log.complaint_id and event_log.version < wanted.before
      order by event_log.complaint_id, event_log.version`,
    [[...last.keys()], [...last.values()]],
  );
  const asOf = new Map<string, Complaint>();
  let complaint: Complaint | null = null;
  for (const row of rows) {
    complaint = evolve(row.version === 1 ? null : complaint, entryOf(row));
    asOf.set(keyOf(complaint.id, complaint.version), complaint);
  }
  return wanted.map(({ complaintId, version }) => asOf.get(keyOf(complaintId, version - 1)) ?? null);
}

const keyOf = (id: ComplaintId, version: number): string => `${id} ${version}`;
