import { graphql, type ResultOf } from '../../graphql.js';

const Trends_Counts = graphql(`
  fragment Trends_Counts on TrendFigures @_unmask {
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
      until
      received
      closed
      waived
      otherEndings
      open
      overdueOpen
      days { date working complete received closed backlog }
      onTimeOfClosed { numerator denominator }
      onTimeOfDue { numerator denominator }
      hoursMedian
      hoursP90
      workHoursMedian
      workHoursP90
      byDepartment { ...Trends_Group }
      undispatched { ...Trends_Counts }
      byCategory { ...Trends_Group }
    }
  `,
  [Trends_Group, Trends_Counts],
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

/** The cases that a figure counts, a page at a time. */
export const TrendCasesQuery = graphql(`
  query TrendCases(
    $figure: TrendFigure!
    $from: Instant!
    $to: Instant!
    $departmentId: ID
    $categoryId: ID
    $undispatched: Boolean!
    $after: String
  ) {
    trendCases(
      figure: $figure
      from: $from
      to: $to
      departmentId: $departmentId
      categoryId: $categoryId
      undispatched: $undispatched
      first: 100
      after: $after
    ) {
      total
      rows { id number title state leadDepartmentId categoryId receivedAt promisedAt closedAt onTime }
      endCursor
      hasMore
    }
  }
`);

export type CountedCase = ResultOf<typeof TrendCasesQuery>['trendCases']['rows'][number];
export type Figures = ResultOf<typeof Trends_Figures>;
export type Group = ResultOf<typeof Trends_Group>;
export type Rate = Figures['onTimeOfDue'];
