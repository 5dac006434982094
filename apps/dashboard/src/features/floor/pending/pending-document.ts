import { graphql, type ResultOf } from '../../../graphql.js';

const PendingRow_QueueRow = graphql(`
  fragment PendingRow_QueueRow on QueueRow @_unmask {
    id
    version
    position
    sortKey
    number
    urgency
    title
    pending { what waiting owing subjectId since dueAt }
  }
`);

export type PendingRowData = ResultOf<typeof PendingRow_QueueRow>;

/** The same live list as the floor's, with of each row nothing but who waits for whom. */
export const PendingQueue = graphql(
  `
    subscription PendingQueue($filter: QueueFilter, $order: QueueOrder!, $first: Int!, $since: Position) {
      queueChanged(filter: $filter, order: $order, first: $first, since: $since) {
        from
        to
        total
        at
        committedAt
        changes {
          __typename
          ... on ComplaintEntered { row { ...PendingRow_QueueRow } }
          ... on ComplaintChanged { row { ...PendingRow_QueueRow } }
          ... on ComplaintLeft { id }
          ... on QueueResync { rows { ...PendingRow_QueueRow } }
        }
      }
    }
  `,
  [PendingRow_QueueRow],
);
