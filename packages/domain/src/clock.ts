import type { Instant } from './time.js';
import type { BreachState, ClockMetric, ClockState, Threshold } from './vocabulary.js';

/** How much time a promise allows, in the unit in which the promise was made; the unit is never inferred. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
  /** Limits in days: due at the close of the last day, or at the time of day at which it began. Default: `close` for working days, `sameTime` for days. */
  readonly endsAt?: EndsAt;
  /** Working days: whether the day of receipt is the first one counted, or the day after it. Default `dayAfter`. */
  readonly countsFrom?: CountsFrom;
}

export const LimitUnit = {
  minutes: 'minutes',
  /** Elapsed hours, nights and holidays included. */
  hours: 'hours',
  /** The same wall-clock time so many calendar days later. */
  days: 'days',
  workingMinutes: 'workingMinutes',
  workingHours: 'workingHours',
  workingDays: 'workingDays',
} as const;
export type LimitUnit = (typeof LimitUnit)[keyof typeof LimitUnit];

export const EndsAt = { sameTime: 'sameTime', close: 'close' } as const;
export type EndsAt = (typeof EndsAt)[keyof typeof EndsAt];

export const CountsFrom = { start: 'start', dayAfter: 'dayAfter' } as const;
export type CountsFrom = (typeof CountsFrom)[keyof typeof CountsFrom];

/** A stretch in which a clock stood still; `to` is null while it does. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly cause: string;
}

/** What has changed a clock's budget since it started, in the order in which it was decided. */
export type Amendment =
  /** A stricter limit counted from `from` (the urgency was raised): the earlier of the two dues counts (case S21). */
  | { readonly kind: 'tightened'; readonly from: Instant; readonly limit: Limit }
  /** 延期: so much more, counted from the due before it (S37). */
  | { readonly kind: 'extended'; readonly limit: Limit; readonly at: Instant };

/** Everything a clock's instants are computed from, besides a calendar. */
export interface ClockTerms {
  readonly startedAt: Instant;
  /** Null when the deadline was given from outside. */
  readonly limit: Limit | null;
  readonly givenDueAt: Instant | null;
  /** The budget at the start never reaches beyond this instant (S29); null for no cap. */
  readonly capAt: Instant | null;
  readonly amendments: readonly Amendment[];
  readonly pauses: readonly Pause[];
}

/** The instants at which a clock speaks. */
export interface Schedule {
  /** When half of the budget is used (policy), and when most of it is; counted in the clock's own unit. */
  readonly earlyAt: Instant;
  readonly nearAt: Instant;
  /** The earliest instant at which the budget is used up. Met means stopped at or before it. */
  readonly dueAt: Instant;
  /** True while the deadline reaches into a year whose holidays are not published. */
  readonly provisional: boolean;
}

/** When a clock speaks before it is due: fractions of the budget, and how long before due at the latest (S49). */
export interface Warnings {
  readonly early: number;
  readonly near: number;
  readonly minGap?: Limit;
}

/** Within a complaint: `c1`, `c2` … */
export type ClockId = string;

/** 时限: one running promise. */
export interface Clock extends ClockTerms, Schedule {
  readonly id: ClockId;
  readonly metric: ClockMetric;
  /** The leg, urge, order, escalation, request or callback it belongs to; null for clocks of the whole complaint. */
  readonly subjectId: string | null;
  /** Which cycle of the complaint it belongs to; 1 until it is reopened. */
  readonly cycle: number;
  /** The first deadline, before any pause, extension or change; both are reported (S37). */
  readonly originalDueAt: Instant;
  readonly policyVersion: string;
  readonly calendarVersion: string;
  readonly state: ClockState;
  readonly stoppedAt: Instant | null;
  /** The worst threshold recorded so far under the present schedule; null when none. */
  readonly crossed: Threshold | null;
  /**
   * When it first ran out. Never removed; a ruling may take it out of the figures, and only then does a later one take its
   * place here.
   */
  readonly breach: Breach | null;
}

/** A passed deadline, at its true instant. */
export interface Breach {
  readonly at: Instant;
  readonly state: BreachState;
}

/** The running or paused clock of a metric and subject, if any. */
export const liveClock = (clocks: readonly Clock[], metric: ClockMetric, subjectId: string | null): Clock | undefined =>
  clocks.find((clock) => clock.metric === metric && clock.subjectId === subjectId && isLive(clock));

/** True until a verdict, or a reason to have none, ends it. */
export const isLive = (clock: Clock): boolean => clock.state === 'running' || clock.state === 'paused';

/** Since when a clock stands still; null while it runs. */
export function pausedSince({ pauses }: ClockTerms): Instant | null {
  const open = pauses.filter((pause) => pause.to === null).map((pause) => pause.from);
  return open.length === 0 ? null : Math.min(...open);
}

/** The same pauses with every open one ended; one that had not begun by then never was. */
export const endPauses = (pauses: readonly Pause[], at: Instant): readonly Pause[] =>
  pauses.flatMap((pause) => {
    if (pause.to !== null) return [pause];
    return pause.from < at ? [{ ...pause, to: at }] : [];
  });

/** The thresholds of a clock in the order in which time reaches them. */
export const thresholds = ['early', 'near', 'due'] as const satisfies readonly Threshold[];

/** The instant of a clock's threshold. */
export const thresholdAt = ({ earlyAt, nearAt, dueAt }: Schedule, threshold: Threshold): Instant =>
  threshold === 'early' ? earlyAt : threshold === 'near' ? nearAt : dueAt;

/** The thresholds a running clock has yet to cross, soonest first; none for a clock that no longer runs. */
export function thresholdsAhead(clock: Clock): readonly Threshold[] {
  if (clock.state !== 'running') return [];
  return thresholds.slice(clock.crossed === null ? 0 : thresholds.indexOf(clock.crossed) + 1);
}
