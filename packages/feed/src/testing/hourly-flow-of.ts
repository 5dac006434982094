import { type Complaint, type ComplaintId, isCurrent } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import { evolve } from '@watchfloor/domain/evolve';
import type { HourlyFlow } from '../ports.js';

/** What a log says came in and was closed, however long ago: the plain meaning of `LogPort.hourlyFlow`. */
export function flowOf(entries: readonly LogEntry[]): HourlyFlow {
  const complaints = new Map<ComplaintId, Complaint>();
  const flow = {
    entered: [] as HourlyFlow['entered'][number][],
    assigned: [] as HourlyFlow['assigned'][number][],
    closed: [] as HourlyFlow['closed'][number][],
  };
  for (const entry of entries) {
    const { at } = entry;
    const complaint = evolve(complaints.get(entry.complaintId) ?? null, entry);
    complaints.set(entry.complaintId, complaint);
    for (const event of entry.events) {
      if (event.type === 'registered') flow.entered.push(at);
      if (event.type === 'assigned') flow.assigned.push({ at, departmentId: event.departmentId });
      if (event.type !== 'closed') continue;
      flow.closed.push({
        at,
        departmentIds: complaint.assignments.filter(isCurrent).map(({ departmentId }) => departmentId),
      });
    }
  }
  return flow;
}
