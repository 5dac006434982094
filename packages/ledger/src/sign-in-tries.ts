import { createHash } from 'node:crypto';
import { type Millis, SECOND, type TimeSource } from '@watchfloor/domain/time';
import type { DataSource } from 'typeorm';
import { timestampOf } from './complaint-codec.js';

/** How often something was tried in a window of time that began with the first try. */
export interface Tries {
  readonly tries: number;
  /** Until they are forgotten. */
  readonly leftMs: Millis;
}

/** Counts tries to sign in where every server sees them. */
export class SignInTries {
  readonly #dataSource: DataSource;
  readonly #time: TimeSource;

  constructor(dataSource: DataSource, time: TimeSource) {
    this.#dataSource = dataSource;
    this.#time = time;
  }

  /**
   * Counts one more try of each subject.
   *
   * @param windowMs how long the first try of a subject, and with it all that follow, are kept in mind
   * @returns the tries of each, this one with them, in the order given
   */
  async count(subjects: readonly string[], windowMs: Millis): Promise<readonly Tries[]> {
    await this.#dataSource.query(forgetting, [this.#now()]);
    const hashes = subjects.map(hashOf);
    const rows: readonly Counted[] = await this.#dataSource.query(counting, [this.#now(), hashes, windowMs / SECOND]);
    const found = new Map(rows.map(({ hash, tries, left }) => [hash, { tries, leftMs: Number(left) * SECOND }]));
    return hashes.map((hash) => found.get(hash.toString('hex')) ?? { tries: 1, leftMs: windowMs });
  }

  /** Takes one try of each back. */
  async giveBack(subjects: readonly string[]): Promise<void> {
    await this.#dataSource.query(givingBack, [subjects.map(hashOf)]);
  }

  #now(): string | null {
    const now = this.#time.now();
    return now === null ? null : timestampOf(now);
  }
}

interface Counted {
  readonly hash: string;
  readonly tries: number;
  readonly left: string;
}

const hashOf = (subject: string): Buffer => createHash('sha256').update(subject).digest();

const NOW = 'coalesce($1::timestamptz, clock_timestamp())';

// a few at a time, and none that another server has in hand
const forgetting = `
  delete from sign_in_try where subject in (
    select subject from sign_in_try where window_ends_at <= ${NOW} limit 100 for update skip locked)`;

// in one order, so that two tries that share their subjects do not lock each other out
const counting = `
  insert into sign_in_try as known (subject, tries, window_ends_at)
  select subject, 1, ${NOW} + make_interval(secs => $3) from unnest($2::bytea[]) as subject order by subject
  on conflict (subject) do update set
    tries = case when known.window_ends_at <= ${NOW} then 1 else known.tries + 1 end,
    window_ends_at = case when known.window_ends_at <= ${NOW} then excluded.window_ends_at else known.window_ends_at end
  returning encode(subject, 'hex') as hash, tries, extract(epoch from window_ends_at - ${NOW}) as left`;

const givingBack = `
  update sign_in_try set tries = tries - 1
   where subject in (select subject from sign_in_try where subject = any($1::bytea[]) order by subject for update)
     and tries > 0`;
