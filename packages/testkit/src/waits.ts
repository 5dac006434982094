import { deadline } from './timers.js';

const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * The promise's value, or a failure that says what was waited for.
 * @param timeoutMs a limit for a test that would hang; it is never what decides
 */
export function within<T>(promise: Promise<T>, what: string, timeoutMs = DEFAULT_TIMEOUT_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = deadline(timeoutMs, () => reject(new Error(`${what}: not within ${timeoutMs} ms`)));
    promise.finally(cancel).then(resolve, reject);
  });
}

/**
 * Tries `assertion` now and after every change until it passes, and answers what it answered.
 * @param onChange calls the listener whenever the outcome may differ, and answers how to stop that
 * @throws the last failure of the assertion, after `timeoutMs`
 */
export function until<T>(
  assertion: () => T,
  onChange: (listener: () => void) => () => void,
  timeoutMs = DEFAULT_TIMEOUT_MS,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let lastFailure: unknown;
    let settled = false;
    let stop = (): void => undefined;
    const settle = (finish: () => void) => {
      settled = true;
      cancel();
      stop();
      finish();
    };
    const attempt = () => {
      if (settled) return;
      try {
        const value = assertion();
        settle(() => resolve(value));
      } catch (error) {
        lastFailure = error;
      }
    };
    const cancel = deadline(timeoutMs, () => settle(() => reject(lastFailure)));
    attempt();
    if (settled) return;
    stop = onChange(attempt);
    if (settled) stop();
    else attempt();
  });
}

interface Waiter<T> {
  readonly offer: (item: T) => boolean;
  readonly end: (reason: Error) => void;
}

/**
 * Reads an iterable in the background and keeps everything, so that a test can wait for what it expects, whether it
 * has come already or not.
 */
export class Collector<T> {
  /** Everything that has come, oldest first. */
  readonly all: T[] = [];
  /** Resolves when the iterable ends, rejects where it throws. */
  readonly finished: Promise<void>;
  readonly #iterator: AsyncIterator<T>;
  readonly #waiters = new Set<Waiter<T>>();
  /** How many of `all` earlier calls of `next` have passed. */
  #read = 0;
  #ended: Error | undefined;

  constructor(source: AsyncIterable<T>) {
    this.#iterator = source[Symbol.asyncIterator]();
    this.finished = this.#pump();
    // somebody may never await it, and a rejection nobody awaits would end the run
    this.finished.catch(() => undefined);
  }

  /**
   * The first item not yet returned that satisfies `predicate`; items before it are passed over, and are still in `all`.
   * @throws Error where the iterable ends, or `timeoutMs` pass, without such an item; it names what did come
   */
  next(predicate: (item: T) => boolean = () => true, timeoutMs = DEFAULT_TIMEOUT_MS): Promise<T> {
    while (this.#read < this.all.length) {
      const item = this.all[this.#read++] as T;
      if (predicate(item)) return Promise.resolve(item);
    }
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      const end = (reason: Error) => {
        this.#waiters.delete(waiter);
        cancel();
        reject(reason);
      };
      const cancel = deadline(timeoutMs, () => end(new Error(`not within ${timeoutMs} ms. ${this.#whatCame()}`)));
      const waiter: Waiter<T> = {
        offer: (item) => {
          if (!predicate(item)) return false;
          this.#waiters.delete(waiter);
          cancel();
          resolve(item);
          return true;
        },
        end,
      };
      this.#waiters.add(waiter);
    });
  }

  /** Ends the iterable, as a client that leaves does. */
  async stop(): Promise<void> {
    await this.#iterator.return?.();
  }

  async #pump(): Promise<void> {
    try {
      for (let step = await this.#iterator.next(); !step.done; step = await this.#iterator.next()) {
        this.#accept(step.value);
      }
      this.#end(new Error(`the iterable ended. ${this.#whatCame()}`));
    } catch (error) {
      this.#end(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
  }

  #accept(item: T): void {
    this.all.push(item);
    if (this.#waiters.size === 0) return;
    this.#read = this.all.length;
    for (const waiter of [...this.#waiters]) waiter.offer(item);
  }

  #end(reason: Error): void {
    this.#ended = reason;
    for (const waiter of [...this.#waiters]) waiter.end(reason);
  }

  #whatCame(): string {
    const last = this.all.slice(-5).map((item) => JSON.stringify(item, bigintAsText));
    return `${this.all.length} items came${last.length === 0 ? '' : `, the last: ${last.join(' ')}`}`;
  }
}

const bigintAsText = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);
