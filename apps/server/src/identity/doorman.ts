import type { Account } from '@watchfloor/ledger/accounts';
import type { Ledger } from '@watchfloor/ledger/ledger';
import { sessionToken } from './cookie.js';
import type { DemoRule } from './demo-rule.js';
import type { Origin } from './locality.js';
import { TogetherByToken } from './together-by-token.js';
import { type Viewer, viewerOf } from './viewer.js';

/** Says who stands behind a session, for HTTP and WebSocket alike. */
export class Doorman {
  readonly #sessions: Pick<Ledger['sessions'], 'find' | 'present' | 'use'>;
  readonly #demoRule: DemoRule;
  readonly #looked: TogetherByToken<Account>;

  /** @param demoRule says of a request why it may not use a demo account; null when it may */
  constructor({ sessions }: Pick<Ledger, 'sessions'>, demoRule: DemoRule) {
    this.#sessions = sessions;
    this.#demoRule = demoRule;
    this.#looked = new TogetherByToken((tokens) => sessions.find(tokens));
  }

  /**
   * Who sent this request, which is a use of the session; null for nobody: no session, an ended one, or an account that may
   * not be used.
   */
  async viewerWhoUses(request: Origin): Promise<Viewer | null> {
    const token = sessionToken(request.headers);
    return this.#admitted(token === null ? null : await this.#sessions.use(token), request);
  }

  /** The same, when nobody has done anything: a socket opens by itself whenever it was cut. Many at once are one question. */
  async viewerBehind(request: Origin): Promise<Viewer | null> {
    const token = sessionToken(request.headers);
    return this.#admitted(token === null ? null : await this.#looked.find(token), request);
  }

  /**
   * Who stands behind each of these tokens, of open sockets, now; absent are those whose session has ended.
   *
   * @param ofPages those of which a page is open: their people are at work
   */
  async viewersOf(tokens: readonly string[], ofPages: readonly string[]): Promise<ReadonlyMap<string, Viewer>> {
    await this.#sessions.present(ofPages);
    const accounts = await this.#sessions.find(tokens);
    return new Map([...accounts].map(([token, account]) => [token, viewerOf(account)]));
  }

  #admitted(account: Account | null, request: Origin): Viewer | null {
    if (account === null || account.disabled) return null;
    return account.demo && this.#demoRule(request) !== null ? null : viewerOf(account);
  }
}
