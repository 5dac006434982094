import type { Clock } from '@watchfloor/domain/clock';
import type { Complaint } from '@watchfloor/domain/complaint';
import type { ComplaintEvent, LogEntry } from '@watchfloor/domain/event';
import { evolve } from '@watchfloor/domain/evolve';
import { DAY, type Instant } from '@watchfloor/domain/time';
import type { LogPort, LogTail, OpenComplaints, PlacedComplaint, Position } from '@watchfloor/feed/ports';
import { complaintId } from '@watchfloor/feed/testing/drafts';
import { MemoryLog } from '@watchfloor/feed/testing/memory-log';
import type { Random } from '@watchfloor/testkit/random';
import { Traffic } from '../../../packages/feed/test/support/traffic.js';

/**
 * A floor of any size and changes to it, all made beforehand: what is measured is the feed alone. The complaints are
 * those of a thousand lives under the law of the product, again and again under other ids.
 */
export class LongLog implements LogPort {
  readonly #patterns: readonly Complaint[];
  readonly #open: number;
  #complaints: readonly PlacedComplaint[] = [];
  readonly #changes: readonly LogEntry[];
  #released = 0;
  #wake: () => void = () => undefined;

  /** @param hot how many of the complaints change; the same number on every floor, so that windows change as often */
  constructor(random: Random, open: number, hot: number, changes: number, now: Instant) {
    this.#patterns = patternsOf(random, now);
    this.#open = open;
    this.#changes = this.#changesTo(random, hot, changes, now);
  }

  /** Lets the next changes be read. */
  release(count: number): void {
    this.#released += count;
    this.#wake();
  }

  /** Makes the complaints, which takes time and memory that are not the feed's. */
  fill(): void {
    this.#complaints = Array.from({ length: this.#open }, (_, n) => ({ complaint: this.#complaint(n), position: 0 }));
  }

  /** Hands the complaints over and keeps none, once. */
  async openComplaints(): Promise<OpenComplaints> {
    const complaints = this.#complaints;
    this.#complaints = [];
    return { position: 0, complaints, newest: 0 };
  }

  /** Nothing ever comes back here. */
  async complaintsBefore(): Promise<readonly []> {
    return [];
  }

  /** Nor is there any history: what the complaints show is all that is known of them. */
  async entriesOf(): Promise<readonly []> {
    return [];
  }

  tail(after: Position): LogTail {
    let at = after;
    return {
      read: async (limit) => {
        const entries = this.#changes.slice(at, Math.min(this.#released, at + limit));
        at += entries.length;
        return { entries, to: at };
      },
      wait: (signal) =>
        new Promise((resolve) => {
          const wake = () => {
            signal.removeEventListener('abort', wake);
            resolve();
          };
          this.#wake = wake;
          signal.addEventListener('abort', wake);
        }),
      close: async () => undefined,
    };
  }

  #complaint(n: number): Complaint {
    const pattern = this.#patterns[n % this.#patterns.length];
    return { ...(JSON.parse(JSON.stringify(pattern)) as Complaint), id: complaintId(n) };
  }

  /** A third of them give the row a clock that is due before all others: it moves to the front. */
  #changesTo(random: Random, hot: number, count: number, now: Instant): readonly LogEntry[] {
    const last = Array.from({ length: hot }, (_, n) => this.#complaint(n));
    return Array.from({ length: count }, (_, index): LogEntry => {
      const n = random.int(0, hot - 1);
      const complaint = last[n] as Complaint;
      const entry: LogEntry = {
        position: index + 1,
        complaintId: complaint.id,
        version: complaint.version + 1,
        at: now,
        actor: 'system',
        events: [random.chance(1 / 3) ? clockStarted(complaint, now - 30 * DAY - random.int(1, DAY)) : calledAgain],
        quiet: false,
      };
      const { clocks, ...next } = evolve(complaint, entry);
      // no real complaint has hundreds of clocks: the one that was started last takes the place of the one before
      last[n] = { ...next, clocks: clocks.slice(-6) };
      return entry;
    });
  }
}

const calledAgain: ComplaintEvent = { type: 'calledAgain', note: '再次来电' };

function clockStarted(complaint: Complaint, dueAt: Instant): ComplaintEvent {
  const clock: Clock = {
    id: `c${complaint.version + 100}`,
    metric: 'handle',
    subjectId: 'a1',
    startedAt: dueAt,
    cycle: 1,
    limit: null,
    givenDueAt: dueAt,
    capAt: null,
    amendments: [],
    pauses: [],
    originalDueAt: dueAt,
    earlyAt: dueAt,
    nearAt: dueAt,
    dueAt,
    provisional: false,
    policyVersion: '1',
    calendarVersion: '1',
    state: 'running',
    stoppedAt: null,
    crossed: null,
    breach: null,
  };
  return { type: 'clockStarted', clock };
}

function patternsOf(random: Random, now: Instant): readonly Complaint[] {
  const log = new MemoryLog();
  const traffic = new Traffic(log, random, () => now);
  for (let n = 0; n < 6_000; n += 1) traffic.act();
  return log.histories().flatMap((history) => {
    const last = history.at(-1);
    return last === undefined || last.complaint.state === 'closed' ? [] : [last.complaint];
  });
}
