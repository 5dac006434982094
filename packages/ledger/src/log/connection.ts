import pg from 'pg';
import type { Logger } from '../logger.js';

/** A reader that hears nothing for so long takes its connection for dead, whatever TCP says. */
const ANSWER_WITHIN_MS = 30_000;

export interface LogConnectionOptions {
  readonly url: string;
  /** Null where nudges are not wanted. */
  readonly channel: string | null;
  readonly onNudge: () => void;
  readonly logger: Logger;
}

/**
 * The one connection of a reader, which also hears the nudges. Lost, it is made anew by the next `get`, and listens again;
 * nudges that were sent in between are gone, so whoever has lost a connection must read before it waits.
 */
export class LogConnection {
  readonly #options: LogConnectionOptions;
  #client: Promise<pg.Client> | null = null;
  /** The client that is connected now. */
  #alive: pg.Client | null = null;
  #closed = false;

  constructor(options: LogConnectionOptions) {
    this.#options = options;
  }

  /** A connected client that listens. @throws Error where the database cannot be reached */
  get(): Promise<pg.Client> {
    if (this.#closed) return Promise.reject(new Error('the reader of the log is closed'));
    this.#client ??= this.#connect();
    return this.#client;
  }

  /** Whether an error means that the connection, and not the question, was bad; if so the connection is given up. */
  isLoss(error: unknown): boolean {
    // a client that could not even be had, one that has died since, or one that the server is about to leave
    const lost = this.#alive === null || !(error instanceof pg.DatabaseError) || /^(57P|08)/.test(error.code ?? '');
    if (!lost) return false;
    if (!this.#closed) this.#options.logger.warn({ err: error }, 'the reader of the log has no connection');
    void this.#drop();
    return true;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#drop();
  }

  async #connect(): Promise<pg.Client> {
    const { url, channel, onNudge } = this.#options;
    const client = new pg.Client({
      connectionString: url,
      application_name: 'watchfloor log reader',
      keepAlive: true,
      query_timeout: ANSWER_WITHIN_MS,
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
    });
    // a dying connection says either or both, and an `error` that nobody hears would end the process
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    client.on('notification', onNudge);
    try {
      await client.connect();
      if (channel !== null) await client.query(`listen ${channel}`);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    this.#alive = client;
    return client;
  }

  /** Wakes the reader: its next `get` connects again. */
  #lose(client: pg.Client): void {
    if (this.#alive !== client) return;
    this.#alive = null;
    this.#client = null;
    this.#options.onNudge();
  }

  async #drop(): Promise<void> {
    const client = this.#client;
    this.#alive = null;
    this.#client = null;
    await client?.then((connected) => connected.end()).catch(() => undefined);
  }
}
