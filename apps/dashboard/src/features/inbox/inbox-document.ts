import { graphql, type ResultOf } from '../../graphql.js';

const InboxRow_QueueRow = graphql(`
  fragment InboxRow_QueueRow on QueueRow @_unmask {
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
    legs { id departmentId role state openedAt }
    clocks { id metric departmentId startedAt earlyAt nearAt dueAt provisional pausedAt }
    openUrges { id assignmentId rung state reason sentAt sentBy }
    supervisions { id assignmentId rung state issuedAt }
    requests { id assignmentId kind askedAt }
    bounces
    cycle
    receivedAt
  }
`);

export type InboxRowData = ResultOf<typeof InboxRow_QueueRow>;

/** One tab of the inbox, kept exact by the server, which shows a liaison nothing but the department's own. */
export const InboxQueue = graphql(
  `
    subscription InboxQueue($filter: QueueFilter, $order: QueueOrder!, $first: Int!, $since: Position) {
      queueChanged(filter: $filter, order: $order, first: $first, since: $since) {
        from
        to
        total
        at
        committedAt
        changes {
          __typename
          ... on ComplaintEntered { row { ...InboxRow_QueueRow } }
          ... on ComplaintChanged { row { ...InboxRow_QueueRow } }
          ... on ComplaintLeft { id }
          ... on QueueResync { rows { ...InboxRow_QueueRow } }
        }
      }
    }
  `,
  [InboxRow_QueueRow],
);
