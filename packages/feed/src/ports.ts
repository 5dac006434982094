import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { DepartmentId } from '@watchfloor/domain/directory';
import type { LogEntry } from '@watchfloor/domain/event';
import type { Instant } from '@watchfloor/domain/time';

/** A place in the log; 0 before the first entry. */
export type Position = number;

/** What the feed needs of the log. The ledger implements it over PostgreSQL, tests in memory. */
export interface LogPort {
  /** Starts reading after `position`. Entries come in commit-safe order: a position once passed never fills later. */
  tail(after: Position): LogTail;
  /** Every open complaint, and a position up to which all entries are folded into them; single rows may be newer. */
  openComplaints(): Promise<OpenComplaints>;
  /**
   * For each of these entries, in their order, the complaint as it stood before it, open or not: folded from its own entries
   * alone, so that it is the same however far the log has gone on. Null before a first entry.
   */
  complaintsBefore(entries: readonly EntryOf[]): Promise<readonly (Complaint | null)[]>;
  /** Every entry of these complaints up to and including a position, in the order of the log. */
  entriesOf(complaintIds: readonly ComplaintId[], upTo: Position): Promise<readonly LogEntry[]>;
  /**
   * What came in and was closed in the hour before now, up to and including an entry. Without it the board counts from
   * the open complaints, and complaints closed before the start are missing from its last hour.
   */
  hourlyFlow?(upTo: Position): Promise<HourlyFlow>;
  /**
   * The last entries up to and including a position that were not quiet, oldest first, at most `limit`. Without it the
   * recent warnings and breaches begin with the start of the feed.
   */
  recentEntries?(upTo: Position, limit: number): Promise<readonly LogEntry[]>;
}

export interface OpenComplaints {
  readonly position: Position;
  readonly complaints: readonly PlacedComplaint[];
  /**
   * The highest position whose effects this reading may contain, closings included: before the tail has passed it,
   * the complaints stand at no single position. Without it the newest row's position is taken.
   */
  readonly newest?: Position;
}

/** What names an entry of a complaint. */
export type EntryOf = Pick<LogEntry, 'complaintId' | 'version'>;

export interface PlacedComplaint {
  readonly complaint: Complaint;
  /** Of the last entry that is folded in. */
  readonly position: Position;
}

export interface HourlyFlow {
  /** Registrations. */
  readonly entered: readonly Instant[];
  /** Legs opened. */
  readonly assigned: readonly { readonly at: Instant; readonly departmentId: DepartmentId }[];
  /** Closings, with the departments that had a current leg. */
  readonly closed: readonly { readonly at: Instant; readonly departmentIds: readonly DepartmentId[] }[];
}

export interface LogTail {
  /**
   * The next entries, at most `limit`, and the position reached: beyond the last entry where the numbers that follow
   * were rolled back. An empty answer with an unchanged position means nothing new is safe to read yet.
   *
   * @throws where the log does not answer; this tail is then done, and another one goes on from the position reached
   */
  read(limit: number): Promise<{ readonly entries: readonly LogEntry[]; readonly to: Position }>;
  /** Resolves when reading again may bring something (a nudge, or the poll interval), or when the signal is aborted. */
  wait(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** Where the feed says what went wrong; pino and console fit. */
export interface FeedLogger {
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}
