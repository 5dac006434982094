import type { Instant, TimeSource } from '@watchfloor/domain/time';

interface Sleeper {
  readonly at: Instant;
  readonly wake: () => void;
}

/**
 * A clock that stands still until a test moves it. Sleepers wake the moment the clock reaches their instant, in the
 * order of their instants; moved back, it wakes nobody.
 */
export class ManualClock implements TimeSource {
  #now: Instant;
  readonly #sleepers = new Set<Sleeper>();
  readonly #waitingForSleepers: { readonly count: number; readonly resolve: () => void }[] = [];

  /** @param start epoch milliseconds, or an ISO text such as `2026-03-02T09:00:00+08:00` */
  constructor(start: Instant | string) {
    this.#now = toInstant(start);
  }

  now(): Instant {
    return this.#now;
  }

  /** Resolves when the clock reaches `at`, at once where it has or where the signal is aborted. */
  sleepUntil(at: Instant, signal: AbortSignal): Promise<void> {
    if (signal.aborted || at <= this.#now) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        this.#sleepers.delete(sleeper);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const sleeper: Sleeper = { at, wake };
      signal.addEventListener('abort', wake);
      this.#sleepers.add(sleeper);
      this.#announceSleepers();
    });
  }

  /** Moves the clock by `ms` milliseconds. */
  advance(ms: number): void {
    this.set(this.#now + ms);
  }

  /** Moves the clock to `to`, which may lie in the past. */
  set(to: Instant | string): void {
    this.#now = toInstant(to);
    const due = [...this.#sleepers].filter((sleeper) => sleeper.at <= this.#now).sort((a, b) => a.at - b.at);
    for (const sleeper of due) sleeper.wake();
  }

  /** How many sleep now. */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  /** The next instant at which somebody wakes. */
  get nextWake(): Instant | undefined {
    return this.#sleepers.size === 0 ? undefined : Math.min(...[...this.#sleepers].map((sleeper) => sleeper.at));
  }

  /** Resolves once `count` sleep at the same time: what a test waits for before it moves the clock. */
  whenSleeping(count = 1): Promise<void> {
    return new Promise((resolve) => {
      this.#waitingForSleepers.push({ count, resolve });
      this.#announceSleepers();
    });
  }

  #announceSleepers(): void {
    for (const waiting of [...this.#waitingForSleepers]) {
      if (this.#sleepers.size < waiting.count) continue;
      this.#waitingForSleepers.splice(this.#waitingForSleepers.indexOf(waiting), 1);
      waiting.resolve();
    }
  }
}

function toInstant(value: Instant | string): Instant {
  const instant = typeof value === 'number' ? value : Date.parse(value);
  if (Number.isFinite(instant)) return instant;
  throw new RangeError(`not an instant: ${value}`);
}
