import { graphql, type ResultOf } from '../../../graphql.js';

/** Everything one row of the floor shows. */
export const FloorRow_QueueRow = graphql(`
  fragment FloorRow_QueueRow on QueueRow @_unmask {
    id
    version
    position
    sortKey
    number
    urgency
    title
    categoryId
    districtId
    place
    repeats
    state
    legs { id departmentId role state }
    clocks { id metric departmentId startedAt earlyAt nearAt dueAt provisional alarm pausedAt }
    need
    needClockId
    urgeCount
    openUrges { id state rung }
    escalation { id level state }
    supervisions { id rung state }
    requests { id kind }
    bounces
    memberDepartmentIds
    cycle
    receivedAt
  }
`);

export type FloorRowData = ResultOf<typeof FloorRow_QueueRow>;

/** The floor's window, kept exact by the server. */
export const FloorQueue = graphql(
  `
    subscription FloorQueue($filter: QueueFilter, $order: QueueOrder!, $first: Int!, $since: Position) {
      queueChanged(filter: $filter, order: $order, first: $first, since: $since) {
        from
        to
        total
        at
        committedAt
        changes {
          __typename
          ... on ComplaintEntered { row { ...FloorRow_QueueRow } }
          ... on ComplaintChanged { row { ...FloorRow_QueueRow } }
          ... on ComplaintLeft { id }
          ... on QueueResync { rows { ...FloorRow_QueueRow } }
        }
      }
    }
  `,
  [FloorRow_QueueRow],
);
