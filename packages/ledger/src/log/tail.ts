import type { LogEntry } from '@watchfloor/domain/event';
import type { LogTail, Position } from '@watchfloor/feed/ports';
import type { QueryResultRow } from 'pg';
import type { LawSource } from '../law/law-source.js';
import { lawRevision } from '../law/library.js';
import { LOG_CHANNEL } from '../write/log-lock.js';
import { LogConnection } from './connection.js';
import { type EntryRow, entryColumns, entryOf } from './entry.js';
import { Gapless } from './gapless.js';
import { type Query, settledPosition } from './settled.js';
import { pauseUnless } from './timers.js';

export interface TailOptions {
  readonly url: string;
  readonly after: Position;
  /** How long a new entry may stay unseen when its nudge is lost. */
  readonly pollMs: number;
  /** False to live from polling alone. */
  readonly listen: boolean;
  /** Told of the law before any entry is handed on that was decided by it. */
  readonly law: LawSource;
  /** Told when it is closed. */
  readonly closed: () => void;
}

/** One row at least, which tells how the law stands; the entry is null where there is none. */
type Found = { readonly lawRevision: number } & (EntryRow | { readonly position: null });

const reading = `
  select law.revision as "lawRevision", entry.*
    from (select ${lawRevision} as revision) law
    left join lateral (
      select ${entryColumns} from event_log where event_log.position > $1 order by event_log.position limit $2
    ) entry on true
   order by entry.position`;

/** A missing position is looked for again so soon: a rollback sends no nudge. */
const STUCK_MS = 10;

/**
 * One reader of the log on a connection of its own. Entries come in the order of their positions, each once, none left out;
 * `gapless.ts` has the proof. Nudges make it quick, polling makes it certain: a lost nudge costs time, never an entry. The
 * law is read first: no entry is handed on that was decided by one that this process does not know, and a publication is
 * known after `pollMs` also where nothing happens. A database that does not answer is never told as one that has nothing
 * new: the reading fails, and whoever reads begins anew, with another tail, where they were.
 */
export class Tail implements LogTail {
  readonly #options: TailOptions;
  readonly #connection: LogConnection;
  readonly #gapless: Gapless;
  /** Something may have come since the last read began. */
  #nudged = true;
  #wake: () => void = () => undefined;
  #closed = false;

  constructor(options: TailOptions) {
    const { url, listen } = options;
    this.#options = options;
    this.#gapless = new Gapless(options.after);
    const channel = listen ? LOG_CHANNEL : null;
    this.#connection = new LogConnection({ url, channel, onNudge: () => this.#nudge() });
  }

  async read(limit: number): Promise<{ readonly entries: readonly LogEntry[]; readonly to: Position }> {
    const entries: LogEntry[] = [];
    if (this.#closed) return { entries, to: this.#gapless.last };
    this.#nudged = false;
    const client = await this.#connection.get();
    const query: Query = async <R extends QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await client.query<R>(text, [...values])).rows;
    await this.#read(query, limit, entries);
    return { entries, to: this.#gapless.last };
  }

  async wait(signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.#closed || this.#nudged) return;
    const waking = new AbortController();
    const wake = () => waking.abort();
    this.#wake = wake;
    signal.addEventListener('abort', wake);
    const { pollMs } = this.#options;
    await pauseUnless(waking.signal, this.#gapless.stuck ? Math.min(STUCK_MS, pollMs) : pollMs);
    signal.removeEventListener('abort', wake);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#wake();
    this.#options.closed();
    await this.#connection.close();
  }

  /** Adds to `entries` whatever `gapless` has passed. */
  async #read(query: Query, limit: number, entries: LogEntry[]): Promise<void> {
    for (let again = true; again && entries.length < limit; ) {
      const found = await query<Found>(reading, [this.#gapless.last, limit - entries.length]);
      await this.#options.law.at(found[0]?.lawRevision ?? 0, [], ({ text, values }) => query(text, values));
      const rows = found.filter((row): row is Found & EntryRow => row.position !== null);
      const positions = rows.map((row) => Number(row.position));
      again = await this.#gapless.accept(positions, () => settledPosition(query));
      for (const row of rows) if (Number(row.position) <= this.#gapless.last) entries.push(entryOf(row));
    }
    if (entries.length >= limit) this.#nudged = true;
  }

  #nudge(): void {
    this.#nudged = true;
    this.#wake();
  }
}
