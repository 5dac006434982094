import type { Instant } from '@watchfloor/domain/time';
import { onTimeOfClosed, onTimeOfDue } from '@watchfloor/insight/on-time';
import type { TrendCounts, TrendFigures } from '@watchfloor/ledger/trends';
import type { TrendsNode } from './trends.type.js';

const rates = (figures: TrendFigures) => ({
  onTimeOfClosed: onTimeOfClosed(figures),
  onTimeOfDue: onTimeOfDue(figures),
});

/** What the ledger counted within [from, to), as the contract tells it. */
export function trendsOf(
  from: Instant,
  to: Instant,
  { total, days, byDepartment, byCategory }: TrendCounts,
): TrendsNode {
  const group = (figures: TrendFigures & { readonly id: string }) => ({
    ...figures,
    ...rates(figures),
    overdueOpen: figures.openOverdue,
  });
  return {
    from,
    to,
    days,
    received: total.received,
    closed: total.closed,
    openNow: total.open,
    hoursMedian: total.hoursMedian,
    hoursP90: total.hoursP90,
    workHoursMedian: total.workHoursMedian,
    workHoursP90: total.workHoursP90,
    ...rates(total),
    byDepartment: byDepartment.map(group),
    byCategory: byCategory.map(group),
  };
}
