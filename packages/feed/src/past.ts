import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import { mayAlert } from './may-alert.js';

/** Complaints that are not on the floor, as they stood before the entry that makes them matter. */
export type Past = ReadonlyMap<ComplaintId, Complaint>;

export const noPast: Past = new Map();

export const pastOf = (complaints: readonly (Complaint | null)[]): Past =>
  new Map(complaints.flatMap((complaint) => (complaint === null ? [] : [[complaint.id, complaint]])));

/** Whether an entry brings a closed complaint back. */
export const reopens = ({ events }: LogEntry): boolean => events.some(({ type }) => type === 'reopened');

/**
 * The entries before which a complaint has to be looked up, the first of each: it is not on the floor, where everything that
 * has happened to it would be known, and comes back, or says something that somebody must hear. Most of what happens to
 * closed complaints does neither, and costs nothing.
 */
export function missingIn(entries: readonly LogEntry[], onFloor: (id: ComplaintId) => boolean): readonly LogEntry[] {
  const known = new Set<ComplaintId>();
  return entries.filter((entry) => {
    const { complaintId: id, version } = entry;
    if (known.has(id)) return false;
    const needed = version > 1 && !onFloor(id) && (reopens(entry) || mayAlert(entry));
    if (needed || version === 1) known.add(id);
    return needed;
  });
}
