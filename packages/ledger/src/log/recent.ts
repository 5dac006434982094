import type { DepartmentId } from '@watchfloor/domain/directory';
import type { LogEntry } from '@watchfloor/domain/event';
import { HOUR, type Instant } from '@watchfloor/domain/time';
import type { HourlyFlow, Position } from '@watchfloor/feed/ports';
import type { DataSource } from 'typeorm';
import { timestampOf } from '../complaint-codec.js';
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

interface FlowRow {
  readonly type: 'registered' | 'assigned' | 'closed';
  readonly at: Date;
  readonly departmentId: DepartmentId | null;
  readonly departmentIds: readonly DepartmentId[];
}

/** What came in and was closed in the hour before now, by the entries up to a position. */
export async function hourlyFlow(
  dataSource: DataSource,
  now: () => Promise<Instant>,
  upTo: Position,
): Promise<HourlyFlow> {
  // the legs of a closed complaint no longer change, so its row tells who had it when it was closed
  const rows: readonly FlowRow[] = await dataSource.query(
    `select event->>'type' as type, l.at, event->>'departmentId' as "departmentId", c.department_ids as "departmentIds"
       from event_log l
       join complaint c on c.id = l.complaint_id
       cross join jsonb_array_elements(l.events) event
      where l.at > $1 and l.position <= $2 and event->>'type' in ('registered', 'assigned', 'closed')
      order by l.position`,
    [timestampOf((await now()) - HOUR), upTo],
  );
  const of = (type: FlowRow['type']) => rows.filter((row) => row.type === type);
  return {
    entered: of('registered').map((row) => row.at.getTime()),
    assigned: of('assigned').map((row) => ({ at: row.at.getTime(), departmentId: row.departmentId ?? '' })),
    closed: of('closed').map((row) => ({ at: row.at.getTime(), departmentIds: row.departmentIds })),
  };
}
