import type { Instant, Millis } from '@watchfloor/domain/time';
import type { PageClock } from '../clock.js';

interface Timer {
  readonly at: Millis;
  readonly callback: () => void;
}

/** A page clock that tests move. `wallSkew` is how wrong the computer's own clock is. */
export class FakeClock implements PageClock {
  #now: Millis = 0;
  readonly #timers = new Set<Timer>();

  constructor(private readonly wallSkew: Millis = 0) {}

  elapsed(): Millis {
    return this.#now;
  }

  wall(): Instant {
    return this.#now + this.wallSkew;
  }

  after(delay: Millis, callback: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, delay), callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** How many timers are armed. */
  get armed(): number {
    return this.#timers.size;
  }

  /** Moves time on and fires what falls due, each at its own instant. */
  pass(length: Millis): void {
    const end = this.#now + length;
    for (;;) {
      const next = [...this.#timers].sort((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = end;
  }
}
