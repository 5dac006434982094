import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { QueueItem } from '@watchfloor/domain/queue';
import type { Instant } from '@watchfloor/domain/time';
import type { Folded } from './floor.js';
import type { Position } from './ports.js';

/** What has changed since a position. */
export interface Missed {
  /** Each complaint that has changed, as it was at that position; null where it was not open. */
  readonly before: ReadonlyMap<ComplaintId, QueueItem | null>;
  /** When the newest of the changes was committed; null where all of them are imported history, or there is none. */
  readonly committedAt: Instant | null;
}

interface Note {
  readonly position: Position;
  readonly id: ComplaintId;
  readonly before: QueueItem | null;
  readonly committedAt: Instant | null;
}

/** Positions come from clients: on a quiet night nothing else would bound how many are asked from. */
const ANSWERS = 1_000;

export interface JournalLimits {
  /** How many changes are kept. */
  readonly changes: number;
  /** How many complaints may have changed before it is cheaper to say how everything is now. */
  readonly complaints: number;
}

/**
 * The recent past, once for all views: what each change replaced. Any view's window at any position it reaches back to
 * can be told from the present one, so nothing is queued for a slow reader or kept for one that may come back: it has a
 * position, and what it missed is worked out when it asks. It works between the entries of a step as well, so readers
 * may come over from another server.
 */
export class Journal {
  readonly #limits: JournalLimits;
  #notes: Note[] = [];
  /** Everything after this position is kept. */
  #from: Position;
  /** Readers mostly ask from the same few positions: the answers hold until something is added. */
  readonly #answers = new Map<Position, Missed | null>();

  constructor(from: Position, limits: JournalLimits) {
    this.#from = from;
    this.#limits = limits;
  }

  /** How many changes are kept. */
  get size(): number {
    return this.#notes.length;
  }

  /** Adds what a step folded, in the order of the log. */
  add(folded: readonly Folded[]): void {
    this.#answers.clear();
    for (const { entry, before, after } of folded) {
      // what is said of a closed complaint changes no view
      if (before === null && after === null) continue;
      const committedAt = entry.quiet ? null : entry.at;
      this.#notes.push({ position: entry.position, id: entry.complaintId, before, committedAt });
    }
    // twice the limit at most: dropping one note at a time would move all the others each time
    if (this.#notes.length > 2 * this.#limits.changes) this.#forget(this.#notes.length - this.#limits.changes);
  }

  /** What has changed after `position`; null where that is not kept, or is more than anybody wants to hear. */
  since(position: Position): Missed | null {
    const known = this.#answers.get(position);
    if (known !== undefined) return known;
    const missed = position < this.#from ? null : this.#collect(position);
    if (this.#answers.size >= ANSWERS) this.#answers.clear();
    this.#answers.set(position, missed);
    return missed;
  }

  #collect(position: Position): Missed | null {
    const before = new Map<ComplaintId, QueueItem | null>();
    let committedAt: Instant | null = null;
    for (let index = this.#firstAfter(position); index < this.#notes.length; index += 1) {
      const note = this.#notes[index] as Note;
      if (!before.has(note.id)) before.set(note.id, note.before);
      if (before.size > this.#limits.complaints) return null;
      committedAt = note.committedAt === null ? committedAt : Math.max(committedAt ?? 0, note.committedAt);
    }
    return { before, committedAt };
  }

  #firstAfter(position: Position): number {
    let low = 0;
    let high = this.#notes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#notes[middle] as Note).position <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #forget(count: number): void {
    this.#from = this.#notes[count - 1]?.position ?? this.#from;
    this.#notes = this.#notes.slice(count);
  }
}
