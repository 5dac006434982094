import type { LogEntry } from '@watchfloor/domain/event';
import type { Instant, Millis } from '@watchfloor/domain/time';
import { backoff } from './backoff.js';
import type { CompleteOptions } from './feed-options.js';
import { Hole } from './floor.js';
import { type FollowOptions, follow } from './follow.js';
import { type Applied, Memory, type MemoryOptions } from './memory.js';
import type { Past } from './past.js';
import type { OpenComplaints, Position } from './ports.js';
import { pause } from './timers.js';

/** Who is told what happens to the memory. */
export interface KeeperListener {
  /** The log answered, with news or without; what it read was not applied yet. */
  answered(): void;
  /** A step was applied. */
  stepped(applied: Applied): void;
  /** The log answers again, after it did not. */
  sighted(): void;
  /** Another memory has taken the place of the one before: nothing that was told from that one holds. */
  replaced(): void;
}

/** How reading the log goes. */
export interface Health {
  readonly position: Position;
  /** When the log last answered, with news or without. */
  readonly lastReadAt: Instant;
  /** True while the log holds more than is read, or does not answer. */
  readonly behind: boolean;
  /** True while the log fails or says nothing: nobody knows whether what is read is all there is. */
  readonly blind: boolean;
}

/**
 * Keeps a memory at the end of the log. What cannot be read is read again; what does not follow makes memory worthless,
 * and it is read anew from a snapshot: late is better than wrong.
 */
export class Keeper {
  readonly #options: CompleteOptions;
  readonly #stopping = new AbortController();
  #memory: Memory;
  readonly #listener: KeeperListener;
  #running: Promise<void> = Promise.resolve();
  #lastReadAt: Instant;
  #behind = false;
  #blind = false;
  /** How often the thread was lost since a step was last applied. */
  #holes = 0;

  private constructor(options: CompleteOptions, memory: Memory, listener: KeeperListener) {
    this.#options = options;
    this.#memory = memory;
    this.#listener = listener;
    this.#lastReadAt = options.timers.now();
  }

  /**
   * Reads the open complaints, and resolves once all of them stand at one position.
   * @throws whatever the log throws when asked for the open complaints
   */
  static async start(options: CompleteOptions, listener: KeeperListener): Promise<Keeper> {
    const nothing = await Memory.of({ position: 0, complaints: [] }, memoryOptions(options));
    const keeper = new Keeper(options, nothing, listener);
    await keeper.#load();
    keeper.#running = keeper.#run();
    return keeper;
  }

  get memory(): Memory {
    return this.#memory;
  }

  health(): Health {
    const { position } = this.#memory;
    return { position, lastReadAt: this.#lastReadAt, behind: this.#behind, blind: this.#blind };
  }

  /** Stops reading. Resolves when the log is let go. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await follow(this.#following(() => this.#memory, this.#options.settings.flushMs));
      } catch (error) {
        this.#lost(error);
        await this.#reload();
      }
    }
  }

  #lost(error: unknown): void {
    this.#holes += 1;
    this.#blinded();
    const position = error instanceof Hole ? error.position : this.#memory.position;
    this.#options.events.emit('hole', { position, error });
    this.#options.logger.error({ err: error, position }, 'the feed lost the thread of the log and reads it anew');
  }

  async #reload(): Promise<void> {
    const { timers } = this.#options;
    const { signal } = this.#stopping;
    // a log that has a hole for good must not be read without a pause
    if (this.#holes > 1) await pause(timers, backoff(this.#holes - 1, timers.random()), signal);
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      try {
        await this.#load();
        return this.#listener.replaced();
      } catch (error) {
        const retryInMs = backoff(attempt, timers.random());
        this.#failed(error, attempt, retryInMs);
        await pause(timers, retryInMs, signal);
      }
    }
  }

  #failed(error: unknown, attempt: number, retryInMs: Millis): void {
    this.#blinded();
    this.#options.events.emit('readFailed', { error, attempt, retryInMs });
    this.#options.logger.warn({ err: error, attempt, retryInMs }, 'the log cannot be read');
  }

  #blinded(): void {
    this.#behind = true;
    this.#blind = true;
  }

  async #load(): Promise<void> {
    const { log, timers, events } = this.#options;
    const startedAt = timers.now();
    const snapshot = await log.openComplaints();
    const memory = await Memory.of(snapshot, memoryOptions(this.#options));
    const goal = Math.max(newestIn(snapshot), this.#memory.position);
    if (memory.position < goal) await follow(this.#following(() => memory, 0, goal));
    await memory.settle(log, timers.now());
    this.#memory = memory;
    const { position, floor } = memory;
    events.emit('ready', { position, open: floor.size, tookMs: timers.now() - startedAt });
  }

  /** @param goal where to stop; without it, and for the memory that others look at, never */
  #following(memory: () => Memory, flushMs: number, goal?: Position): FollowOptions {
    const { log, timers, settings } = this.#options;
    return {
      log,
      timers,
      flushMs,
      limit: settings.stepEntries,
      signal: this.#stopping.signal,
      position: () => memory().position,
      missing: (entries) => memory().floor.missing(entries),
      apply: (entries, past, to) => {
        if (goal === undefined) this.#step(entries, past, to);
        else memory().apply(entries, past, to, timers.now());
        return goal === undefined || memory().position < goal;
      },
      answered: (behind) => {
        this.#lastReadAt = timers.now();
        this.#behind = behind;
        if (goal !== undefined) return;
        const wasBlind = this.#blind;
        this.#blind = false;
        this.#listener.answered();
        if (wasBlind) this.#listener.sighted();
      },
      silent: () => {
        this.#blinded();
        this.#options.logger.warn({}, 'the log does not answer');
      },
      failed: (error, attempt, retryInMs) => this.#failed(error, attempt, retryInMs),
    };
  }

  #step(entries: readonly LogEntry[], past: Past, to: Position): void {
    const { timers, events } = this.#options;
    const startedAt = timers.now();
    const memory = this.#memory;
    const applied = memory.apply(entries, past, to, startedAt);
    this.#listener.stepped(applied);
    this.#holes = 0;
    const { from } = applied.step;
    const tookMs = timers.now() - startedAt;
    events.emit('step', { from, to, entries: entries.length, open: memory.floor.size, tookMs });
  }
}

const memoryOptions = ({ timers, settings: { limits } }: CompleteOptions): MemoryOptions => ({ limits, timers });

const newestIn = ({ position, newest, complaints }: OpenComplaints): Position =>
  complaints.reduce((highest, placed) => Math.max(highest, placed.position), newest ?? position);
