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
  place(given: PlacedComplaint): QueueItem {
    const placed = shown(given);
    this.#put(placed);
    return placed.item;
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
   * Folds the next entries of the log, all of them or none: what readers see until a hole is mended stands at one position.
   * @returns what they did, in order, but for those that change nothing here: they are folded in already, or their
   * complaint is not open
   * @throws Hole
   */
  fold(entries: readonly LogEntry[]): readonly Folded[] {
    const staged = new Map<ComplaintId, Placed | undefined>();
    const folded: Folded[] = [];
    for (const entry of entries) {
      const id = entry.complaintId;
      const placed = staged.has(id) ? staged.get(id) : this.#open.get(id);
      if (placed === undefined ? entry.version > 1 : entry.version <= placed.complaint.version) continue;
      const complaint = evolved(placed, entry);
      const next = isOpen(complaint) ? shown({ complaint, position: entry.position }) : undefined;
      staged.set(id, next);
      folded.push({ entry, before: placed?.item ?? null, after: next?.item ?? null, complaint });
    }
    for (const [id, placed] of staged) {
      if (placed === undefined) this.#remove(id);
      else this.#put(placed);
    }
    return folded;
  }

  #put(placed: Placed): void {
    const { id } = placed.complaint;
    this.#open.set(id, placed);
    if (placed.item.escalation === null) this.#escalated.delete(id);
    else this.#escalated.add(id);
  }

  #remove(id: ComplaintId): void {
    this.#open.delete(id);
    this.#escalated.delete(id);
  }
}

const shown = ({ complaint, position }: PlacedComplaint): Placed => ({
  complaint,
  position,
  item: queueItemOf(complaint),
});

function evolved(placed: Placed | undefined, entry: LogEntry): Complaint {
  try {
    return evolve(placed?.complaint ?? null, entry);
  } catch (cause) {
    throw new Hole(entry, cause);
  }
}
