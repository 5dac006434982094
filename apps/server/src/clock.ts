import { type Instant, type Millis, SECOND, type TimeSource } from '@watchfloor/domain/time';
import type { FeedTimers } from '@watchfloor/feed/timers';
import { systemTimers } from '@watchfloor/feed/timers';

/** A time source that also says at any moment what time it is, as far as this process knows. */
export interface ServerClock extends TimeSource {
  instant(): Instant;
  /**
   * Resolves when so much time has passed, however the clock is put meanwhile, or the signal is aborted.
   *
   * @param since what time it was when that was decided; a clock that tests move may have been moved since
   */
  sleep(ms: Millis, signal: AbortSignal, since?: Instant): Promise<void>;
  /** Ends what the clock does in the background. */
  stop(): void;
}

const SYNCHRONISE_EVERY: Millis = 30 * SECOND;
/** Timers may not be longer than 2^31 ms; and a correction of the offset shall not wait for long. */
const LONGEST_NAP: Millis = 60 * SECOND;

/**
 * The database's clock. For decisions it answers null, and the statement that takes the lock reads the clock itself; for
 * sleeping and for stamps it is this machine's monotonic timer, moved by the offset between the two.
 */
export class DatabaseClock implements ServerClock {
  readonly #ask: () => Promise<Instant>;
  /** Database time minus the monotonic timer. Until the first answer this machine's own idea of it. */
  #offset = Date.now() - performance.now();
  #timer: NodeJS.Timeout | undefined;

  /** @param ask reads the database's clock */
  constructor(ask: () => Promise<Instant>) {
    this.#ask = ask;
  }

  now(): null {
    return null;
  }

  instant(): Instant {
    return Math.round(this.#offset + performance.now());
  }

  /** Learns the offset now, and again and again. @throws what the first question throws */
  async start(): Promise<void> {
    await this.#synchronise();
    this.#timer = setInterval(() => void this.#synchronise().catch(() => undefined), SYNCHRONISE_EVERY);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async sleepUntil(at: Instant, signal: AbortSignal): Promise<void> {
    for (let left = at - this.instant(); left > 0 && !signal.aborted; left = at - this.instant()) {
      await this.sleep(Math.min(left, LONGEST_NAP), signal);
    }
  }

  sleep(ms: Millis, signal: AbortSignal): Promise<void> {
    return signal.aborted ? Promise.resolve() : nap(ms, signal);
  }

  async #synchronise(): Promise<void> {
    const asked = performance.now();
    const answer = await this.#ask();
    // the clock was read somewhere on the way: half of it is the best guess
    this.#offset = answer - (asked + performance.now()) / 2;
  }
}

/** A time source that tests move, as a server's clock. */
export function movedByTests(time: TimeSource): ServerClock {
  const instant = () => time.now() ?? Date.now();
  return {
    now: () => time.now(),
    sleepUntil: (at, signal) => time.sleepUntil(at, signal),
    instant,
    sleep: (ms, signal, since = instant()) => time.sleepUntil(since + ms, signal),
    stop: () => undefined,
  };
}

/** What the feed asks of time: stamps by the server's clock, naps by this machine's. */
export const feedTimers = (clock: ServerClock): FeedTimers => ({ ...systemTimers, now: () => clock.instant() });

function nap(ms: Millis, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake);
  });
}
