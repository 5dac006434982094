import type { Position } from '@watchfloor/feed/ports';

/**
 * Decides how far a log may be read whose positions are handed out before their transactions commit: a reader may see 8
 * while 6 and 7 are still in flight, and must neither pass them nor wait for them longer than it has to.
 *
 * The rule: pass a missing position only when it is settled and a read that began after that has not found it. A settled
 * position that is missing then was rolled back, or never written, and will not come; `settled.ts` has the proof.
 *
 * Whoever does not write to the log is never waited for: a transaction left open anywhere in the cluster delays nothing,
 * while a fence at the oldest running transaction would go dark until it ends. Nor is a writer waited for that came after the
 * missing position was handed out.
 */
export class Gapless {
  #last: Position;
  /** Everything up to here was settled before the read under way began. */
  #settledTo: Position;
  #stuck = false;

  /** @param after a position up to which everything is settled */
  constructor(after: Position) {
    this.#last = after;
    this.#settledTo = after;
  }

  /** The position up to which everything was read. */
  get last(): Position {
    return this.#last;
  }

  /** True while a position is missing of which it is not known yet whether it comes. */
  get stuck(): boolean {
    return this.#stuck;
  }

  /**
   * Looks at what a read beyond `last` has brought, and moves `last` as far as is safe.
   *
   * @param positions all visible positions beyond `last`, or the first of them, ascending
   * @param settled up to where everything is settled, asked only at a gap
   * @returns true when another read, begun now, will bring more
   */
  async accept(positions: readonly Position[], settled: () => Promise<Position>): Promise<boolean> {
    this.#stuck = false;
    for (const position of positions) {
      const expected = Math.max(this.#last, this.#settledTo) + 1;
      if (position > expected) {
        this.#settledTo = Math.max(this.#settledTo, await settled());
        this.#stuck = this.#settledTo < expected;
        return !this.#stuck;
      }
      this.#last = position;
    }
    return false;
  }
}
