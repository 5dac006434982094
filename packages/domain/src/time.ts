/** A point in time: milliseconds since 1970-01-01T00:00Z. Always UTC; zones belong to calendars. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Millis = number;

export const SECOND: Millis = 1_000;
export const MINUTE: Millis = 60 * SECOND;
export const HOUR: Millis = 60 * MINUTE;
export const DAY: Millis = 24 * HOUR;

/**
 * Where "now" comes from. The database clock is the only authority in production, so its source answers `null`
 * from `now` and lets the statement that takes the lock read the clock; tests inject a clock that they move.
 */
export interface TimeSource {
  /** The present instant, or null when the database is to be asked. */
  now(): Instant | null;
  /** Resolves when `at` has come, or at once when the signal is aborted. Never rejects. */
  sleepUntil(at: Instant, signal: AbortSignal): Promise<void>;
}
