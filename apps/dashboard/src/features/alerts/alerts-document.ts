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
    rung
    requestKind
    granted
    acknowledgedAt
    acknowledgedBy
    settledAt
  }
`);

export type Alert = ResultOf<typeof Alert_Alert>;

/** After an outage, instead of an alert for each deadline that passed meanwhile. */
const Alert_Digest = graphql(`
  fragment Alert_Digest on AlertDigest @_unmask {
    id
    position
    breaches
    warnings
    since
    until
  }
`);

export type AlertDigest = ResultOf<typeof Alert_Digest>;

/** What waits to be acknowledged, all of it, and what else happened lately. */
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
      alertRaised(since: $since) {
        __typename
        ...Alert_Alert
        ...Alert_Digest
      }
    }
  `,
  [Alert_Alert, Alert_Digest],
);

/** What the server tells while the page looks on. */
export type AlertNews = ResultOf<typeof AlertRaised>['alertRaised'];

export type AlertPage = ResultOf<typeof AlertsQuery>['alerts'];
