import type { LawProposal } from '@watchfloor/ledger/law/outcome';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { Logger } from 'pino';
import { again } from '../../sockets/timers.js';
import { Latest } from '../latest.js';

/** How long a second person on another server may not know that somebody waits. */
const LOOK_MS = 2_000;

type Waiting = readonly LawProposal[];

/** What the database answered, and to which of the questions. */
interface Answer {
  readonly question: number;
  readonly waiting: Waiting;
}

/**
 * The changes of the law that wait for a second person, for those who look. They are few and no part of the log, so the
 * database is asked while anybody looks, once for all of them; and at once after what was done on this server.
 */
export class WaitingLaw {
  readonly #law: Pick<Ledger['law'], 'waiting'>;
  readonly #log: Pick<Logger, 'warn'>;
  readonly #lookMs: number;
  /** Each with what it was told last: they came at different times, and only their own past says what is new to them. */
  readonly #readers = new Map<Latest<Waiting>, Answer>();
  #questions = 0;
  #stop: (() => void) | null = null;

  constructor(law: Pick<Ledger['law'], 'waiting'>, log: Pick<Logger, 'warn'>, lookMs = LOOK_MS) {
    this.#law = law;
    this.#log = log;
    this.#lookMs = lookMs;
  }

  /** Those that wait, first as they are now, then whenever they are others; until the signal says that nobody reads. */
  async subscribe(signal: AbortSignal): Promise<AsyncIterableIterator<Waiting>> {
    const reader: Latest<Waiting> = new Latest(() => this.#leave(reader));
    const first = await this.#ask();
    reader.put(first.waiting);
    signal.addEventListener('abort', () => void reader.return(), { once: true });
    if (signal.aborted) return reader;
    this.#readers.set(reader, first);
    this.#stop ??= again(this.#lookMs, () => this.look());
    // what came between the first answer and now
    await this.look();
    return reader;
  }

  /** Asks the database, and tells the readers where there is something to tell. */
  async look(): Promise<void> {
    try {
      const answer = await this.#ask();
      for (const [reader, told] of this.#readers) {
        // two questions may be answered in the other order
        if (told.question > answer.question) continue;
        this.#readers.set(reader, answer);
        if (idsOf(told) !== idsOf(answer)) reader.put(answer.waiting);
      }
    } catch (error) {
      this.#log.warn({ err: error }, 'the proposals that wait could not be read');
    }
  }

  async #ask(): Promise<Answer> {
    this.#questions += 1;
    const question = this.#questions;
    return { question, waiting: await this.#law.waiting() };
  }

  #leave(reader: Latest<Waiting>): void {
    this.#readers.delete(reader);
    if (this.#readers.size > 0) return;
    this.#stop?.();
    this.#stop = null;
  }
}

const idsOf = ({ waiting }: Answer): string => waiting.map(({ id }) => id).join();
