import { theSystem } from '@watchfloor/domain/actor';
import type { ApplyLaw } from '@watchfloor/domain/command';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { LawExtent, LawKind } from '@watchfloor/domain/law/change';
import type { Instant } from '@watchfloor/domain/time';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Logger } from '../logger.js';
import { bounded } from '../write/bounded.js';
import type { ExecuteOptions, Outcome } from '../write/outcome.js';
import { concerned, concernedValues } from './concerned.js';
import { instantOf } from './records.js';

/** How far the open complaints have been put under a change of the law. */
export interface LawMigration {
  readonly changeId: number;
  readonly kind: LawKind;
  readonly version: string;
  readonly extent: LawExtent;
  readonly amnestySince: Instant | null;
  readonly onlyVersion: string | null;
  /** Null until they were counted. */
  readonly total: number | null;
  readonly done: number;
  readonly failed: number;
  readonly afterId: ComplaintId | null;
  /** Null while it goes on, or waits for a server that does. */
  readonly finishedAt: Instant | null;
}

export interface MigrationRooms {
  readonly dataSource: DataSource;
  readonly logger: Logger;
  readonly execute: (command: ApplyLaw, actor: typeof theSystem, options: ExecuteOptions) => Promise<Outcome>;
}

/** Any constant that nothing else in the database locks. */
const MIGRATIONS_LOCK = 1_215_447_821;
/** How many are given their command between two notes of how far it went, and how many of them at a time. */
const BATCH = 200;
const AT_ONCE = 4;

/**
 * Puts the open complaints under a change of the law, each by the command `applyLaw`, by one server at a time. What was done
 * is noted as it goes, so that whoever comes after a crash goes on where it ended; a complaint that is met twice stays as it
 * is, because its key and the law itself say that nothing is left to do.
 */
export class LawMigrations {
  readonly #rooms: MigrationRooms;
  readonly #stopping = new AbortController();
  #running: Promise<void> | null = null;
  #wanted = false;

  constructor(rooms: MigrationRooms) {
    this.#rooms = rooms;
  }

  /**
   * Works through everything that is pending; where another server does, that one goes on. Calling it again waits for the same.
   *
   * @throws Error when the database cannot be reached: what is done is noted, and the next call goes on
   */
  finish(): Promise<void> {
    this.#wanted = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** The latest changes that moved clocks, newest first. */
  async list(limit: number): Promise<readonly LawMigration[]> {
    return this.#select('order by change_id desc limit $1', [limit]);
  }

  /** Leaves the rest to the next server that starts. Resolves when the last command it gave is done. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running?.catch(() => undefined);
  }

  async #run(): Promise<void> {
    // its connection holds the lock that makes this server the one
    const guard = this.#rooms.dataSource.createQueryRunner();
    try {
      while (this.#wanted && !this.#stopping.signal.aborted) {
        this.#wanted = false;
        await this.#asTheOnlyOne(guard);
      }
    } finally {
      await guard.release();
    }
  }

  async #asTheOnlyOne(guard: QueryRunner): Promise<void> {
    const [lock]: readonly { mine: boolean }[] = await guard.query('select pg_try_advisory_lock($1) as mine', [
      MIGRATIONS_LOCK,
    ]);
    if (lock?.mine !== true) return;
    try {
      while (!this.#stopping.signal.aborted) {
        const [next] = await this.#select('where finished_at is null order by change_id limit 1', []);
        if (next === undefined) return;
        await this.#finish(next);
      }
    } finally {
      // where the connection is gone the lock went with it
      await guard.query('select pg_advisory_unlock($1)', [MIGRATIONS_LOCK]).catch(() => undefined);
    }
  }

  async #finish(migration: LawMigration): Promise<void> {
    const { dataSource } = this.#rooms;
    const { changeId } = migration;
    const ids = await this.#left(migration);
    await dataSource.query('update law_migration set total = done + $2 where change_id = $1', [changeId, ids.length]);
    for (let start = 0; start < ids.length; start += BATCH) {
      const batch = ids.slice(start, start + BATCH);
      const failed = await this.#move(batch, migration);
      if (this.#stopping.signal.aborted) return;
      // none where a roll back has called it off meanwhile
      const [, noted]: [unknown, number] = await dataSource.query(
        `update law_migration set done = done + $2, failed = failed + $3, after_id = $4
          where change_id = $1 and finished_at is null`,
        [changeId, batch.length, failed, batch.at(-1)],
      );
      if (noted === 0) return;
    }
    await dataSource.query(
      'update law_migration set finished_at = clock_timestamp() where change_id = $1 and finished_at is null',
      [changeId],
    );
  }

  /** @returns how many it could not be done to */
  async #move(ids: readonly ComplaintId[], migration: LawMigration): Promise<number> {
    const moved = await bounded(
      ids,
      AT_ONCE,
      async (id) => this.#stopping.signal.aborted || (await this.#apply(id, migration)),
    );
    return moved.filter((done) => !done).length;
  }

  /** One complaint that cannot be moved does not keep the others from it; a database that does not answer does. */
  async #apply(complaintId: ComplaintId, { changeId, extent, amnestySince }: LawMigration): Promise<boolean> {
    const { execute, logger } = this.#rooms;
    const command: ApplyLaw = { type: 'applyLaw', complaintId, extent, amnestySince };
    try {
      // a refusal says that it was closed meanwhile, and closed clocks never move
      await execute(command, theSystem, { idempotencyKey: `law:${changeId}:${complaintId}` });
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error) throw error;
      logger.warn({ complaintId, changeId, err: error }, 'a complaint could not be put under the law in force');
      return false;
    }
  }

  async #left({ extent, onlyVersion, afterId }: LawMigration): Promise<readonly ComplaintId[]> {
    const rows: readonly { id: ComplaintId }[] = await this.#rooms.dataSource.query(
      `select id from complaint where ${concerned} and ($3::uuid is null or id > $3) order by id`,
      [...concernedValues(extent, onlyVersion), afterId],
    );
    return rows.map(({ id }) => id);
  }

  async #select(rest: string, values: readonly unknown[]): Promise<readonly LawMigration[]> {
    const rows: readonly { migration: LawMigration }[] = await this.#rooms.dataSource.query(`${selecting} ${rest}`, [
      ...values,
    ]);
    return rows.map(({ migration }) => migration);
  }
}

const selecting = `
  select json_build_object('changeId', change_id, 'kind', kind, 'version', version, 'extent', extent,
    'amnestySince', ${instantOf('amnesty_since')}, 'onlyVersion', only_version, 'total', total, 'done', done,
    'failed', failed, 'afterId', after_id, 'finishedAt', ${instantOf('finished_at')}) as migration
    from law_migration join law_change on law_change.id = change_id`;
