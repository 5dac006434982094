import type { Instant, TimeSource } from '@watchfloor/domain/time';
import type pg from 'pg';
import type { Logger } from './logger.js';
import { sidePool } from './side-pool.js';

/** A probe that hears nothing for so long takes its connection for dead. */
const ANSWER_WITHIN_MS = 5_000;

/** Says whether the database answers, by a connection of its own: it waits behind no work of ours. */
export class Pulse {
  readonly #pool: pg.Pool;
  readonly #time: TimeSource;

  constructor(url: string, time: TimeSource, logger: Logger) {
    this.#time = time;
    this.#pool = sidePool({ url, name: 'pulse', max: 1, withinMs: ANSWER_WITHIN_MS, logger });
  }

  /** The present instant, asked of the database even where a clock is injected. @throws Error where it does not answer */
  async now(): Promise<Instant> {
    const { rows } = await this.#pool.query<{ now: Date }>('select clock_timestamp() as now');
    const [row] = rows;
    if (row === undefined) throw new Error('the database did not tell the time');
    return this.#time.now() ?? row.now.getTime();
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
