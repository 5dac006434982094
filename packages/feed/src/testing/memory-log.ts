import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import { evolve } from '@watchfloor/domain/evolve';
import { isOpen } from '@watchfloor/domain/queue-item';
import type { EntryOf, HourlyFlow, LogPort, LogTail, OpenComplaints, PlacedComplaint, Position } from '../ports.js';
import { flowOf } from './hourly-flow-of.js';

/** An entry before it has its place. */
export type Draft = Omit<LogEntry, 'position'>;

/** A transaction that has its number and is not yet visible. */
export interface OpenTransaction {
  readonly position: Position;
  commit(): void;
  rollback(): void;
}

const ROLLED_BACK = null;

/**
 * The log in memory, with everything that makes a real one hard: numbers are handed out before the commit, commits come
 * out of order, numbers are rolled back, nudges get lost, reads fail.
 */
export class MemoryLog implements LogPort {
  /** What became of each number that is settled. */
  readonly #settled = new Map<Position, LogEntry | typeof ROLLED_BACK>();
  /** Every complaint after each of its entries, oldest first. */
  readonly #histories = new Map<ComplaintId, PlacedComplaint[]>();
  readonly #waiting = new Set<() => void>();
  #handedOut: Position = 0;
  #end: Position = 0;
  readonly #failures: unknown[] = [];
  #hanging: Promise<void> = Promise.resolve();
  #tails = 0;
  /** Set to false to lose every nudge: then only `poll` wakes a tail. */
  nudging = true;

  /** How many tails are open. */
  get tails(): number {
    return this.#tails;
  }

  /** Up to where every number is settled. */
  get end(): Position {
    return this.#end;
  }

  /** Every visible entry in order. */
  get entries(): readonly LogEntry[] {
    const entries = [...this.#settled.values()].filter((entry) => entry !== ROLLED_BACK);
    return entries.sort((one, other) => one.position - other.position);
  }

  /** The complaint as the last committed entry left it, closed or not. */
  complaint(id: ComplaintId): Complaint | undefined {
    return this.#histories.get(id)?.at(-1)?.complaint;
  }

  /** Every complaint as each of its entries left it, oldest first. */
  histories(): readonly (readonly PlacedComplaint[])[] {
    return [...this.#histories.values()];
  }

  /** Takes a number; nobody sees the entry before it is committed. */
  begin(draft: Draft): OpenTransaction {
    this.#handedOut += 1;
    const position = this.#handedOut;
    return {
      position,
      commit: () => this.#commit({ ...draft, position }),
      rollback: () => this.#settle(position, ROLLED_BACK),
    };
  }

  /** Takes a number and commits at once. */
  append(draft: Draft): Position {
    const transaction = this.begin(draft);
    transaction.commit();
    return transaction.position;
  }

  /** The next reads of a tail, or openings of a snapshot, fail with these. */
  fail(...errors: readonly unknown[]): void {
    this.#failures.push(...errors);
  }

  /** From now on the readings of tails get no answer, until the returned function is called. */
  hang(): () => void {
    let answer: () => void = () => undefined;
    this.#hanging = new Promise((resolve) => {
      answer = resolve;
    });
    return answer;
  }

  /** What the poll interval does. */
  poll(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  tail(after: Position): LogTail {
    this.#tails += 1;
    let at = after;
    return {
      read: async (limit) => {
        await this.#hanging;
        this.#failIfAsked();
        const entries: LogEntry[] = [];
        for (let next = at + 1; this.#settled.has(next) && entries.length < limit; next += 1) {
          const entry = this.#settled.get(next);
          if (entry) entries.push(entry);
          at = next;
        }
        return { entries, to: at };
      },
      wait: (signal) => this.#wait(() => this.nudging && this.#settled.has(at + 1), signal),
      close: async () => {
        this.#tails -= 1;
      },
    };
  }

  async openComplaints(): Promise<OpenComplaints> {
    this.#failIfAsked();
    const complaints = this.histories().flatMap((history) => history.slice(-1));
    const open = complaints.filter(({ complaint }) => isOpen(complaint));
    return { position: this.end, complaints: open, newest: Math.max(0, ...complaints.map(({ position }) => position)) };
  }

  async complaintsBefore(entries: readonly EntryOf[]): Promise<readonly (Complaint | null)[]> {
    this.#failIfAsked();
    return entries.map(({ complaintId, version }) => {
      const history = this.#histories.get(complaintId) ?? [];
      return history.findLast(({ complaint }) => complaint.version < version)?.complaint ?? null;
    });
  }

  async entriesOf(complaintIds: readonly ComplaintId[], upTo: Position): Promise<readonly LogEntry[]> {
    this.#failIfAsked();
    const wanted = new Set(complaintIds);
    return this.entries.filter(({ complaintId, position }) => position <= upTo && wanted.has(complaintId));
  }

  async hourlyFlow(upTo: Position): Promise<HourlyFlow> {
    return flowOf(this.entries.filter(({ position }) => position <= upTo));
  }

  async recentEntries(upTo: Position, limit: number): Promise<readonly LogEntry[]> {
    return this.entries.filter(({ position, quiet }) => position <= upTo && !quiet).slice(-limit);
  }

  #failIfAsked(): void {
    if (this.#failures.length > 0) throw this.#failures.shift();
  }

  #commit(entry: LogEntry): void {
    const history = this.#histories.get(entry.complaintId) ?? [];
    const complaint = evolve(history.at(-1)?.complaint ?? null, entry);
    history.push({ complaint, position: entry.position });
    this.#histories.set(entry.complaintId, history);
    this.#settle(entry.position, entry);
  }

  #settle(position: Position, entry: LogEntry | typeof ROLLED_BACK): void {
    this.#settled.set(position, entry);
    while (this.#settled.has(this.#end + 1)) this.#end += 1;
    if (this.nudging) this.poll();
  }

  #wait(ready: () => boolean, signal: AbortSignal): Promise<void> {
    if (ready() || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
