import { graphql, type ResultOf } from '../../../graphql.js';

/** Everything that was asked, whatever its kind, and what was ruled. */
export const RequestStory_Request = graphql(`
  fragment RequestStory_Request on Request @_unmask {
    __typename
    id
    kind
    state
    askedAt
    askedBy
    ruling { reason at by chargedTo callerNotice }
    ... on ReturnRequest { assignmentId basis toDepartmentId }
    ... on ExtensionRequest { assignmentId reason limit { amount unit } }
    ... on SuspensionRequest { assignmentId reason cause promisedAt }
    ... on BackdateRequest { assignmentId evidence cause from to }
    ... on LowerUrgencyRequest { urgency reason }
    ... on LowerSupervisionRequest { supervisionId toRung reason }
    ... on EvidenceRequest { clockId occurredAt evidence }
    ... on AppealRequest { clockId ground }
  }
`);

export type StoryRequest = ResultOf<typeof RequestStory_Request>;

/** The leg a request speaks of by itself; null where it speaks of a clock or of the whole. */
export const legOf = (request: StoryRequest): string | null =>
  'assignmentId' in request ? request.assignmentId : null;

/** The clock a request speaks of; null where it speaks of none. */
export const clockOf = (request: StoryRequest): string | null => ('clockId' in request ? request.clockId : null);

/** The words of whoever asked: the basis, the reason, the proof or the ground. */
export function wordsOf(request: StoryRequest): string {
  switch (request.__typename) {
    case 'ReturnRequest':
      return request.basis;
    case 'BackdateRequest':
    case 'EvidenceRequest':
      return request.evidence;
    case 'AppealRequest':
      return request.ground;
    default:
      return request.reason;
  }
}
