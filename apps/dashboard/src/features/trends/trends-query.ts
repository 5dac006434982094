import { graphql, type ResultOf } from '../../graphql.js';

const Trends_Group = graphql(`
  fragment Trends_Group on TrendGroup @_unmask {
    id
    received
    closed
    open
    overdueOpen
    onTimeOfClosed { numerator denominator }
    onTimeOfDue { numerator denominator }
    hoursMedian
    workHoursMedian
  }
`);

const Trends_Figures = graphql(
  `
    fragment Trends_Figures on Trends @_unmask {
      from
      to
      received
      closed
      openNow
      days { date received closed backlog }
      onTimeOfClosed { numerator denominator }
      onTimeOfDue { numerator denominator }
      hoursMedian
      hoursP90
      workHoursMedian
      workHoursP90
      byDepartment { ...Trends_Group }
      byCategory { ...Trends_Group }
    }
  `,
  [Trends_Group],
);

/** Figures of a period and of the one before it, in one answer. */
export const TrendsPageQuery = graphql(
  `
    query TrendsPage(
      $from: Instant!
      $to: Instant!
      $beforeFrom: Instant!
      $beforeTo: Instant!
      $departmentId: ID
      $categoryId: ID
    ) {
      now: trends(from: $from, to: $to, departmentId: $departmentId, categoryId: $categoryId) {
        ...Trends_Figures
      }
      before: trends(from: $beforeFrom, to: $beforeTo, departmentId: $departmentId, categoryId: $categoryId) {
        ...Trends_Figures
      }
    }
  `,
  [Trends_Figures],
);

export type Figures = ResultOf<typeof Trends_Figures>;
export type Group = ResultOf<typeof Trends_Group>;
export type Rate = Figures['onTimeOfDue'];
