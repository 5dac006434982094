import { createHash, randomBytes } from 'node:crypto';
import type { OnShift } from '@watchfloor/domain/second-person';
import { type Millis, SECOND, type TimeSource } from '@watchfloor/domain/time';
import type { Account } from './accounts.js';
import { timestampOf } from './complaint-codec.js';
import type { Query } from './log/settled.js';
import { onShift } from './write/on-shift.js';
import { codeOf, DISK_FULL } from './write/retry.js';

/** How long a session lives. */
export interface SessionLife {
  /** Unused. Each use moves that end on. */
  readonly idleMs: Millis;
  /** However much it is used. */
  readonly wholeMs: Millis;
}

/**
 * Who is signed in. A session ends when it was not used for a time, at the latest when its whole time is over, and with the
 * next change of its account's password or right to sign in. The database holds only hashes of tokens, so that a copy of it
 * signs nobody in.
 */
export class Sessions {
  readonly #ask: Query;
  readonly #time: TimeSource;

  /** @param ask by connections that wait behind no work of ours: nobody is kept out because others are busy */
  constructor(ask: Query, time: TimeSource) {
    this.#ask = ask;
    this.#time = time;
  }

  /**
   * Signs an account in.
   *
   * @param account as it was when its password was found right
   * @returns the token, 43 characters of base64url, which nobody can give a second time; null where the account was disabled
   * or its password changed since
   */
  async create(
    account: Pick<Account, 'id' | 'passwordHash'>,
    { idleMs, wholeMs }: SessionLife,
  ): Promise<string | null> {
    const token = randomBytes(32).toString('base64url');
    const [lives, whole] = [Math.ceil(Math.min(idleMs, wholeMs) / SECOND), wholeMs / SECOND];
    const { id, passwordHash } = account;
    await this.#ask(forgetting, [this.#now()]);
    const made = await this.#ask(creating, [this.#now(), hashOf(token), id, passwordHash, lives, whole]);
    return made.length === 1 ? token : null;
  }

  /** Whose token it is, which counts as a use; null for an unknown, an ended and a revoked one. */
  async use(token: string): Promise<Account | null> {
    const [found] = await this.#find([hashOf(token)]);
    if (found === undefined) return null;
    if (found.aging) await this.#writeDown(prolonging, [this.#now(), hashOf(token)]);
    return accountOf(found);
  }

  /** Whose tokens these are, as far as they are anybody's; nobody has used them. In one statement. */
  async find(tokens: readonly string[]): Promise<ReadonlyMap<string, Account>> {
    const byHash = new Map(tokens.map((token) => [hashOf(token).toString('hex'), token]));
    const accounts = new Map<string, Account>();
    for (const found of await this.#find(tokens.map(hashOf))) {
      const token = byHash.get(found.hash);
      if (token !== undefined) accounts.set(token, accountOf(found));
    }
    return accounts;
  }

  /** Notes that these people have a page open now, so that every server knows who is at work. Nothing else says so. */
  async present(tokens: readonly string[]): Promise<void> {
    if (tokens.length > 0) await this.#writeDown(noting, [this.#now(), tokens.map(hashOf)]);
  }

  /** Who is at work now, on whichever server. */
  onShift(): Promise<readonly OnShift[]> {
    return this.#ask(onShift, [this.#now()]);
  }

  /** Signs out. */
  async revoke(token: string): Promise<void> {
    await this.#ask('delete from session where token_hash = $1', [hashOf(token)]);
  }

  /** Signs an account out everywhere. */
  async revokeAll(accountId: string): Promise<void> {
    await this.#ask('delete from session where account_id = $1', [accountId]);
  }

  /**
   * What need not be written: where there is no room for it, a session ends when it would have, and who is at work is not known.
   * Until then whoever reads goes on reading, and rights are looked after as ever.
   */
  async #writeDown(statement: string, values: readonly unknown[]): Promise<void> {
    try {
      await this.#ask(statement, [...values]);
    } catch (error) {
      if (codeOf(error) !== DISK_FULL) throw error;
    }
  }

  #find(hashes: readonly Buffer[]): Promise<readonly Found[]> {
    return this.#ask(finding, [this.#now(), hashes]);
  }

  /** Null where the database is to read its own clock. */
  #now(): string | null {
    const now = this.#time.now();
    return now === null ? null : timestampOf(now);
  }
}

interface Found extends Account {
  readonly hash: string;
  /** Whether half of its unused time is over. */
  readonly aging: boolean;
}

const accountOf = ({ hash: _hash, aging: _aging, ...account }: Found): Account => account;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const NOW = 'coalesce($1::timestamptz, clock_timestamp())';

const forgetting = `delete from session where least(expires_at, ends_at) <= ${NOW}`;

// the lock on the account waits for a change of it that is under way, and lets a later one see the session and end it
const creating = `
  insert into session (token_hash, account_id, ttl_seconds, expires_at, ends_at, seen_at)
  select $2, id, $5::int, ${NOW} + make_interval(secs => $5::int), ${NOW} + make_interval(secs => $6), '-infinity'
    from account where id = $3 and password_hash = $4 and not disabled
     for share
  returning 1`;

const finding = `
  select encode(token_hash, 'hex') as hash, expires_at - ${NOW} < make_interval(secs => ttl_seconds) / 2 as aging,
         id, username, name, role, department_id as "departmentId", password_hash as "passwordHash", demo, disabled
    from session join account on account.id = account_id
   where token_hash = any($2::bytea[]) and least(expires_at, ends_at) > ${NOW} and not disabled`;

// not at every look: a row is written seldom, and often enough for the minute within which somebody counts as present
const noting = `
  update session set seen_at = ${NOW} where token_hash = any($2::bytea[]) and seen_at < ${NOW} - interval '20 seconds'`;

// once half of it is over: reading a page must not write a row each time
const prolonging = `
  update session set expires_at = ${NOW} + make_interval(secs => ttl_seconds) where token_hash = $2`;
