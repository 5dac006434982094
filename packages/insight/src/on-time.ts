import type { Rate } from './rate.js';

/** What both on-time rates are made of. */
export interface OnTimeCounts {
  /** Closed within the period with a result in time. */
  readonly closedOnTime: number;
  /** Closed within the period, of those that had a deadline; others are in no statistic. */
  readonly closedWithDeadline: number;
  /** The deadline fell within the period: open or closed with a result. */
  readonly due: number;
  /** Of those due: the result was there in time. */
  readonly dueOnTime: number;
}

/**
 * 按时办结率 of what was closed: `closedOnTime ÷ closedWithDeadline`. It says nothing of complaints that are overdue and
 * still open: a department raises it by never closing them. The kinder of the two published forms (case S57).
 */
export const onTimeOfClosed = ({ closedOnTime, closedWithDeadline }: OnTimeCounts): Rate => ({
  numerator: closedOnTime,
  denominator: closedWithDeadline,
});

/**
 * 按时办结率 of what was due: `dueOnTime ÷ due`, over the cases whose deadline fell within the period: in time, late, and
 * overdue and still open (docs/domain.md, figures; case S57). Leaving a case open does not help, what became due before the
 * period does not weigh on it, and the periods of a month add up to the month.
 */
export const onTimeOfDue = ({ due, dueOnTime }: OnTimeCounts): Rate => ({ numerator: dueOnTime, denominator: due });
