import type { LogEntry } from '@watchfloor/domain/event';
import type { LogPort } from '../../src/ports.js';
import type { MemoryLog } from '../../src/testing/memory-log.js';

/** The same log as a server sees it that is slow to hear of news: its tails wait until the gate is opened. */
export class GatedLog implements LogPort {
  readonly #log: MemoryLog;
  #waiting: (() => void)[] = [];
  #shut = true;
  #garbling = false;

  constructor(log: MemoryLog) {
    this.#log = log;
  }

  /** Lets everything through, from now on or just once. */
  open(forGood: boolean): void {
    this.#shut = !forGood;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** From now on everything waits; what was to be garbled is not. */
  shut(): void {
    this.#shut = true;
    this.#garbling = false;
  }

  /** The next entry that changes a complaint comes garbled: it does not follow what was read before. */
  garble(): void {
    this.#garbling = true;
  }

  openComplaints() {
    return this.#log.openComplaints();
  }

  complaintsBefore(entries: Parameters<LogPort['complaintsBefore']>[0]) {
    return this.#log.complaintsBefore(entries);
  }

  entriesOf(...asked: Parameters<LogPort['entriesOf']>) {
    return this.#log.entriesOf(...asked);
  }

  recentEntries(...asked: Parameters<NonNullable<LogPort['recentEntries']>>) {
    return this.#log.recentEntries(...asked);
  }

  tail(after: number) {
    const tail = this.#log.tail(after);
    return {
      ...tail,
      read: async (limit: number) => {
        const { entries, to } = await tail.read(limit);
        return { entries: entries.map((entry) => this.#maybeGarbled(entry)), to };
      },
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

  #maybeGarbled(entry: LogEntry): LogEntry {
    if (!this.#garbling || entry.version === 1) return entry;
    this.#garbling = false;
    return { ...entry, version: entry.version + 1_000 };
  }
}
