import type { Logger } from 'pino';

interface Closer {
  readonly what: string;
  readonly close: () => unknown;
}

/** What has been opened, to be closed in the opposite order, once, however far the start came. */
export class Closers {
  readonly #log: Pick<Logger, 'error'>;
  readonly #opened: Closer[] = [];
  #closing: Promise<void> | undefined;

  constructor(log: Pick<Logger, 'error'>) {
    this.#log = log;
  }

  add(what: string, close: () => unknown): void {
    this.#opened.push({ what, close });
  }

  /** True once closing has begun. */
  get begun(): boolean {
    return this.#closing !== undefined;
  }

  /** Resolves when everything is closed; what cannot be closed is logged and does not keep the rest open. */
  close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  async #closeAll(): Promise<void> {
    for (let next = this.#opened.pop(); next !== undefined; next = this.#opened.pop()) {
      try {
        await next.close();
      } catch (error) {
        this.#log.error({ err: error }, `${next.what} could not be closed`);
      }
    }
  }
}
