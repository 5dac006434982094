import type { Instant, Millis } from '@watchfloor/domain/time';

/** What the page knows about time by itself. The one place that touches the browser's clocks and timers. */
export interface PageClock {
  /** Milliseconds since the page began, by a clock that nobody can set. */
  elapsed(): Millis;
  /** What the computer believes the time is; may be wrong, may be changed by its user. */
  wall(): Instant;
  /** Calls back once after a delay; the returned function forgets it. */
  after(delay: Millis, callback: () => void): () => void;
}

/** Browsers keep a delay in 32 bits. */
const longestDelay: Millis = 2 ** 31 - 1;

export const pageClock: PageClock = {
  elapsed: () => performance.now(),
  wall: () => Date.now(),
  after(delay, callback) {
    const timer = setTimeout(callback, Math.min(Math.max(0, delay), longestDelay));
    return () => clearTimeout(timer);
  },
};

/** The domain's instant of a wire instant (ISO 8601). */
export const parseInstant = (wire: string): Instant => Date.parse(wire);
