import type { Logger } from 'pino';
import { again } from '../sockets/timers.js';
import { saysFull } from './says-full.js';

/** How much room the database has left to write in. */
export const StorageLevel = { ok: 'ok', low: 'low', full: 'full' } as const;
export type StorageLevel = (typeof StorageLevel)[keyof typeof StorageLevel];

/** Somebody wanted to write, and there is no room: nothing was saved. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

export interface StorageOptions {
  /** How many bytes are free where the database keeps its data; absent where the database alone knows. */
  readonly room?: (() => Promise<number>) | undefined;
  /** Writes something to the database and takes it back. @throws what the database says where it cannot */
  readonly tryToWrite: () => Promise<void>;
  /** With less than so many bytes free, operators are told. */
  readonly lowBytes: number;
  readonly log: Pick<Logger, 'warn' | 'error'>;
}

/**
 * With less than this it counts as full, though it is not: PostgreSQL stops in mid-flight where it has no room for its own log,
 * 16 MB at a time, and what is left must do for deadlines that pass and for those who sign in to read.
 */
const FULL_BYTES = 64 * 1_024 * 1_024;
/** What has been told is taken back only with so much more room than made it be told: nobody is told by turns. */
const EASED = 1.25;
const LOOK_MS = 2_000;

/**
 * Knows whether the database can still write: by the room on its disk where that can be seen, and by what the database itself
 * has said. Full ends by itself: where the database has said it, once it takes a trial.
 */
export class Storage {
  readonly #options: StorageOptions;
  #level: StorageLevel = StorageLevel.ok;
  #freeBytes: number | null = null;
  /** The database has said that it cannot write, and has not been able to since. */
  #refuses = false;
  #rest: () => void = () => undefined;

  constructor(options: StorageOptions) {
    this.#options = options;
  }

  get level(): StorageLevel {
    return this.#level;
  }

  /** As of the last look; null where that cannot be seen. */
  get freeBytes(): number | null {
    return this.#freeBytes;
  }

  /** Looks now, and then again and again. */
  async start(): Promise<void> {
    await this.look();
    this.#rest = again(LOOK_MS, () => this.look());
  }

  stop(): void {
    this.#rest();
  }

  /** An error that writing ended in. @returns whether it says that there is no room; then everybody is told so from now on */
  heard(error: unknown): boolean {
    if (!saysFull(error)) return false;
    this.refused();
    return true;
  }

  /** The database could not write for want of room. */
  refused(): void {
    this.#refuses = true;
    this.#become(StorageLevel.full);
  }

  async look(): Promise<void> {
    this.#freeBytes = await this.#room();
    const level = this.#levelOf(this.#freeBytes);
    if (this.#refuses && level !== StorageLevel.full) await this.#tryAgain();
    this.#become(this.#refuses ? StorageLevel.full : level);
  }

  async #room(): Promise<number | null> {
    try {
      return (await this.#options.room?.()) ?? null;
    } catch (error) {
      this.#options.log.warn({ err: error }, 'how much room the database has cannot be seen');
      return null;
    }
  }

  #levelOf(free: number | null): StorageLevel {
    if (free === null) return StorageLevel.ok;
    const isFull = this.#level === StorageLevel.full;
    if (free < FULL_BYTES * (isFull ? EASED : 1)) return StorageLevel.full;
    const isShort = this.#level !== StorageLevel.ok;
    return free < this.#options.lowBytes * (isShort ? EASED : 1) ? StorageLevel.low : StorageLevel.ok;
  }

  /** Whatever else keeps it from writing now says nothing of its room. */
  async #tryAgain(): Promise<void> {
    await this.#options.tryToWrite().then(
      () => {
        this.#refuses = false;
      },
      () => undefined,
    );
  }

  #become(level: StorageLevel): void {
    if (level === this.#level) return;
    this.#level = level;
    const { log } = this.#options;
    const freeBytes = this.#freeBytes;
    if (level === StorageLevel.full)
      log.error({ freeBytes }, 'the storage is full: nothing is saved until there is room');
    else if (level === StorageLevel.low) log.warn({ freeBytes }, 'the storage is nearly full: make room');
    else log.warn({ freeBytes }, 'the storage has room again');
  }
}
