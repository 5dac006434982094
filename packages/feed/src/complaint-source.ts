import { covers, type Scope, visible } from '@watchfloor/domain/access';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import type { Folded } from './floor.js';
import type { Position } from './ports.js';
import type { Source } from './subscriber.js';

/** A complaint has changed; what it is now is for the listener to ask. */
export interface ComplaintNudge {
  readonly id: ComplaintId;
  readonly position: Position;
  /** 0 where it is not known: the complaint closed while memory was read anew. */
  readonly version: number;
}

/** One reader of one complaint: told that it has changed, once for however many changes it has not yet heard of. */
export class ComplaintSource implements Source<ComplaintNudge> {
  readonly #scope: Scope;
  readonly #wake: () => void;
  readonly #released: () => void;
  #due: ComplaintNudge | undefined;

  constructor(scope: Scope, wake: () => void, released: () => void) {
    this.#scope = scope;
    this.#wake = wake;
    this.#released = released;
  }

  /**
   * An entry of the complaint. A scope that saw it before or sees it after is told; of one that has closed long ago
   * nobody knows here whose it was, so only those who see everything are.
   * @param folded what the entry did on the floor; undefined where the complaint is not there
   */
  hear({ complaintId: id, position, version }: LogEntry, folded: Folded | undefined): void {
    const { before = null, complaint } = folded ?? {};
    const seenBefore = before !== null && covers(this.#scope, before);
    if (seenBefore || (complaint === undefined ? this.#scope.kind === 'all' : visible(this.#scope, complaint)))
      this.nudge({ id, position, version });
  }

  /** Something may have changed. */
  nudge(nudge: ComplaintNudge): void {
    this.#due = nudge;
    this.#wake();
  }

  take(): ComplaintNudge | undefined {
    const due = this.#due;
    this.#due = undefined;
    return due;
  }

  idle(): undefined {
    return undefined;
  }

  release(): void {
    this.#released();
  }
}
