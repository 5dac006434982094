import { setMaxListeners } from 'node:events';
import type { Actor } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { LawBook } from '@watchfloor/domain/decision';
import type { DepartmentId, Directory } from '@watchfloor/domain/directory';
import type { Instant, TimeSource } from '@watchfloor/domain/time';
import type { LogPort } from '@watchfloor/feed/ports';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { Accounts } from './accounts.js';
import { alone, type DoneAlone } from './alone.js';
import type { Asker } from './asker.js';
import { Audit } from './audit.js';
import type { Callbacks } from './callbacks.js';
import type { Complaints } from './complaints.js';
import { createDataSource } from './data-source.js';
import { DirectoryRoom } from './directory.js';
import { LawRoom } from './law/law-room.js';
import { fixedLaw } from './law/law-source.js';
import { PostgresLog } from './log/log-port.js';
import { type Logger, silent } from './logger.js';
import { People } from './people/people.js';
import { Pulse } from './pulse.js';
import type { Queue } from './queue/page.js';
import { Reader } from './reader.js';
import { type Reads, readsBy } from './reads.js';
import { type Recorded, recordedOf } from './recorded.js';
import { Sessions } from './sessions.js';
import { Shares } from './shares.js';
import { sidePool } from './side-pool.js';
import { SignInTries } from './sign-in-tries.js';
import { tryToStore } from './storage-trial.js';
import { Thresholds } from './thresholds.js';
import type { Trends } from './trends/trends.js';
import type { WriteRooms } from './write/attempt.js';
import { execute } from './write/execute.js';
import { executeHistory, previewHistory } from './write/execute-history.js';
import type { History, HistoryOutcome } from './write/history.js';
import { type MergeOutcome, type MergeRequest, merge } from './write/merge.js';
import { Nudge } from './write/nudge.js';
import type { ExecuteOptions, KeyOption, Outcome } from './write/outcome.js';
import {
  type LegOutcome,
  type LegPreview,
  type LegToMove,
  previewReassign,
  reassignMany,
  undoReassignMany,
} from './write/reassign-many.js';
import { isSpent } from './write/spent-key.js';
import { type SplitOutcome, type SplitRequest, split } from './write/split.js';

export interface LedgerOptions {
  /** A database that `migrate` has brought up to date. */
  readonly url: string;
  readonly time: TimeSource;
  /** Decides by this law whatever is published: for tests and benches. */
  readonly law?: LawBook | undefined;
  /**
   * Connections for its work at most, 10 by default, of which one person holds half at a time. Each reader of the log has one
   * more, the pulse one, and sessions two.
   */
  readonly poolSize?: number | undefined;
  readonly logger?: Logger | undefined;
  /** How long a reader of the log may not see an entry whose nudge was lost; 250 ms by default. */
  readonly pollMs?: number | undefined;
  /** False to send no nudges and to hear none: readers live from polling. */
  readonly notify?: boolean | undefined;
}

const POOL = 10;
/** For sessions, and for calling off what nobody waits for: both are quick. */
const DOOR = 2;

/** Connects to the database. @throws Error where it cannot be reached, or was not brought up to date */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { url, poolSize = POOL, logger = silent } = options;
  const ledger = new Ledger(await createDataSource({ url, poolSize, logger }).initialize(), options);
  try {
    await ledger.law.open();
    return ledger;
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

/** ③④ All of the database. Every room says for itself what it keeps. */
export class Ledger {
  readonly log: LogPort;
  readonly queue: Queue;
  readonly complaints: Complaints;
  readonly callbacks: Callbacks;
  readonly directory: DirectoryRoom;
  readonly people: People;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly signInTries: SignInTries;
  readonly thresholds: Thresholds;
  readonly trends: Trends;
  readonly law: LawRoom;
  readonly audit: Audit;
  readonly pulse: Pulse;
  readonly #url: string;
  readonly #dataSource: DataSource;
  readonly #time: TimeSource;
  readonly #postgresLog: PostgresLog;
  readonly #writing: WriteRooms;
  readonly #door: pg.Pool;
  readonly #shares: Shares;

  constructor(dataSource: DataSource, options: LedgerOptions) {
    const { url, time, law } = options;
    const { logger = silent, pollMs = 250, notify = true, poolSize = POOL } = options;
    const now = () => this.now();
    this.#url = url;
    this.#dataSource = dataSource;
    this.#time = time;
    this.#shares = new Shares(Math.max(1, Math.floor(poolSize / 2)));
    this.directory = new DirectoryRoom(dataSource);
    this.people = new People(dataSource);
    ({
      queue: this.queue,
      complaints: this.complaints,
      callbacks: this.callbacks,
      trends: this.trends,
    } = readsBy(new Reader(dataSource), time, this.people));
    this.accounts = new Accounts(dataSource);
    this.#door = sidePool({ url, name: 'sessions', max: DOOR, logger });
    this.sessions = new Sessions(async (text, values = []) => (await this.#door.query(text, [...values])).rows, time);
    this.signInTries = new SignInTries(dataSource, time);
    this.thresholds = new Thresholds(dataSource, time);
    this.audit = new Audit(dataSource);
    this.pulse = new Pulse(url, time, logger);
    const { directory, people } = this;
    this.law = new LawRoom({
      ...{ dataSource, time, directory, people, logger, now, shares: this.#shares },
      execute: (command, actor, given) => this.execute(command, actor, { ...given, skipLocked: false }),
    });
    const lawSource = law === undefined ? this.law : fixedLaw(law);
    this.#postgresLog = new PostgresLog({ dataSource, now, url, pollMs, listen: notify, law: lawSource });
    this.log = this.#postgresLog;
    this.#writing = {
      dataSource,
      time,
      law: lawSource,
      directory,
      people,
      nudge: new Nudge(dataSource, notify, logger),
      shares: this.#shares,
      onArmed: (fireAt) => this.thresholds.armed(fireAt),
    };
  }

  /** What this asker may have read, as long as they wait for it and within their share of the connections; see `reader.ts`. */
  reading(asker: Asker): Reads {
    // one for each thing that is read at a time: no leak
    setMaxListeners(0, asker.signal);
    const cancel = async (backend: number) => {
      // where it fails the work goes on to its end, unheard
      await this.#door.query('select pg_cancel_backend($1)', [backend]).catch(() => undefined);
    };
    const reader = new Reader(this.#dataSource, { asker, shares: this.#shares, cancel });
    return readsBy(reader, this.#time, this.people);
  }

  /** The one way to change a complaint; see `write/execute.ts`. Null only when the complaint is locked by another. */
  execute(
    command: Command,
    actor: Actor,
    options: ExecuteOptions & { readonly skipLocked: true },
  ): Promise<Outcome | null>;
  execute(command: Command, actor: Actor, options?: ExecuteOptions & { readonly skipLocked?: false }): Promise<Outcome>;
  execute(command: Command, actor: Actor, options?: ExecuteOptions): Promise<Outcome | null> {
    return execute(this.#writing, command, actor, options);
  }

  /** Ends a duplicate that goes on in another complaint, both in one transaction; see `write/merge.ts`. */
  merge(request: MergeRequest, actor: Actor, options: KeyOption = {}): Promise<MergeOutcome> {
    return merge(this.#writing, request, actor, options.idempotencyKey);
  }

  /** Makes parts of a complaint complaints of their own, all in one transaction; see `write/split.ts`. */
  split(request: SplitRequest, actor: Actor, options: KeyOption = {}): Promise<SplitOutcome> {
    return split(this.#writing, request, actor, options.idempotencyKey);
  }

  /** Moves legs to one department, each in a transaction of its own; see `write/reassign-many.ts`. */
  reassignMany(
    items: readonly LegToMove[],
    toDepartmentId: DepartmentId,
    reason: string,
    actor: Actor,
    options: { readonly idempotencyKey: string },
  ): Promise<readonly LegOutcome[]> {
    return reassignMany(this.#writing, { items, toDepartmentId, reason }, actor, options.idempotencyKey);
  }

  /** What `reassignMany` would answer, without doing anything. */
  previewReassign(
    items: readonly LegToMove[],
    toDepartmentId: DepartmentId,
    reason: string,
    actor: Actor,
  ): Promise<readonly LegPreview[]> {
    return previewReassign(this.#writing, { items, toDepartmentId, reason }, actor);
  }

  /** Takes back what `reassignMany` did for this actor under this key. */
  undoReassignMany(idempotencyKey: string, actor: Actor): Promise<readonly LegOutcome[]> {
    return undoReassignMany(this.#writing, idempotencyKey, actor);
  }

  /** Whether this actor has spent a key: what was done under it is answered without being done again. */
  isSpent(actor: Actor, idempotencyKey: string): Promise<boolean> {
    return isSpent(this.#dataSource, actor.id, idempotencyKey);
  }

  /** Writes whole histories in bulk; see `write/execute-history.ts`. */
  executeHistory(histories: readonly History[]): Promise<readonly HistoryOutcome[]> {
    return executeHistory(this.#writing, histories);
  }

  /** What `executeHistory` would answer, without doing anything; see `write/execute-history.ts`. */
  previewHistory(histories: readonly History[], named: Directory): Promise<readonly HistoryOutcome[]> {
    return previewHistory(this.#writing, histories, named);
  }

  /** How complaints stand, for an import that knows more of them; those that are not here are absent. */
  recorded(ids: readonly ComplaintId[]): Promise<ReadonlyMap<ComplaintId, Recorded>> {
    return recordedOf(this.#dataSource, ids);
  }

  /** The present instant: of the injected clock, or of the database. */
  async now(): Promise<Instant> {
    const injected = this.#time.now();
    if (injected !== null) return injected;
    const rows: readonly { now: Date }[] = await this.#dataSource.query('select clock_timestamp() as now');
    const [row] = rows;
    if (row === undefined) throw new Error('the database did not tell the time');
    return row.now.getTime();
  }

  /** Does what one server at a time does; see `alone.ts`. */
  alone<T>(what: DoneAlone, work: () => Promise<T>): Promise<T> {
    return alone(this.#url, what, work);
  }

  /** Whether no complaint was ever registered. */
  async isEmpty(): Promise<boolean> {
    const rows: readonly unknown[] = await this.#dataSource.query('select 1 from event_log limit 1');
    return rows.length === 0;
  }

  /** Whether the database has room to write: a trial that leaves nothing. @throws Error where it has none, or cannot be reached */
  tryToStore(): Promise<void> {
    return tryToStore(this.#dataSource);
  }

  /** Closes every connection, those of forgotten readers of the log, too. */
  async close(): Promise<void> {
    await this.law.close();
    await this.#postgresLog.close();
    await this.#writing.nudge.close();
    await this.pulse.close();
    await this.#door.end();
    await this.#dataSource.destroy();
  }
}
