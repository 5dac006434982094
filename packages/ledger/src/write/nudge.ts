import type { DataSource } from 'typeorm';
import type { Logger } from '../logger.js';
import { LOG_CHANNEL } from './log-lock.js';
import { pause } from './timers.js';

/** Long enough that a burst of commands costs few nudges, short enough that no eye sees it. */
const SPACING_MS = 4;

/**
 * Tells every reader of the log that it has grown, after the commit and off the path of the reply: inside the transaction
 * NOTIFY takes a lock that makes commits wait for each other. The first nudge goes out at once; those that are asked for
 * while it is under way become one. It may get lost: readers poll, too.
 */
export class Nudge {
  readonly #dataSource: DataSource;
  readonly #logger: Logger;
  #running: Promise<void> | null = null;
  #wanted = false;
  #closed = false;

  /** @param enabled false to send none */
  constructor(dataSource: DataSource, enabled: boolean, logger: Logger) {
    this.#dataSource = dataSource;
    this.#closed = !enabled;
    this.#logger = logger;
  }

  /** Returns at once. */
  send(): void {
    if (this.#closed) return;
    this.#wanted = true;
    this.#running ??= this.#run();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#wanted) {
      this.#wanted = false;
      try {
        await this.#dataSource.query(`notify ${LOG_CHANNEL}`);
      } catch (error) {
        this.#logger.warn({ err: error }, 'readers of the log were not nudged and will see it by polling');
      }
      if (!this.#closed) await pause(SPACING_MS);
    }
    this.#running = null;
  }
}
