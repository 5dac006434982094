import pg from 'pg';

/** A reader that hears nothing for so long takes its connection for dead, whatever TCP says. */
const ANSWER_WITHIN_MS = 30_000;

export interface LogConnectionOptions {
  readonly url: string;
  /** Null where nudges are not wanted. */
  readonly channel: string | null;
  /** Called at every nudge, and when the connection is lost: whoever waits must look. */
  readonly onNudge: () => void;
}

/** The one connection of a reader, which also hears the nudges. Lost, it is lost for good: the reader begins anew where it was. */
export class LogConnection {
  readonly #options: LogConnectionOptions;
  #client: Promise<pg.Client> | null = null;

  constructor(options: LogConnectionOptions) {
    this.#options = options;
  }

  /** A client that listens, connected by the first call. @throws Error where the database cannot be reached */
  get(): Promise<pg.Client> {
    this.#client ??= this.#connect();
    return this.#client;
  }

  async close(): Promise<void> {
    await this.#client?.then((connected) => connected.end()).catch(() => undefined);
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
    client.on('error', onNudge);
    client.on('end', onNudge);
    client.on('notification', onNudge);
    try {
      await client.connect();
      if (channel !== null) await client.query(`listen ${channel}`);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    return client;
  }
}
