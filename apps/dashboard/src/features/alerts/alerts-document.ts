import { graphql, type ResultOf } from '../../graphql.js';

const Alert_Alert = graphql(`
  fragment Alert_Alert on Alert @_unmask {
    id
    position
    kind
    at
    complaintId
    subjectId
    number
    title
    urgency
    departmentId
    metric
    dueAt
    escalationId
    reason
    level
    raisedById
    roles
    rung
    requestKind
    granted
    acknowledgedAt
    acknowledgedBy
    settledAt
    late
  }
`);

export type Alert = ResultOf<typeof Alert_Alert>;

/** What waits to be acknowledged, all of it, and what else happened lately, kept exact. */
export const AlertsChanged = graphql(
  `
    subscription AlertsChanged($first: Int!) {
      alertsChanged(first: $first) {
        from
        to
        at
        digest { id position breaches warnings since until }
        changes {
          __typename
          ... on AlertEntered { alert { ...Alert_Alert } }
          ... on AlertChanged { alert { ...Alert_Alert } }
          ... on AlertLeft { id }
          ... on AlertResync { alerts { ...Alert_Alert } }
        }
      }
    }
  `,
  [Alert_Alert],
);

export type AlertBatch = ResultOf<typeof AlertsChanged>['alertsChanged'];

/** What was missed while the service was down, in numbers. */
export type AlertDigest = NonNullable<AlertBatch['digest']>;
