import type { CategoryId, DepartmentId } from '@watchfloor/domain/directory';
import type { Instant, TimeSource } from '@watchfloor/domain/time';
import type { Reader } from '../reader.js';
import type { Statement } from '../write/transaction.js';
import { type CasePage, type CasesRequest, readCases } from './cases.js';
import { daily, type TrendDayFigures } from './days.js';
import { asked, type TrendFigure, type TrendsRequest, trendFigures } from './figure.js';

/** Plain counts and handling times; rates are made of the counts elsewhere. */
export interface TrendFigures extends Readonly<Record<TrendFigure, number>> {
  /**
   * From receipt to close, of those closed with a result at a known time, median and 90th percentile, interpolated: the hours that the caller
   * waited, and those of them in which work was done (case S58). Null when nothing was closed.
   */
  readonly hoursMedian: number | null;
  readonly hoursP90: number | null;
  readonly workHoursMedian: number | null;
  readonly workHoursP90: number | null;
}

export interface TrendGroupFigures extends TrendFigures {
  readonly id: DepartmentId | CategoryId;
}

export interface TrendCounts {
  /** Where the period ended, or now where it has not. */
  readonly until: Instant;
  readonly total: TrendFigures;
  /** Every day that the period touches, up to now, in order. */
  readonly days: readonly TrendDayFigures[];
  /** By the department that leads now or led at the close. */
  readonly byDepartment: readonly TrendGroupFigures[];
  /** Of those that no department has led: with it the departments add up to the total. */
  readonly undispatched: TrendFigures;
  readonly byCategory: readonly TrendGroupFigures[];
}

/** What leaders look at, counted by plain SQL over the complaints themselves. */
export class Trends {
  readonly #reader: Reader;
  readonly #time: TimeSource;

  constructor(reader: Reader, time: TimeSource) {
    this.#reader = reader;
    this.#time = time;
  }

  /**
   * All counts of one period, of one snapshot.
   *
   * @param timeZone IANA name of the zone whose days are counted
   * @throws Error on an unknown time zone
   */
  read(request: TrendsRequest, timeZone: string): Promise<TrendCounts> {
    return this.#reader.transaction(async (snapshot) => {
      const groups = await snapshot.begin<GroupRow>(
        figures(request, this.#time.now()),
        'begin isolation level repeatable read read only',
      );
      const total = groups.find(({ grouping }) => grouping === TOTAL);
      if (total === undefined) throw new Error('there is always a row of everything');
      const until = total.until.getTime();
      const days = await snapshot.commit<TrendDayFigures>(daily({ ...request, to: until }, timeZone));
      const of = (grouping: number) =>
        groups.flatMap((row) =>
          row.grouping === grouping && row.id !== null ? [{ id: row.id, ...figuresOf(row) }] : [],
        );
      const undispatched = groups.find(({ grouping, id }) => grouping === BY_DEPARTMENT && id === null);
      return {
        until,
        total: figuresOf(total),
        days,
        byDepartment: of(BY_DEPARTMENT),
        undispatched: undispatched === undefined ? nothing : figuresOf(undispatched),
        byCategory: of(BY_CATEGORY),
      };
    });
  }

  /** The cases of one figure, a page at a time; `badCursor` where `after` is no cursor. */
  cases(request: CasesRequest): Promise<CasePage | { readonly badCursor: true }> {
    return readCases(this.#reader, request, this.#time.now());
  }
}

/** A bit is set for each column that a row is not grouped by. */
const BY_DEPARTMENT = 0b01;
const BY_CATEGORY = 0b10;
const TOTAL = 0b11;

interface GroupRow extends Readonly<Record<TrendFigure, number>> {
  readonly grouping: number;
  readonly id: string | null;
  readonly until: Date;
  readonly hours: readonly [number, number] | null;
  readonly workHours: readonly [number, number] | null;
}

function figuresOf({
  grouping: _grouping,
  id: _id,
  until: _until,
  hours,
  workHours,
  ...counts
}: GroupRow): TrendFigures {
  return {
    ...counts,
    hoursMedian: hours?.[0] ?? null,
    hoursP90: hours?.[1] ?? null,
    workHoursMedian: workHours?.[0] ?? null,
    workHoursP90: workHours?.[1] ?? null,
  };
}

const nothing: TrendFigures = {
  ...(Object.fromEntries(trendFigures.map((figure) => [figure, 0])) as Record<TrendFigure, number>),
  hoursMedian: null,
  hoursP90: null,
  workHoursMedian: null,
  workHoursP90: null,
};

/** Every other figure is a part of one of these. */
const whole = ['received', 'closed', 'open', 'due'] as const satisfies readonly TrendFigure[];

/**
 * Closed with a result, and known when. A source that tells the day of an end without its time leaves a case that came in on
 * that day closed at its receipt: nobody knows how long it took, and it took more than nothing.
 */
const handled = `closed and ending = 'done' and took > interval '0'`;

function figures(request: TrendsRequest, now: Instant | null): Statement {
  const { parameters, period, where, figure } = asked(request, now);
  const counted = trendFigures.map((name) => `count(*) filter (where "${name}")::int as "${name}"`);
  const text = `
    with period as materialized ${period},
    asked as (
      select lead_department_id, category_id, ending, closed_at - received_at as took, work_hours,
             ${trendFigures.map((name) => `${figure(name)} as "${name}"`).join(', ')}
        from complaint, period p
       where ${where} and (${whole.map(figure).join(' or ')})
    ), counted as (
      select grouping(lead_department_id, category_id) as grouping,
             coalesce(lead_department_id, category_id) as id,
             ${counted.join(', ')},
             percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from took)::float8 / 3600)
               filter (where ${handled}) as hours,
             percentile_cont(array[0.5, 0.9]) within group (order by work_hours)
               filter (where ${handled}) as "workHours"
        from asked
       group by grouping sets ((), (lead_department_id), (category_id))
    )
    select counted.*, period.until_ as until from counted, period order by received desc, id`;
  return { text, values: parameters.values };
}
