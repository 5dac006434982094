import type { Instant } from './time.js';
import type { ClockMetric, ClockState, Threshold } from './vocabulary.js';

/** How much time a promise allows, in the unit in which the promise was made; the unit is never inferred. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

export const LimitUnit = {
  /** Elapsed hours, nights and holidays included. */
  hours: 'hours',
  /** The same wall-clock time so many calendar days later. */
  days: 'days',
  workingHours: 'workingHours',
  /** Close of the N-th working day after the day of receipt. */
  workingDays: 'workingDays',
} as const;
export type LimitUnit = (typeof LimitUnit)[keyof typeof LimitUnit];

/** Within a complaint: `c1`, `c2` … */
export type ClockId = string;

/** 时限: one running promise. */
export interface Clock {
  readonly id: ClockId;
  readonly metric: ClockMetric;
  /** The leg, urge or escalation it belongs to; null for clocks of the whole complaint. */
  readonly subjectId: string | null;
  readonly startedAt: Instant;
  /** Null when the deadline was given from outside. */
  readonly limit: Limit | null;
  /** When half of the budget is used (policy), and when most of it is; counted in the clock's own unit. */
  readonly earlyAt: Instant;
  readonly nearAt: Instant;
  /** The earliest instant at which the budget is used up. Met means stopped at or before it. */
  readonly dueAt: Instant;
  /** True while the deadline reaches into a year whose holidays are not published. */
  readonly provisional: boolean;
  readonly policyVersion: string;
  readonly calendarVersion: string;
  readonly state: ClockState;
  readonly stoppedAt: Instant | null;
  /** The worst threshold recorded so far; null when none. */
  readonly crossed: Threshold | null;
}

/** The thresholds of a clock in the order in which time reaches them. */
export const thresholds = ['early', 'near', 'due'] as const satisfies readonly Threshold[];

/** The instant of a clock's threshold. */
export const thresholdAt = (clock: Clock, threshold: Threshold): Instant =>
  threshold === 'early' ? clock.earlyAt : threshold === 'near' ? clock.nearAt : clock.dueAt;

/** The thresholds a running clock has yet to cross, soonest first; none for a clock that no longer runs. */
export function thresholdsAhead(clock: Clock): readonly Threshold[] {
  if (clock.state !== 'running') return [];
  return thresholds.slice(clock.crossed === null ? 0 : thresholds.indexOf(clock.crossed) + 1);
}
