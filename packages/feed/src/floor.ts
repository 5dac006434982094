import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import { evolve } from '@watchfloor/domain/evolve';
import type { QueueItem } from '@watchfloor/domain/queue';
import { isOpen, queueItemOf } from '@watchfloor/domain/queue-item';
import { missingIn, type Past, reopens } from './past.js';
import type { HourlyFlow, PlacedComplaint, Position } from './ports.js';

/** An open complaint, the row it shows, and the position of its last change. */
export interface Placed extends PlacedComplaint {
  readonly item: QueueItem;
}

/** One entry, and what it did to the floor. A row is null while the complaint is not open. */
export interface Folded {
  readonly entry: LogEntry;
  /** The complaint before the entry; null where the entry registers it. */
  readonly previous: Complaint | null;
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

/** A complaint within one step: until its end those that have closed are held, too, for they may come back. */
interface Held extends PlacedComplaint {
  /** Null where it is not open. */
  readonly item: QueueItem | null;
}

/** The open complaints, folded from the log. A complaint that closes leaves; one that comes back is looked up. */
export class Floor {
  readonly #open = new Map<ComplaintId, Placed>();

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

  /** A row of the snapshot. Answers what it shows. */
  place(given: PlacedComplaint): QueueItem {
    const placed = shown(given);
    this.#open.set(placed.complaint.id, placed);
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

  /** The entries whose complaints must be looked up before `fold` can take them. */
  missing(entries: readonly LogEntry[]): readonly LogEntry[] {
    return missingIn(entries, (id) => this.#open.has(id));
  }

  /**
   * Folds the next entries of the log, all of them or none: what readers see until a hole is mended stands at one position.
   * @param past the complaints before the entries that are `missing`
   * @returns what they did, in order, but for those that change nothing here: they are folded in already, or their
   * complaint is closed, and they say nothing that anybody must hear
   * @throws Hole
   */
  fold(entries: readonly LogEntry[], past: Past): readonly Folded[] {
    const staged = new Map<ComplaintId, Held>();
    const folded: Folded[] = [];
    for (const entry of entries) {
      const id = entry.complaintId;
      const held = staged.get(id) ?? this.#open.get(id) ?? returning(past.get(id));
      if (isPassedOver(entry, held)) continue;
      const next = after(held, entry);
      staged.set(id, next);
      const previous = held?.complaint ?? null;
      folded.push({ entry, previous, before: held?.item ?? null, after: next.item, complaint: next.complaint });
    }
    for (const [id, { complaint, position, item }] of staged) {
      if (item === null) this.#open.delete(id);
      else this.#open.set(id, { complaint, position, item });
    }
    return folded;
  }
}

const shown = ({ complaint, position }: PlacedComplaint): Placed => ({
  complaint,
  position,
  item: queueItemOf(complaint),
});

/** One that was looked up. Its position is not known, and nobody asks: it is not shown before its next entry. */
const returning = (complaint: Complaint | undefined): Held | undefined =>
  complaint && { complaint, position: 0, item: null };

/** Whether an entry is folded in already, or is one of the many that change nothing about a closed complaint. */
function isPassedOver(entry: LogEntry, held: Held | undefined): boolean {
  if (held !== undefined) return entry.version <= held.complaint.version;
  return entry.version > 1 && !reopens(entry);
}

/** @throws Hole where the entry does not follow */
function after(held: Held | undefined, entry: LogEntry): Held {
  const complaint = evolved(held?.complaint ?? null, entry);
  return { complaint, position: entry.position, item: isOpen(complaint) ? queueItemOf(complaint) : null };
}

function evolved(complaint: Complaint | null, entry: LogEntry): Complaint {
  try {
    return evolve(complaint, entry);
  } catch (cause) {
    throw new Hole(entry, cause);
  }
}
