import { graphql, type ResultOf } from '../../graphql.js';

const Alert_Alert = graphql(`
  fragment Alert_Alert on Alert @_unmask {
    id
    position
    kind
    at
    complaintId
    number
    title
    urgency
    departmentId
    metric
    dueAt
    escalationId
    reason
    level
    acknowledgedAt
    acknowledgedBy
  }
`);

export type Alert = ResultOf<typeof Alert_Alert>;

/** What waits to be acknowledged, all of it, and what has warned lately. */
export const AlertsQuery = graphql(
  `
    query Alerts($first: Int!) {
      alerts(first: $first) {
        asOf
        escalations { ...Alert_Alert }
        recent { ...Alert_Alert }
      }
    }
  `,
  [Alert_Alert],
);

export const AlertRaised = graphql(
  `
    subscription AlertRaised($since: Position) {
      alertRaised(since: $since) { ...Alert_Alert }
    }
  `,
  [Alert_Alert],
);

export type AlertPage = ResultOf<typeof AlertsQuery>['alerts'];
