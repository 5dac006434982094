import { MINUTE } from '@watchfloor/domain/time';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { Logger } from 'pino';
import type { ServerClock } from './clock.js';

export interface LawKeeperOptions {
  readonly ledger: { readonly law: { readonly migrations: Pick<Ledger['law']['migrations'], 'finish'> } };
  readonly clock: Pick<ServerClock, 'instant' | 'sleepUntil'>;
  readonly log: Pick<Logger, 'warn'>;
}

/**
 * Sees to it that open complaints are put under what was published, also where the server that had begun with it is gone:
 * looks when it starts, and then once a minute.
 */
export class LawKeeper {
  readonly #options: LawKeeperOptions;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(options: LawKeeperOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Resolves when it looks no more; work that it began ends with the ledger. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { ledger, clock, log } = this.#options;
    const { signal } = this.#stopping;
    // one listener for all rounds: one for each would stay with the signal for as long as the server runs
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    while (!signal.aborted) {
      const finished = ledger.law.migrations.finish().catch((error: unknown) => {
        log.warn({ err: error }, 'open complaints wait to be put under the law in force');
      });
      await Promise.race([finished, stopped]);
      await clock.sleepUntil(clock.instant() + MINUTE, signal);
    }
  }
}
