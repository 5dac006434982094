import type { LogPort } from '../../src/ports.js';
import type { MemoryLog } from '../../src/testing/memory-log.js';

/** The same log as a server sees it that is slow to hear of news: its tails wait until the gate is opened. */
export class GatedLog implements LogPort {
  readonly #log: MemoryLog;
  #waiting: (() => void)[] = [];
  #shut = true;

  constructor(log: MemoryLog) {
    this.#log = log;
  }

  /** Lets everything through, from now on or just once. */
  open(forGood: boolean): void {
    this.#shut = !forGood;
    for (const go of this.#waiting.splice(0)) go();
  }

  shut(): void {
    this.#shut = true;
  }

  openComplaints() {
    return this.#log.openComplaints();
  }

  tail(after: number) {
    const tail = this.#log.tail(after);
    return {
      ...tail,
      wait: (signal: AbortSignal) => {
        if (!this.#shut) return tail.wait(signal);
        return new Promise<void>((resolve) => {
          const go = () => {
            signal.removeEventListener('abort', go);
            resolve();
          };
          this.#waiting.push(go);
          signal.addEventListener('abort', go);
        });
      },
    };
  }
}
