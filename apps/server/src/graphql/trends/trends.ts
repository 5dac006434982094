import type { Instant } from '@watchfloor/domain/time';
import type { TrendCounts, TrendFigures } from '@watchfloor/ledger/trends';
import type { RateNode, TrendsNode } from './trends.type.js';

/** Both published forms of the on-time rate (domain.md §10): of what was closed, and of what was due. */
const rates = ({ closedOnTime, closedWithDeadline, openOverdue }: TrendFigures): Rates => ({
  onTimeOfClosed: { numerator: closedOnTime, denominator: closedWithDeadline },
  onTimeOfDue: { numerator: closedOnTime, denominator: closedWithDeadline + openOverdue },
});

interface Rates {
  readonly onTimeOfClosed: RateNode;
  readonly onTimeOfDue: RateNode;
}

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
    ...{ from, to, days },
    ...{ received: total.received, closed: total.closed, openNow: total.open },
    ...{ hoursMedian: total.hoursMedian, hoursP90: total.hoursP90 },
    ...rates(total),
    byDepartment: byDepartment.map(group),
    byCategory: byCategory.map(group),
  };
}
