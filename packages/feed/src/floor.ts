import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import { evolve } from '@watchfloor/domain/evolve';
import type { QueueItem } from '@watchfloor/domain/queue';
import { isOpen, queueItemOf } from '@watchfloor/domain/queue-item';
import type { HourlyFlow, PlacedComplaint, Position } from './ports.js';

/** An open complaint, the row it shows, and the position of its last change. */
export interface Placed extends PlacedComplaint {
  readonly item: QueueItem;
}

/** One entry, and what it did to the floor. A row is null while the complaint is not open. */
export interface Folded {
  readonly entry: LogEntry;
  readonly before: QueueItem | null;
  readonly after: QueueItem | null;
  /** As the entry left it, closed or not. */
  readonly complaint: Complaint;
}

/** An entry that cannot follow what is in memory: something was missed, and memory can no longer be trusted. */
export class Hole extends Error {
  override readonly name = 'Hole';
  readonly position: Position;

  constructor(entry: LogEntry, cause: unknown) {
    super(`entry ${entry.position} (version ${entry.version}) does not follow on complaint ${entry.complaintId}`, {
      cause,
    });
    this.position = entry.position;
  }
}

/** The open complaints, folded from the log. A complaint that closes leaves. */
export class Floor {
  readonly #open = new Map<ComplaintId, Placed>();
  /** Those of them with an escalation that nobody has taken on. */
  readonly #escalated = new Set<ComplaintId>();

  get size(): number {
    return this.#open.size;
  }

  /** Visits rows while others come and go: each that stays is visited once. */
  rows(): IterableIterator<Placed> {
    return this.#open.values();
  }

  get(id: ComplaintId): Placed | undefined {
    return this.#open.get(id);
  }

  /** The rows with an escalation that nobody has taken on. */
  escalated(): readonly Placed[] {
    return [...this.#escalated].flatMap((id) => this.#open.get(id) ?? []);
  }

  /** A row of the snapshot. Answers what it shows. */
  place({ complaint, position }: PlacedComplaint): QueueItem {
    const item = queueItemOf(complaint);
    this.#open.set(complaint.id, { complaint, position, item });
    if (item.escalation === null) this.#escalated.delete(complaint.id);
    else this.#escalated.add(complaint.id);
    return item;
  }

  /** What came in as far as the open complaints tell; those that have closed since are missing. */
  flow(): HourlyFlow {
    const complaints = [...this.#open.values()].map(({ complaint }) => complaint);
    return {
      entered: complaints.map(({ receivedAt }) => receivedAt),
      assigned: complaints.flatMap(({ assignments }) =>
        assignments.map(({ departmentId, openedAt: at }) => ({ at, departmentId })),
      ),
      closed: [],
    };
  }

  /**
   * Folds the next entry of the log.
   * @returns null where it changes nothing here: it is folded in already, or its complaint is not open
   * @throws Hole
   */
  fold(entry: LogEntry): Folded | null {
    const placed = this.#open.get(entry.complaintId);
    const version = placed?.complaint.version ?? 0;
    if (placed === undefined ? entry.version > 1 : entry.version <= version) return null;
    const complaint = this.#evolve(placed, entry);
    const before = placed?.item ?? null;
    if (!isOpen(complaint)) {
      this.#open.delete(complaint.id);
      this.#escalated.delete(complaint.id);
      return { entry, before, after: null, complaint };
    }
    return { entry, before, after: this.place({ complaint, position: entry.position }), complaint };
  }

  #evolve(placed: Placed | undefined, entry: LogEntry): Complaint {
    try {
      return evolve(placed?.complaint ?? null, entry);
    } catch (cause) {
      throw new Hole(entry, cause);
    }
  }
}
