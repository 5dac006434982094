import { DAY, type Instant, MINUTE, type Millis } from '@watchfloor/domain/time';
import type { PageClock } from './clock.js';

/** How many recent messages vote on the offset. */
const samplesKept = 16;
/** A correction back by more than this is a clock that was set, not a slow network: follow it. */
const farBack: Millis = MINUTE;
const never: Instant = Number.POSITIVE_INFINITY;

/** What a label needs to be woken in time. */
export interface Watch {
  /** The next instant at which what it shows will differ, strictly after `now`. */
  nextChangeAt(now: Instant): Instant;
  changed(): void;
}

interface Armed extends Watch {
  wakeAt: Instant;
}

/**
 * The server's time on this page. A message made at `at` arrives a little later, never earlier, so the largest of the
 * recent offsets is the best; between messages a monotonic timer carries it on, whatever happens to the computer's
 * clock. The time shown stands still rather than run backwards.
 *
 * Labels are woken at the very instant at which they change: one timer for all of them, no tick per row.
 */
export class ServerTime {
  readonly #clock: PageClock;
  readonly #offsets: Millis[] = [];
  readonly #watches = new Set<Armed>();
  #shown: Instant = Number.NEGATIVE_INFINITY;
  #disarm: (() => void) | null = null;

  constructor(clock: PageClock) {
    this.#clock = clock;
  }

  /** False until the first message: until then the computer's own clock is all there is. */
  get known(): boolean {
    return this.#offsets.length > 0;
  }

  /** Takes in the time (instant) at which the server made a message that has just arrived. */
  observe(at: Instant): void {
    const before = this.#offset();
    if (!this.known) this.#shown = Number.NEGATIVE_INFINITY;
    this.#offsets.push(at - this.#clock.elapsed());
    if (this.#offsets.length > samplesKept) this.#offsets.shift();
    if (this.#offset() !== before) this.#wakeAll();
  }

  /** The server's present instant as well as this page knows it. */
  now(): Instant {
    const estimate = Math.floor(this.#estimate());
    if (estimate > this.#shown || this.#shown - estimate > farBack) this.#shown = estimate;
    return this.#shown;
  }

  /** Wakes `watch` at each instant it names, until the returned function is called. */
  watch(watch: Watch): () => void {
    const armed: Armed = {
      nextChangeAt: (now) => watch.nextChangeAt(now),
      changed: () => watch.changed(),
      wakeAt: never,
    };
    armed.wakeAt = watch.nextChangeAt(this.now());
    this.#watches.add(armed);
    this.#arm();
    return () => {
      this.#watches.delete(armed);
      if (this.#watches.size === 0) this.#stop();
    };
  }

  #estimate(): Instant {
    return this.#clock.elapsed() + this.#offset();
  }

  #offset(): Millis {
    return this.known ? Math.max(...this.#offsets) : this.#clock.wall() - this.#clock.elapsed();
  }

  #stop(): void {
    this.#disarm?.();
    this.#disarm = null;
  }

  #arm(): void {
    this.#stop();
    let soonest = never;
    for (const watch of this.#watches) soonest = Math.min(soonest, watch.wakeAt);
    if (soonest === never) return;
    const delay = Math.min(Math.max(0, Math.ceil(soonest - this.#estimate())), DAY);
    this.#disarm = this.#clock.after(delay, () => this.#wake());
  }

  /** Time itself was corrected: whatever a label counted on may no longer hold. */
  #wakeAll(): void {
    const now = this.now();
    for (const watch of [...this.#watches]) {
      watch.wakeAt = watch.nextChangeAt(now);
      watch.changed();
    }
    this.#arm();
  }

  #wake(): void {
    const now = this.now();
    for (const watch of [...this.#watches]) {
      if (watch.wakeAt > now) continue;
      watch.wakeAt = watch.nextChangeAt(now);
      watch.changed();
    }
    this.#arm();
  }
}
