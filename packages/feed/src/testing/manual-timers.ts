import type { Instant, Millis } from '@watchfloor/domain/time';
import type { FeedTimers } from '../timers.js';

interface Alarm {
  readonly at: Instant;
  readonly run: () => void;
}

/** Time that stands still until a test moves it, and chance that is always the same. */
export class ManualTimers implements FeedTimers {
  #now: Instant;
  readonly #alarms = new Set<Alarm>();

  constructor(start: Instant) {
    this.#now = start;
  }

  /** How many wait for their time. */
  get pending(): number {
    return this.#alarms.size;
  }

  now(): Instant {
    return this.#now;
  }

  after(ms: Millis, run: () => void): () => void {
    const alarm = { at: this.#now + ms, run };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  turn(): Promise<void> {
    return Promise.resolve();
  }

  random(): number {
    return 0.5;
  }

  /** Moves time on, and runs on the way what waits for it, each at its own instant. */
  advance(ms: Millis): void {
    const to = this.#now + ms;
    for (let alarm = this.#soonest(); alarm !== undefined && alarm.at <= to; alarm = this.#soonest()) {
      this.#alarms.delete(alarm);
      this.#now = Math.max(this.#now, alarm.at);
      alarm.run();
    }
    this.#now = to;
  }

  #soonest(): Alarm | undefined {
    let soonest: Alarm | undefined;
    for (const alarm of this.#alarms) if (soonest === undefined || alarm.at < soonest.at) soonest = alarm;
    return soonest;
  }
}
