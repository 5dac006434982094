import type { LiveIntent } from '@watchfloor/city/intent';
import { type LiveCity, liveCity } from '@watchfloor/city/live';
import type { LaterCall, LaterCalls } from '@watchfloor/city/live/floor';
import { DAY, type Instant, MINUTE, SECOND } from '@watchfloor/domain/time';
import type { QueueBatch, QueueRow } from '@watchfloor/feed/batch';
import type { Feed } from '@watchfloor/feed/feed';
import type { Ledger } from '@watchfloor/ledger/ledger';
import type { Logger } from 'pino';
import type { ServerClock } from '../clock.js';
import type { Commands } from '../commands.js';
import { CITY_SEED } from './load-city.js';

/** More than a demo ever holds open. */
const WHOLE_FLOOR = 50_000;
const AFTER_A_FAULT = 5 * SECOND;

/** How many closed complaints are known at a time whose callers are to be called once more, and how often that is asked. */
const LATER_CALLS = 100;
const ASKED_EVERY = MINUTE;

export interface CityLifeOptions {
  readonly callbacks: Pick<Ledger['callbacks'], 'due'>;
  readonly feed: Pick<Feed, 'subscribeQueue'>;
  readonly commands: Pick<Commands, 'give' | 'merge'>;
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
  #later: LaterCalls = { total: 0, calls: [] };
  #askedAt: Instant = Number.NEGATIVE_INFINITY;
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
    const { clock, log, city = liveCity({ seed: CITY_SEED }) } = this.#options;
    const { signal } = this.#stopping;
    let next = clock.instant() + SECOND;
    for (;;) {
      await clock.sleepUntil(next, signal);
      if (signal.aborted) return;
      const now = clock.instant();
      try {
        if (now - this.#askedAt >= ASKED_EVERY) await this.#ask(now);
        const { intent, after } = city.next([...this.#floor.values()], now, this.#later);
        next = now + after;
        await this.#act(intent);
      } catch (error) {
        log.warn({ err: error }, 'the demo city could not act');
        next = now + AFTER_A_FAULT;
      }
    }
  }

  /** Who is to be called once more by tomorrow; of complaints that are closed no queue tells. */
  async #ask(now: Instant): Promise<void> {
    const { callbacks } = this.#options;
    const asked = { before: now + DAY, scope: { kind: 'all' }, closed: true, limit: LATER_CALLS, after: null } as const;
    const page = await callbacks.due(asked);
    if ('badCursor' in page) throw new Error('the first page needs no cursor');
    const calls = page.rows.map(({ complaint: { id: complaintId, kind, categoryId }, callback }): LaterCall => {
      const { id: callbackId, notBefore } = callback;
      return { complaintId, callbackId, kind, categoryId, notBefore };
    });
    this.#later = { total: page.total, calls };
    this.#askedAt = now;
  }

  /** A refusal is life: somebody was quicker. */
  async #act({ command, actor }: LiveIntent): Promise<void> {
    const { commands } = this.#options;
    if (command.type === 'merge') {
      const { complaintId, intoId, reason } = command;
      await commands.merge({ complaintId, intoId, reason, expectedVersion: null }, actor);
      return;
    }
    await commands.give(command, actor);
    const { total, calls } = this.#later;
    const left = calls.filter(({ complaintId }) => complaintId !== command.complaintId);
    this.#later = { total: total - (calls.length - left.length), calls: left };
  }
}
