import type { Rate } from './rate.js';

/** What both on-time rates are made of, over the same complaints. */
export interface OnTimeCounts {
  /** Closed within the period with a result in time. */
  readonly closedOnTime: number;
  /** Closed within the period, of those that had a deadline; others are in no statistic. */
  readonly closedWithDeadline: number;
  /** Open at the end of the period although their deadline has passed. */
  readonly openOverdue: number;
}

/** The two forms in which cities publish how much was done in time (peers.md S57; domain.md §5, 按时办结率). */
export const OnTimeForm = { ofClosed: 'ofClosed', ofDue: 'ofDue' } as const;
export type OnTimeForm = (typeof OnTimeForm)[keyof typeof OnTimeForm];

/** How each form is reckoned, in the names of the counts. */
export const onTimeFormula: Readonly<Record<OnTimeForm, string>> = {
  ofClosed: 'closedOnTime ÷ closedWithDeadline',
  ofDue: 'closedOnTime ÷ (closedWithDeadline + openOverdue)',
};

/**
 * 按时办结率 of what was closed: `closedOnTime ÷ closedWithDeadline`. It says nothing of complaints that are overdue and
 * still open: a department raises it by never closing them. The kinder of the two published forms (peers.md S57).
 */
export const onTimeOfClosed = ({ closedOnTime, closedWithDeadline }: OnTimeCounts): Rate => ({
  numerator: closedOnTime,
  denominator: closedWithDeadline,
});

/**
 * 按时办结率 of what was due: `closedOnTime ÷ (closedWithDeadline + openOverdue)`, that is closed in time over closed in
 * time, closed late and overdue open (domain.md §5, NG-TAB; peers.md S57). Leaving a case open does not help.
 */
export const onTimeOfDue = ({ closedOnTime, closedWithDeadline, openOverdue }: OnTimeCounts): Rate => ({
  numerator: closedOnTime,
  denominator: closedWithDeadline + openOverdue,
});
