import type { ComplaintId } from '@watchfloor/domain/complaint';
import { type Instant, type Millis, SECOND } from '@watchfloor/domain/time';
import type { Position } from './ports.js';
import type { Raised } from './raised.js';

/** How many complaints a digest names. */
const NAMED = 20;
/** A digest is handed out when nothing has been added for so long, or after so long at the latest. */
const QUIET: Millis = 2 * SECOND;
const LONGEST: Millis = 30 * SECOND;

/** One for all thresholds that passed while nobody looked, instead of an alert for each (case S46). */
export interface AlertDigest {
  readonly kind: 'digest';
  /** `digest:position` of the first entry that it tells of. */
  readonly id: string;
  /** Whoever holds it holds every alert up to here, and may go on from it. */
  readonly position: Position;
  readonly breaches: number;
  readonly warnings: number;
  /** The true instants of the first and the last of these thresholds. */
  readonly since: Instant;
  readonly until: Instant;
  /** The first of the complaints, at most twenty. */
  readonly complaints: readonly DigestComplaint[];
}

export interface DigestComplaint {
  readonly id: ComplaintId;
  readonly number: string;
}

/** A digest in the making: it counts, and its size does not grow with what it counts. */
export class Gathering {
  /** The first entry that it tells of. */
  readonly first: Position;
  #last: Position;
  readonly #startedAt: Instant;
  #addedAt: Instant;
  #breaches = 0;
  #warnings = 0;
  #since = Number.POSITIVE_INFINITY;
  #until = Number.NEGATIVE_INFINITY;
  readonly #complaints = new Map<ComplaintId, DigestComplaint>();

  constructor({ alert, noticedAt }: Raised) {
    this.first = alert.position;
    this.#last = alert.position;
    this.#startedAt = noticedAt;
    this.#addedAt = noticedAt;
  }

  /** Server time from which it may be handed out. */
  get dueAt(): Instant {
    return Math.min(this.#addedAt + QUIET, this.#startedAt + LONGEST);
  }

  /** Of the last entry that it tells of. */
  get last(): Position {
    return this.#last;
  }

  /** Whether something that is noticed now belongs to the same outage. */
  holds({ noticedAt }: Raised): boolean {
    return noticedAt - this.#addedAt < LONGEST;
  }

  add({ alert, noticedAt }: Raised): void {
    this.#last = alert.position;
    this.#addedAt = Math.max(this.#addedAt, noticedAt);
    if (alert.kind === 'breach') this.#breaches += 1;
    else this.#warnings += 1;
    this.#since = Math.min(this.#since, alert.at);
    this.#until = Math.max(this.#until, alert.at);
    const { complaintId: id, number } = alert;
    if (this.#complaints.size < NAMED) this.#complaints.set(id, { id, number });
  }

  /** @param position up to where its reader has been told everything */
  digest(position: Position): AlertDigest {
    return {
      kind: 'digest',
      id: `digest:${this.first}`,
      position,
      breaches: this.#breaches,
      warnings: this.#warnings,
      since: this.#since,
      until: this.#until,
      complaints: [...this.#complaints.values()],
    };
  }
}
