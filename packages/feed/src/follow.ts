import type { LogEntry } from '@watchfloor/domain/event';
import type { Millis } from '@watchfloor/domain/time';
import { backoff } from './backoff.js';
import { noPast, type Past, pastOf } from './past.js';
import type { LogPort, LogTail, Position } from './ports.js';
import { type FeedTimers, pause } from './timers.js';

export interface FollowOptions {
  readonly log: LogPort;
  readonly timers: FeedTimers;
  readonly signal: AbortSignal;
  /** Where reading starts, and starts again after a failure. */
  readonly position: () => Position;
  /** The most entries applied at once. */
  readonly limit: number;
  /** The least time between two reads that bring something; the first one after a rest is not held up. */
  readonly flushMs: Millis;
  /** The entries before which a complaint has to be looked up, for `apply` cannot know it. */
  readonly missing: (entries: readonly LogEntry[]) => readonly LogEntry[];
  /** Takes what was read and looked up, and answers whether to read on. What it throws ends the following. */
  readonly apply: (entries: readonly LogEntry[], past: Past, to: Position) => boolean;
  /** The log answered; `behind` while it probably holds more. */
  readonly answered: (behind: boolean) => void;
  /** The log was asked and says nothing, neither yes nor no; it may still answer. */
  readonly silent: () => void;
  /** The log did not answer; it is asked again after the pause. */
  readonly failed: (error: unknown, attempt: number, retryInMs: Millis) => void;
}

/** A log that is there answers in milliseconds; one that has not for so long is asked in vain, whatever the connection says. */
const ANSWER_WITHIN_MS = 2_000;

/** Follows the log until told to stop: reads what is there, then waits for a nudge. A log that fails is asked again. */
export async function follow(options: FollowOptions): Promise<void> {
  const { log, timers, signal } = options;
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    const reader = new Reader(log.tail(options.position()), options);
    try {
      await reader.run();
      return;
    } catch (error) {
      // only the log is asked again: what cannot be applied will not be applied next time either
      if (reader.applying) throw error;
      if (signal.aborted) return;
      if (reader.answered) attempt = 1;
      const retryInMs = backoff(attempt, timers.random());
      options.failed(error, attempt, retryInMs);
      await pause(timers, retryInMs, signal);
    } finally {
      await reader.close();
    }
  }
}

class Reader {
  /** True while `apply` runs, and so after it has thrown. */
  applying = false;
  answered = false;
  readonly #tail: LogTail;
  readonly #options: FollowOptions;

  constructor(tail: LogTail, options: FollowOptions) {
    this.#tail = tail;
    this.#options = options;
  }

  /** Resolves when told to stop. */
  async run(): Promise<void> {
    const { timers, signal, limit, flushMs } = this.#options;
    while (!signal.aborted) {
      const { entries, to, past } = await this.#read(limit);
      if (signal.aborted) return;
      const behind = entries.length >= limit;
      this.answered = true;
      this.#options.answered(behind);
      if (to === this.#options.position()) await this.#tail.wait(signal);
      else if (!this.#apply(entries, past, to)) return;
      else if (behind) await timers.turn();
      else if (flushMs > 0) await pause(timers, flushMs, signal);
    }
  }

  async close(): Promise<void> {
    // a tail that failed may fail to close as well, and there is nothing more to do about it
    await this.#tail.close().catch(() => undefined);
  }

  async #read(limit: number) {
    const rest = this.#options.timers.after(ANSWER_WITHIN_MS, this.#options.silent);
    try {
      const { entries, to } = await this.#tail.read(limit);
      return { entries, to, past: await this.#pastOf(entries) };
    } finally {
      rest();
    }
  }

  /** Most of the time nothing is missing, and nothing is asked. */
  async #pastOf(entries: readonly LogEntry[]): Promise<Past> {
    const missing = this.#options.missing(entries);
    return missing.length === 0 ? noPast : pastOf(await this.#options.log.complaintsBefore(missing));
  }

  #apply(entries: readonly LogEntry[], past: Past, to: Position): boolean {
    this.applying = true;
    const readOn = this.#options.apply(entries, past, to);
    this.applying = false;
    return readOn;
  }
}
