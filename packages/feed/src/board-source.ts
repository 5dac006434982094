import type { Instant, Millis } from '@watchfloor/domain/time';
import type { Board } from './boards.js';
import type { Source } from './subscriber.js';
import type { FeedTimers } from './timers.js';

/** Nobody reads counts faster than this. */
const LEAST_MS: Millis = 200;

/** One reader of the counts of a scope: gets them at once, then the latest whenever they changed, five times a second. */
export class BoardSource implements Source<Board> {
  readonly #read: () => Board;
  readonly #timers: FeedTimers;
  readonly #wake: () => void;
  readonly #released: () => void;
  #changed = true;
  #readAt: Instant = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | undefined;

  constructor(read: () => Board, timers: FeedTimers, wake: () => void, released: () => void) {
    this.#read = read;
    this.#timers = timers;
    this.#wake = wake;
    this.#released = released;
  }

  /** The counts have changed, or may have. */
  touch(): void {
    this.#changed = true;
    this.#wake();
  }

  take(): Board | undefined {
    if (!this.#changed) return undefined;
    const early = this.#readAt + LEAST_MS - this.#timers.now();
    if (early <= 0) return this.idle();
    this.#cancel ??= this.#timers.after(early, () => {
      this.#cancel = undefined;
      this.#wake();
    });
    return undefined;
  }

  /** Minutes pass out of the last hour, and a page must see that the line is alive, without any change. */
  idle(): Board {
    this.#changed = false;
    this.#readAt = this.#timers.now();
    return this.#read();
  }

  release(): void {
    this.#cancel?.();
    this.#released();
  }
}
