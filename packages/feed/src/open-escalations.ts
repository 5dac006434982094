import { type Audience, covers, type Scope } from '@watchfloor/domain/access';
import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import { evolve } from '@watchfloor/domain/evolve';
import type { Alert } from './alert.js';
import { type OpenEscalation, openEscalationIn, sameEscalation } from './escalation-alert.js';
import type { Position } from './ports.js';

/**
 * Every escalation that waits to be taken on, as it stands, with the position of the entry that raised it, changed what it
 * says, or brought its complaint before others. What else happens to the complaint leaves it alone.
 */
export class OpenEscalations {
  readonly #open = new Map<ComplaintId, OpenEscalation>();

  /** The complaints that have one. */
  get complaintIds(): readonly ComplaintId[] {
    return [...this.#open.keys()];
  }

  /** Takes a complaint as it stood at a position. Answers whom the difference concerns: who had it, and who has it now. */
  take(complaint: Complaint, position: Position): readonly Audience[] {
    const was = this.#open.get(complaint.id);
    const is = openEscalationIn(complaint, position);
    if (is === null) this.#open.delete(complaint.id);
    else if (was === undefined || !sameEscalation(was, is)) this.#open.set(complaint.id, is);
    else return [];
    return [was, is].flatMap((one) => one?.audience ?? []);
  }

  /** Learns anew from the whole history of complaints that have one: a snapshot does not tell since when it stands so. */
  relearn(entries: readonly LogEntry[]): void {
    for (const { complaintId } of entries) this.#open.delete(complaintId);
    const complaints = new Map<ComplaintId, Complaint>();
    for (const entry of entries) {
      const complaint = evolve(complaints.get(entry.complaintId) ?? null, entry);
      complaints.set(entry.complaintId, complaint);
      this.take(complaint, entry.position);
    }
  }

  /** Those that a scope covers, the oldest first. */
  of(scope: Scope): readonly Alert[] {
    return [...this.#open.values()]
      .filter(({ audience }) => covers(scope, audience))
      .map(({ alert }) => alert)
      .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  }
}
