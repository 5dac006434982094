import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Arrival, Watch } from './watchers.js';

/** Nanoseconds of the machine's monotonic clock. */
export const nanoseconds = (): bigint => process.hrtime.bigint();

/** A process of watchers; see `watchers.ts`. */
export class Watching {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Resolves when every watcher is connected. */
  static async start(watch: Watch): Promise<Watching> {
    const child = fork(fileURLToPath(new URL('./watchers.ts', import.meta.url)), { execArgv: process.execArgv });
    child.send(watch);
    await once(child, 'message');
    return new Watching(child);
  }

  /**
   * Ends the watchers.
   *
   * @param sent when each key was sent
   * @returns milliseconds from sending to each arrival of a key or of a later one that covers it
   */
  async latencies(sent: ReadonlyMap<number, bigint>): Promise<readonly number[]> {
    this.#child.send('report');
    const [arrivals] = (await once(this.#child, 'message')) as [readonly Arrival[]];
    return arrivals.flatMap(([key, at]) => {
      const from = sent.get(key);
      return from === undefined ? [] : [Math.max(0, Number(BigInt(at) - from) / 1e6)];
    });
  }
}
