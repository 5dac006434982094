import type { IncomingHttpHeaders } from 'node:http';
import type { Account } from '@watchfloor/ledger/accounts';
import type { Ledger } from '@watchfloor/ledger/ledger';
import { sessionToken } from './cookie.js';
import { type Viewer, viewerOf } from './viewer.js';

/** Says who stands behind a session, for HTTP and WebSocket alike. */
export class Doorman {
  readonly #ledger: Pick<Ledger, 'sessions'>;
  readonly #demoRefusal: string | null;

  /** @param demoRefusal why demo accounts may not be used here; null when they may */
  constructor(ledger: Pick<Ledger, 'sessions'>, demoRefusal: string | null) {
    this.#ledger = ledger;
    this.#demoRefusal = demoRefusal;
  }

  /** Who sent these headers; null for nobody: no session, an ended one, or an account that may not be used. */
  async viewerOf(headers: IncomingHttpHeaders): Promise<Viewer | null> {
    const token = sessionToken(headers);
    return token === null ? null : this.viewerOfToken(token);
  }

  async viewerOfToken(token: string): Promise<Viewer | null> {
    const account = await this.#ledger.sessions.find(token);
    return account === null || !this.admits(account) ? null : viewerOf(account);
  }

  /** Whether an account may be used at all on this server. */
  admits({ disabled, demo }: Account): boolean {
    return !disabled && !(demo && this.#demoRefusal !== null);
  }
}
