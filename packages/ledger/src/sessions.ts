import { createHash, randomBytes } from 'node:crypto';
import { type Instant, type Millis, SECOND } from '@watchfloor/domain/time';
import type { DataSource } from 'typeorm';
import type { Account } from './accounts.js';
import { timestampOf } from './complaint-codec.js';
import { accountEntity, sessionEntity } from './rows/people-rows.js';

/**
 * Who is signed in. A session ends when it was not used for its time to live: its use moves the end on. The database holds
 * only hashes of tokens, so that a copy of it signs nobody in.
 */
export class Sessions {
  readonly #dataSource: DataSource;
  readonly #now: () => Promise<Instant>;

  constructor(dataSource: DataSource, now: () => Promise<Instant>) {
    this.#dataSource = dataSource;
    this.#now = now;
  }

  /** Signs an account in. @returns the token, 43 characters of base64url, which nobody can give a second time */
  async create(accountId: string, ttlMs: Millis): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = await this.#now();
    await this.#dataSource.query('delete from session where expires_at <= $1', [timestampOf(now)]);
    await this.#dataSource.manager.insert(sessionEntity, {
      tokenHash: hashOf(token),
      accountId,
      ttlSeconds: Math.ceil(ttlMs / SECOND),
      expiresAt: new Date(now + ttlMs),
    });
    return token;
  }

  /** Whose token it is; null for an unknown, an ended and a revoked one, and for a disabled account. */
  async find(token: string): Promise<Account | null> {
    const now = await this.#now();
    const session = await this.#dataSource.manager.findOneBy(sessionEntity, { tokenHash: hashOf(token) });
    if (session === null || session.expiresAt.getTime() <= now) return null;
    const account = await this.#dataSource.manager.findOneBy(accountEntity, { id: session.accountId });
    if (account === null || account.disabled) return null;
    // moved on once half of it has passed: reading a page must not write a row each time
    const ttlMs = session.ttlSeconds * SECOND;
    if (session.expiresAt.getTime() - now < ttlMs / 2) {
      await this.#dataSource.manager.update(
        sessionEntity,
        { tokenHash: session.tokenHash },
        { expiresAt: new Date(now + ttlMs) },
      );
    }
    return account;
  }

  /** Signs out. */
  async revoke(token: string): Promise<void> {
    await this.#dataSource.manager.delete(sessionEntity, { tokenHash: hashOf(token) });
  }

  /** Signs an account out everywhere. */
  async revokeAll(accountId: string): Promise<void> {
    await this.#dataSource.manager.delete(sessionEntity, { accountId });
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
