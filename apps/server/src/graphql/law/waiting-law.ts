import type { LawProposal } from '@watchfloor/ledger/law/outcome';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { Logger } from 'pino';
import { again } from '../../sockets/timers.js';
import { Latest } from '../latest.js';

/** How long a second person on another server may not know that somebody waits. */
const LOOK_MS = 2_000;

type Waiting = readonly LawProposal[];

/**
 * The changes of the law that wait for a second person, for those who look. They are few and no part of the log, so the
 * database is asked while anybody looks, once for all of them; and at once after what was done on this server.
 */
export class WaitingLaw {
  readonly #law: Pick<Ledger['law'], 'waiting'>;
  readonly #log: Pick<Logger, 'warn'>;
  readonly #lookMs: number;
  readonly #readers = new Set<Latest<Waiting>>();
  #told = '';
  #stop: (() => void) | null = null;

  constructor(law: Pick<Ledger['law'], 'waiting'>, log: Pick<Logger, 'warn'>, lookMs = LOOK_MS) {
    this.#law = law;
    this.#log = log;
    this.#lookMs = lookMs;
  }

  /** Those that wait, first as they are now, then whenever they are others; until the signal says that nobody reads. */
  async subscribe(signal: AbortSignal): Promise<AsyncIterableIterator<Waiting>> {
    const reader: Latest<Waiting> = new Latest(() => this.#leave(reader));
    reader.put(await this.#law.waiting());
    signal.addEventListener('abort', () => void reader.return(), { once: true });
    if (signal.aborted) return reader;
    this.#readers.add(reader);
    this.#stop ??= again(this.#lookMs, () => this.look());
    // what came between the first answer and now
    await this.look();
    return reader;
  }

  /** Asks the database, and tells the readers where there is something to tell. */
  async look(): Promise<void> {
    try {
      const waiting = await this.#law.waiting();
      const ids = waiting.map(({ id }) => id).join();
      if (ids === this.#told) return;
      this.#told = ids;
      for (const reader of this.#readers) reader.put(waiting);
    } catch (error) {
      this.#log.warn({ err: error }, 'the proposals that wait could not be read');
    }
  }

  #leave(reader: Latest<Waiting>): void {
    this.#readers.delete(reader);
    if (this.#readers.size > 0) return;
    this.#stop?.();
    this.#stop = null;
  }
}
