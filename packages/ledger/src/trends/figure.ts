import type { CategoryId, DepartmentId } from '@watchfloor/domain/directory';
import type { Instant } from '@watchfloor/domain/time';
import { timestampOf } from '../complaint-codec.js';
import { Parameters } from '../queue/where.js';

/** What is counted of a period. Each is a set of complaints: a count and the list of its cases are the same question. */
export const TrendFigure = {
  /** Received within the period. */
  received: 'received',
  /** Closed within the period. */
  closed: 'closed',
  /** Of those closed: had a deadline that counts. */
  closedWithDeadline: 'closedWithDeadline',
  /** Of those closed: the deadline was kept. */
  closedOnTime: 'closedOnTime',
  /** Of those closed: missed, and a ruling took it out of the figures; neither late nor on time (case S57). */
  waived: 'waived',
  /** Of those closed: ended otherwise than by a result, such as merged or withdrawn; neither late nor on time. */
  otherEndings: 'otherEndings',
  /** Open when the period ended, or now where it has not. */
  open: 'open',
  /** Of those open: the deadline had passed without a result. Closing them later does not change it. */
  openOverdue: 'openOverdue',
  /**
   * The deadline fell within the period, and counts: open ones and those that were closed with a result. The length of a
   * period does not change what was due on a day of it (docs/domain.md, figures).
   */
  due: 'due',
  /** Of those due: the result was accepted in time. */
  dueOnTime: 'dueOnTime',
} as const;
export type TrendFigure = (typeof TrendFigure)[keyof typeof TrendFigure];

export const trendFigures: readonly TrendFigure[] = Object.values(TrendFigure);

/** Which complaints are looked at. */
export interface TrendsRequest {
  /** The period: from, included, to, not included. What lies ahead of now is not looked at. */
  readonly from: Instant;
  readonly to: Instant;
  /** Only complaints that this department leads, or led when they were closed. */
  readonly departmentId?: DepartmentId | null | undefined;
  /** Only complaints of this category; a class stands for its leaves. */
  readonly categoryId?: CategoryId | null | undefined;
}

/** The condition under which a complaint belongs to a figure; `from` and `until` are columns of `period`. */
const conditions: Readonly<Record<TrendFigure, string>> = {
  received: 'received_at >= p.from_ and received_at < p.until_',
  closed: 'closed_at >= p.from_ and closed_at < p.until_',
  closedWithDeadline: 'closed_at >= p.from_ and closed_at < p.until_ and on_time is not null',
  closedOnTime: 'closed_at >= p.from_ and closed_at < p.until_ and on_time',
  waived: `closed_at >= p.from_ and closed_at < p.until_ and waived and ending = 'done'`,
  otherEndings: `closed_at >= p.from_ and closed_at < p.until_ and ending <> 'done'`,
  open: 'received_at < p.until_ and (closed_at is null or closed_at >= p.until_)',
  openOverdue: `received_at < p.until_ and (closed_at is null or closed_at >= p.until_)
    and promised_at < p.until_ and on_time is distinct from true and not waived`,
  due: 'promised_at >= p.from_ and promised_at < p.until_ and (open or on_time is not null) and not waived',
  dueOnTime: 'promised_at >= p.from_ and promised_at < p.until_ and on_time',
};

/** Parts of a statement over the complaints that are looked at. */
export interface Asked {
  readonly parameters: Parameters;
  /** A row source `p` of one row: the period up to now, in the columns `from_` and `until_`. */
  readonly period: string;
  /** The condition on a complaint beside that of a figure. */
  readonly where: string;
  /** The condition of a figure; never null. */
  figure(figure: TrendFigure): string;
}

/** @param now of an injected clock; null: of the database */
export function asked({ from, to, departmentId, categoryId }: TrendsRequest, now: Instant | null): Asked {
  const parameters = new Parameters();
  const at = (instant: Instant | null) =>
    `${parameters.add(instant === null ? null : timestampOf(instant))}::timestamptz`;
  const [begin, end, present] = [at(from), at(to), at(now)];
  const where = ['true'];
  if (departmentId != null) where.push(`lead_department_id = ${parameters.add(departmentId)}`);
  if (categoryId != null) {
    const id = parameters.add(categoryId);
    where.push(`category_id in (select id from category where id = ${id} or parent_id = ${id})`);
  }
  return {
    parameters,
    // what happens at this instant has happened, and a period that lies ahead is empty: it ends where it begins
    period: `(select ${begin} as from_, greatest(${begin}, least(${end}, coalesce(${present}, clock_timestamp()) + interval '1 millisecond')) as until_)`,
    where: where.join(' and '),
    figure: (figure) => `coalesce(${conditions[figure]}, false)`,
  };
}
