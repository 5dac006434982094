import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import type { Instant } from '@watchfloor/domain/time';
import type { EntryOf, HourlyFlow, LogPort, LogTail, OpenComplaints, Position } from '@watchfloor/feed/ports';
import type { DataSource } from 'typeorm';
import { complaintsBefore } from './complaints-before.js';
import { openComplaints } from './open-complaints.js';
import { entriesOf, hourlyFlow, recentEntries } from './recent.js';
import { Tail, type TailOptions } from './tail.js';

export interface PostgresLogOptions extends Omit<TailOptions, 'after' | 'closed'> {
  readonly dataSource: DataSource;
  readonly now: () => Promise<Instant>;
}

/** ④ The log as the feed sees it. Every tail has a connection of its own until it is closed. */
export class PostgresLog implements LogPort {
  readonly #options: PostgresLogOptions;
  readonly #tails = new Set<Tail>();

  constructor(options: PostgresLogOptions) {
    this.#options = options;
  }

  tail(after: Position): LogTail {
    const tail: Tail = new Tail({ ...this.#options, after, closed: () => this.#tails.delete(tail) });
    this.#tails.add(tail);
    return tail;
  }

  openComplaints(): Promise<OpenComplaints> {
    return openComplaints(this.#options.dataSource, this.#options.law);
  }

  complaintsBefore(entries: readonly EntryOf[]): Promise<readonly (Complaint | null)[]> {
    return complaintsBefore(this.#options.dataSource, entries);
  }

  entriesOf(complaintIds: readonly ComplaintId[], upTo: Position): Promise<readonly LogEntry[]> {
    return entriesOf(this.#options.dataSource, complaintIds, upTo);
  }

  hourlyFlow(upTo: Position): Promise<HourlyFlow> {
    return hourlyFlow(this.#options.dataSource, this.#options.now, upTo);
  }

  recentEntries(upTo: Position, limit: number): Promise<readonly LogEntry[]> {
    return recentEntries(this.#options.dataSource, upTo, limit);
  }

  /** Closes the tails that their readers have left open. */
  async close(): Promise<void> {
    await Promise.all([...this.#tails].map((tail) => tail.close()));
  }
}
