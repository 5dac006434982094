import type { Statement } from '../write/transaction.js';
import { asked, type TrendsRequest } from './figure.js';

export interface TrendDayFigures {
  /** `2026-03-02`, in the zone. */
  readonly date: string;
  readonly received: number;
  readonly closed: number;
  /** Open when the day ended, or the period. */
  readonly backlog: number;
}

/** In, out and backlog of every day of the zone that the period touches. @param request whose end is not ahead of now */
export function daily(request: TrendsRequest, timeZone: string): Statement {
  const { parameters, period, where } = asked(request, request.to);
  const zone = parameters.add(timeZone);
  const countByDay = (column: string) => `
    select (${column} at time zone ${zone})::date as day, count(*) as count from complaint, period p
     where ${column} >= p.from_ and ${column} < p.until_ and ${where} group by 1`;
  // the last day is the one that the last millisecond of the period belongs to; an empty period has none
  const text = `
    with period as materialized ${period},
    day as (
      select generate_series((p.from_ at time zone ${zone})::date,
                             ((p.until_ - interval '1 millisecond') at time zone ${zone})::date, interval '1 day')::date as day
        from period p where p.until_ > p.from_
    ), flow as (
      select day, coalesce(came.count, 0) as received, coalesce(went.count, 0) as closed
        from day
        left join (${countByDay('received_at')}) came using (day)
        left join (${countByDay('closed_at')}) went using (day)
    ), before as (
      select count(*) as backlog from complaint, period p
       where received_at < p.from_ and (closed_at is null or closed_at >= p.from_) and ${where}
    )
    select day::text as date, received::int, closed::int,
           ((select backlog from before) + sum(received - closed) over (order by day))::int as backlog
      from flow order by day`;
  return { text, values: parameters.values };
}
