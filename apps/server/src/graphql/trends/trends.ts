import type { WorkingCalendar } from '@watchfloor/domain/calendar';
import { instantOf, parseDay } from '@watchfloor/domain/zone';
import { onTimeOfClosed, onTimeOfDue } from '@watchfloor/insight/on-time';
import type { TrendDayFigures } from '@watchfloor/ledger/trends/days';
import type { TrendsRequest } from '@watchfloor/ledger/trends/figure';
import type { TrendCounts, TrendFigures } from '@watchfloor/ledger/trends/trends';
import type { TrendDayNode, TrendsNode } from './trends.type.js';

const told = <Figures extends TrendFigures>(figures: Figures) => ({
  ...figures,
  overdueOpen: figures.openOverdue,
  onTimeOfClosed: onTimeOfClosed(figures),
  onTimeOfDue: onTimeOfDue(figures),
});

/** What the ledger counted of a period, as the contract tells it. @param calendar in force */
export function trendsOf(
  { from, to }: Pick<TrendsRequest, 'from' | 'to'>,
  { until, total, days, byDepartment, undispatched, byCategory }: TrendCounts,
  calendar: WorkingCalendar,
): TrendsNode {
  return {
    ...told(total),
    from,
    to,
    until,
    timeZone: calendar.timeZone,
    openNow: total.open,
    days: days.map((day) => dayOf(day, { from, to: until }, calendar)),
    byDepartment: byDepartment.map(told),
    undispatched: told(undispatched),
    byCategory: byCategory.map(told),
  };
}

function dayOf(
  day: TrendDayFigures,
  { from, to }: Pick<TrendsRequest, 'from' | 'to'>,
  calendar: WorkingCalendar,
): TrendDayNode {
  const number = parseDay(day.date);
  if (number === null) throw new Error(`the ledger counts days, and ${day.date} is none`);
  const begins = instantOf(calendar.timeZone, number, 0);
  const ends = instantOf(calendar.timeZone, number + 1, 0);
  return { ...day, working: calendar.worksOn(number), complete: begins >= from && ends <= to };
}
