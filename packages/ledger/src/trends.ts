import type { CategoryId, DepartmentId } from '@watchfloor/domain/directory';
import type { Instant, TimeSource } from '@watchfloor/domain/time';
import type { DataSource } from 'typeorm';
import { timestampOf } from './complaint-codec.js';
import { Parameters } from './queue/where.js';
import { type Statement, Transaction } from './write/transaction.js';

export interface TrendsRequest {
  /** The period: from, included, to, not included. */
  readonly from: Instant;
  readonly to: Instant;
  /** Only complaints that this department leads, or led when they were closed. */
  readonly departmentId?: DepartmentId | null | undefined;
  /** Only complaints of this category; a class stands for its leaves. */
  readonly categoryId?: CategoryId | null | undefined;
  /** IANA name of the zone whose days are counted. */
  readonly timeZone: string;
}

/** Plain counts; rates are made of them elsewhere. */
export interface TrendFigures {
  /** Received within the period. */
  readonly received: number;
  /** Closed within the period. */
  readonly closed: number;
  /** Of those closed, how many had a deadline, and how many of them kept it. */
  readonly closedWithDeadline: number;
  readonly closedOnTime: number;
  /** Of those closed: missed, and a ruling took it out of the figures; neither late nor on time (peers.md S57). */
  readonly waived: number;
  /** Of those closed: ended otherwise than by a result, such as merged or withdrawn; neither late nor on time. */
  readonly otherEndings: number;
  /** Open now, of those received before the end of the period. */
  readonly open: number;
  /**
   * Open at the end of the period, or now where it has not ended, although their deadline had passed: what a rate of that
   * period divides by, and what closing them later does not change.
   */
  readonly openOverdue: number;
  /**
   * From receipt to close, of those closed with a result, median and 90th percentile, interpolated: the hours that the caller
   * waited, and those of them in which work was done (peers.md S58). Null when nothing was closed.
   */
  readonly hoursMedian: number | null;
  readonly hoursP90: number | null;
  readonly workHoursMedian: number | null;
  readonly workHoursP90: number | null;
}

export interface TrendGroupFigures extends TrendFigures {
  readonly id: string;
}

export interface TrendDayFigures {
  /** `2026-03-02`, in the zone. */
  readonly date: string;
  readonly received: number;
  readonly closed: number;
  /** Open when the day ended, or the period, or now. */
  readonly backlog: number;
}

export interface TrendCounts {
  readonly total: TrendFigures;
  /** Every day that the period touches, in order. */
  readonly days: readonly TrendDayFigures[];
  /** By the department that leads now or led at the close; complaints nobody has led are in no group. */
  readonly byDepartment: readonly TrendGroupFigures[];
  readonly byCategory: readonly TrendGroupFigures[];
}

/** What leaders look at, counted by plain SQL over the complaints themselves. */
export class Trends {
  readonly #dataSource: DataSource;
  readonly #time: TimeSource;

  constructor(dataSource: DataSource, time: TimeSource) {
    this.#dataSource = dataSource;
    this.#time = time;
  }

  /** All counts of one period, of one snapshot. @throws Error on an unknown time zone */
  read(request: TrendsRequest): Promise<TrendCounts> {
    return Transaction.run(this.#dataSource, async (snapshot) => {
      const groups = await snapshot.begin<GroupRow>(
        figures(request, this.#time.now()),
        'begin isolation level repeatable read read only',
      );
      const days = await snapshot.commit<TrendDayFigures>(daily(request));
      const total = groups.find(({ grouping }) => grouping === TOTAL);
      const of = (grouping: number) =>
        groups.flatMap((row) =>
          row.grouping === grouping && row.id !== null ? [{ id: row.id, ...figuresOf(row) }] : [],
        );
      return {
        total: total === undefined ? nothing : figuresOf(total),
        days,
        byDepartment: of(BY_DEPARTMENT),
        byCategory: of(BY_CATEGORY),
      };
    });
  }
}

/** A bit is set for each column that a row is not grouped by. */
const BY_DEPARTMENT = 0b01;
const BY_CATEGORY = 0b10;
const TOTAL = 0b11;

interface GroupRow extends Omit<TrendFigures, 'hoursMedian' | 'hoursP90' | 'workHoursMedian' | 'workHoursP90'> {
  readonly grouping: number;
  readonly id: string | null;
  readonly hours: readonly [number, number] | null;
  readonly workHours: readonly [number, number] | null;
}

const figuresOf = ({ grouping: _grouping, id: _id, hours, workHours, ...counts }: GroupRow): TrendFigures => ({
  ...counts,
  hoursMedian: hours?.[0] ?? null,
  hoursP90: hours?.[1] ?? null,
  workHoursMedian: workHours?.[0] ?? null,
  workHoursP90: workHours?.[1] ?? null,
});

const nothing: TrendFigures = {
  received: 0,
  closed: 0,
  closedWithDeadline: 0,
  closedOnTime: 0,
  waived: 0,
  otherEndings: 0,
  open: 0,
  openOverdue: 0,
  hoursMedian: null,
  hoursP90: null,
  workHoursMedian: null,
  workHoursP90: null,
};

function whereAsked({ departmentId, categoryId }: TrendsRequest, parameters: Parameters): string {
  const conditions = ['true'];
  if (departmentId != null) conditions.push(`lead_department_id = ${parameters.add(departmentId)}`);
  if (categoryId != null) {
    const id = parameters.add(categoryId);
    conditions.push(`category_id in (select id from category where id = ${id} or parent_id = ${id})`);
  }
  return conditions.join(' and ');
}

function figures(request: TrendsRequest, injected: Instant | null): Statement {
  const parameters = new Parameters();
  const from = `${parameters.add(timestampOf(request.from))}::timestamptz`;
  const to = `${parameters.add(timestampOf(request.to))}::timestamptz`;
  const now = `coalesce(${parameters.add(injected === null ? null : timestampOf(injected))}::timestamptz, clock_timestamp())`;
  const text = `
    with clock as materialized (select least(${to}, ${now}) as until),
    asked as (
      select lead_department_id, category_id, on_time, waived, ending, closed_at - received_at as took, work_hours,
             received_at >= ${from} and received_at < ${to} as received,
             coalesce(closed_at >= ${from} and closed_at < ${to}, false) as closed,
             open and received_at < ${to} as open,
             promised_at < (select until from clock) and on_time is distinct from true and not waived
               and (closed_at is null or closed_at >= (select until from clock)) as overdue
        from complaint
       where received_at < ${to} and (open or received_at >= ${from} or closed_at >= ${from})
         and ${whereAsked(request, parameters)}
    )
    select grouping(lead_department_id, category_id) as grouping,
           coalesce(lead_department_id, category_id) as id,
           count(*) filter (where received)::int as received,
           count(*) filter (where closed)::int as closed,
           count(*) filter (where closed and on_time is not null)::int as "closedWithDeadline",
           count(*) filter (where closed and on_time)::int as "closedOnTime",
           count(*) filter (where closed and waived and ending = 'done')::int as waived,
           count(*) filter (where closed and ending <> 'done')::int as "otherEndings",
           count(*) filter (where open)::int as open,
           count(*) filter (where overdue)::int as "openOverdue",
           percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from took)::float8 / 3600)
             filter (where closed and ending = 'done') as hours,
           percentile_cont(array[0.5, 0.9]) within group (order by work_hours)
             filter (where closed and ending = 'done') as "workHours"
      from asked
     group by grouping sets ((), (lead_department_id), (category_id))
     order by received desc, id`;
  return { text, values: parameters.values };
}

function daily(request: TrendsRequest): Statement {
  const parameters = new Parameters();
  const from = `${parameters.add(timestampOf(request.from))}::timestamptz`;
  const to = `${parameters.add(timestampOf(request.to))}::timestamptz`;
  const zone = parameters.add(request.timeZone);
  const asked = whereAsked(request, parameters);
  const countByDay = (column: string) => `
    select (${column} at time zone ${zone})::date as day, count(*) as count from complaint
     where ${column} >= ${from} and ${column} < ${to} and ${asked} group by 1`;
  // the last day is the one that the last millisecond of the period belongs to
  const text = `
    with day as (
      select generate_series((${from} at time zone ${zone})::date,
                             ((${to} - interval '1 millisecond') at time zone ${zone})::date, interval '1 day')::date as day
    ), flow as (
      select day, coalesce(came.count, 0) as received, coalesce(went.count, 0) as closed
        from day
        left join (${countByDay('received_at')}) came using (day)
        left join (${countByDay('closed_at')}) went using (day)
    ), before as (
      select count(*) as backlog from complaint
       where received_at < ${from} and (closed_at is null or closed_at >= ${from}) and ${asked}
    )
    select day::text as date, received::int, closed::int,
           ((select backlog from before) + sum(received - closed) over (order by day))::int as backlog
      from flow order by day`;
  return { text, values: parameters.values };
}
