import type { Millis } from '@watchfloor/domain/time';
import type { FeedTimers } from './timers.js';

/** What a subscriber reads from. It holds no queue: it works out what is due when the reader asks. */
export interface Source<T> {
  /** What the reader is due now; undefined where that is nothing. */
  take(): T | undefined;
  /** What a reader is told that has waited for long and got nothing. */
  idle(): T | undefined;
  /** Releases what is held for the reader. Called once. */
  release(): void;
}

export interface SubscriberOptions {
  readonly timers: FeedTimers;
  /** How long a reader waits before it is told that nothing has happened. */
  readonly idleMs: Millis;
  /**
   * While it answers true nobody is told anything, not even that nothing has happened: whoever hears nothing knows that it does
   * not know. `wake` says that it is over.
   */
  readonly blind: () => boolean;
  /** Ends the subscription. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * One reader: pulled, never pushed, so a slow one costs nothing but its own delay. It listens from its making, before
 * the first `next`, so nothing is missed in between. `return` or the signal end it, and a `next` that waits with it.
 */
export class Subscriber<T> implements AsyncIterableIterator<T> {
  readonly #source: Source<T>;
  readonly #options: SubscriberOptions;
  readonly #waiting: ((result: IteratorResult<T, undefined>) => void)[] = [];
  readonly #onEnd: (() => void)[] = [];
  #ended = false;
  #cancelIdle: (() => void) | undefined;
  readonly #onAbort = () => this.end();

  /** @param source is given the function that tells the reader that something may be due */
  constructor(source: (wake: () => void) => Source<T>, options: SubscriberOptions) {
    this.#options = options;
    this.#source = source(() => this.wake());
    if (options.signal?.aborted) this.end();
    else options.signal?.addEventListener('abort', this.#onAbort);
  }

  /** The next value, as soon as there is one. */
  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#ended) return Promise.resolve(end);
    return new Promise((resolve) => {
      const value = this.#waiting.length === 0 && !this.#options.blind() ? this.#source.take() : undefined;
      if (value !== undefined) return resolve({ done: false, value });
      this.#waiting.push(resolve);
      this.#cancelIdle ??= this.#options.timers.after(this.#options.idleMs, () => this.#beat());
    });
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.end();
    return Promise.resolve(end);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Ends the subscription; more than once does no harm. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#restIdle();
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    this.#source.release();
    for (const resolve of this.#waiting.splice(0)) resolve(end);
    for (const tell of this.#onEnd) tell();
  }

  /** Calls back when the subscription ends, at once where it has. */
  whenEnded(tell: () => void): void {
    if (this.#ended) tell();
    else this.#onEnd.push(tell);
  }

  /** Something may be due. */
  wake(): void {
    while (this.#waiting.length > 0 && !this.#options.blind()) {
      const value = this.#source.take();
      if (value === undefined) return;
      this.#give(value);
    }
  }

  #beat(): void {
    this.#cancelIdle = undefined;
    // what became due and has not been told yet goes before the news that there is none
    const value = this.#options.blind() ? undefined : (this.#source.take() ?? this.#source.idle());
    if (value !== undefined) this.#give(value);
    else this.#cancelIdle = this.#options.timers.after(this.#options.idleMs, () => this.#beat());
  }

  #give(value: T): void {
    this.#restIdle();
    this.#waiting.shift()?.({ done: false, value });
    if (this.#waiting.length === 0) return;
    this.#cancelIdle = this.#options.timers.after(this.#options.idleMs, () => this.#beat());
  }

  #restIdle(): void {
    this.#cancelIdle?.();
    this.#cancelIdle = undefined;
  }
}

const end = { done: true, value: undefined } as const;
