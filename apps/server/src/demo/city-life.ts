import { type LiveCity, liveCity } from '@watchfloor/city/live';
import { SECOND } from '@watchfloor/domain/time';
import type { QueueBatch, QueueRow } from '@watchfloor/feed/batch';
import type { Feed } from '@watchfloor/feed/feed';
import type { Logger } from 'pino';
import type { ServerClock } from '../clock.js';
import type { Commands } from '../commands.js';
import { CITY_SEED } from './load-city.js';

/** More than a demo ever holds open. */
const WHOLE_FLOOR = 50_000;
const AFTER_A_FAULT = 5 * SECOND;

export interface CityLifeOptions {
  readonly feed: Pick<Feed, 'subscribeQueue'>;
  readonly commands: Pick<Commands, 'give'>;
  readonly clock: ServerClock;
  readonly log: Pick<Logger, 'warn'>;
  readonly city?: LiveCity;
}

/**
 * The people of the demo city at work: about one command a second, given as anybody gives them. It looks at the floor as a
 * viewer does and meddles with nothing that is not the city's.
 */
export class CityLife {
  readonly #options: CityLifeOptions;
  readonly #stopping = new AbortController();
  readonly #floor = new Map<string, QueueRow>();
  /** The floor is there: before, it would look like a city without a past, and everybody would call. */
  #arrived: () => void = () => undefined;
  #running: Promise<unknown> = Promise.resolve();

  constructor(options: CityLifeOptions) {
    this.#options = options;
  }

  start(): void {
    const { signal } = this.#stopping;
    const filter = {};
    const scope = { kind: 'all' } as const;
    const queue = this.#options.feed.subscribeQueue({ filter, order: 'age', first: WHOLE_FLOOR, scope, signal });
    const arrived = new Promise<void>((resolve) => {
      this.#arrived = resolve;
    });
    const both = Promise.all([this.#watch(queue), arrived.then(() => this.#live())]);
    this.#running = both.catch((error: unknown) =>
      this.#options.log.warn({ err: error }, 'the demo city stands still'),
    );
  }

  /** Resolves when the last command it gave is done. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#arrived();
    await this.#running;
  }

  async #watch(queue: AsyncIterable<QueueBatch>): Promise<void> {
    for await (const { changes } of queue) {
      for (const change of changes) {
        if (change.type === 'left') this.#floor.delete(change.id);
        else if (change.type === 'resync') this.#replace(change.rows);
        else this.#floor.set(change.row.id, change.row);
      }
      this.#arrived();
    }
  }

  #replace(rows: readonly QueueRow[]): void {
    this.#floor.clear();
    for (const row of rows) this.#floor.set(row.id, row);
  }

  async #live(): Promise<void> {
    const { clock, commands, log, city = liveCity({ seed: CITY_SEED }) } = this.#options;
    const { signal } = this.#stopping;
    let next = clock.instant() + SECOND;
    for (;;) {
      await clock.sleepUntil(next, signal);
      if (signal.aborted) return;
      const now = clock.instant();
      const { intent, after } = city.next([...this.#floor.values()], now);
      next = now + after;
      try {
        // a refusal is life: somebody was quicker
        await commands.give(intent.command, intent.actor);
      } catch (error) {
        log.warn({ err: error }, 'the demo city could not act');
        next = now + AFTER_A_FAULT;
      }
    }
  }
}
