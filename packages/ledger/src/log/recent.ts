import { type Complaint, type ComplaintId, isCurrent } from '@watchfloor/domain/complaint';
import type { DepartmentId } from '@watchfloor/domain/directory';
import type { LogEntry } from '@watchfloor/domain/event';
import { HOUR, type Instant } from '@watchfloor/domain/time';
import type { HourlyFlow, Position } from '@watchfloor/feed/ports';
import type { DataSource } from 'typeorm';
import { timestampOf } from '../complaint-codec.js';
import { complaintsBefore } from './complaints-before.js';
import { type EntryRow, entryColumns, entryOf } from './entry.js';

/** The last entries up to a position that were not quiet, oldest first. */
export async function recentEntries(
  dataSource: DataSource,
  upTo: Position,
  limit: number,
): Promise<readonly LogEntry[]> {
  const rows: readonly EntryRow[] = await dataSource.query(
    `select ${entryColumns} from event_log where event_log.position <= $1 and not quiet
      order by event_log.position desc limit $2`,
    [upTo, limit],
  );
  return rows.map(entryOf).reverse();
}

/** Every entry of these complaints up to a position, in the order of the log. */
export async function entriesOf(
  dataSource: DataSource,
  complaintIds: readonly ComplaintId[],
  upTo: Position,
): Promise<readonly LogEntry[]> {
  if (complaintIds.length === 0) return [];
  const rows: readonly EntryRow[] = await dataSource.query(
    `select ${entryColumns} from event_log
      where event_log.complaint_id = any($1::uuid[]) and event_log.position <= $2 order by event_log.position`,
    [complaintIds, upTo],
  );
  return rows.map(entryOf);
}

interface FlowRow {
  readonly id: ComplaintId;
  readonly version: number;
  readonly type: 'registered' | 'assigned' | 'closed';
  readonly at: Date;
  readonly departmentId: DepartmentId | null;
  readonly departmentIds: readonly DepartmentId[];
  /** Whether the complaint was worked on again after this closing: its row does not tell any more who had it then. */
  readonly reopened: boolean;
}

/** What came in and was closed in the hour before now, by the entries up to a position. */
export async function hourlyFlow(
  dataSource: DataSource,
  now: () => Promise<Instant>,
  upTo: Position,
): Promise<HourlyFlow> {
  // the legs of a closed complaint change only after it was reopened: until then its row tells who had it when it was closed
  const rows: readonly FlowRow[] = await dataSource.query(
    `select l.complaint_id as id, l.version, event->>'type' as type, l.at, event->>'departmentId' as "departmentId",
            c.department_ids as "departmentIds", (c.open or l.at < c.closed_at) as reopened
       from event_log l
       join complaint c on c.id = l.complaint_id
       cross join jsonb_array_elements(l.events) event
      where l.at > $1 and l.position <= $2 and event->>'type' in ('registered', 'assigned', 'closed')
      order by l.position`,
    [timestampOf((await now()) - HOUR), upTo],
  );
  const of = (type: FlowRow['type']) => rows.filter((row) => row.type === type);
  const closed = of('closed');
  const again = closed.filter(({ reopened }) => reopened);
  const before = await complaintsBefore(
    dataSource,
    again.map(({ id: complaintId, version }) => ({ complaintId, version })),
  );
  const departmentsOf = (row: FlowRow): readonly DepartmentId[] =>
    row.reopened ? currentOf(before[again.indexOf(row)]) : row.departmentIds;
  return {
    entered: of('registered').map((row) => row.at.getTime()),
    assigned: of('assigned').map((row) => ({ at: row.at.getTime(), departmentId: row.departmentId ?? '' })),
    closed: closed.map((row) => ({ at: row.at.getTime(), departmentIds: departmentsOf(row) })),
  };
}

const currentOf = (complaint: Complaint | null | undefined): readonly DepartmentId[] =>
  (complaint?.assignments ?? []).filter(isCurrent).map(({ departmentId }) => departmentId);
