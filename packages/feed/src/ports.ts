import type { Complaint } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';

/** A place in the log; 0 before the first entry. */
export type Position = number;

/** What the feed needs of the log. The ledger implements it over PostgreSQL, tests in memory. */
export interface LogPort {
  /** Starts reading after `position`. Entries come in commit-safe order: a position once passed never fills later. */
  tail(after: Position): LogTail;
  /** Every open complaint, and a position up to which all entries are folded into them; single rows may be newer. */
  openComplaints(): Promise<OpenComplaints>;
}

export interface OpenComplaints {
  readonly position: Position;
  readonly complaints: readonly PlacedComplaint[];
}

export interface PlacedComplaint {
  readonly complaint: Complaint;
  /** Of the last entry that is folded in. */
  readonly position: Position;
}

export interface LogTail {
  /**
   * The next entries, at most `limit`, and the position reached: beyond the last entry where the numbers that follow
   * were rolled back. An empty answer with an unchanged position means nothing new is safe to read yet.
   */
  read(limit: number): Promise<{ readonly entries: readonly LogEntry[]; readonly to: Position }>;
  /** Resolves when reading again may bring something (a nudge, or the poll interval), or when the signal is aborted. */
  wait(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}
