import { graphql, type ResultOf } from '../../../../graphql.js';
import { RefusalText_CommandResult } from '../../../../ui/refusal.js';
import { RequestStory_Request } from '../request-fragment.js';

/** What a complaint offers to whoever looks at it, and what the forms need to know. */
export const CaseVerbs_Complaint = graphql(
  `
  fragment CaseVerbs_Complaint on Complaint @_unmask {
    id
    number
    title
    version
    kind
    urgency
    categoryId
    state
    ending
    bounces
    caller { name phone }
    callerWithheld
    source { system }
    assignments {
      id
      departmentId
      role
      state
      mandatory
      designated
      openedAt
      contactedAt
      leftAt
      waivedFor
      nobodyThere
    }
    clocks { id metric subjectId state dueAt stoppedAt breach { at state } }
    urges {
      id
      assignmentId
      state
      rung
      weight
      reason
      sentAt
      sentBy
      readAt
      answer { progress nextStep promisedAt answeredAt answeredBy }
    }
    supervisions { id assignmentId state rung cause reason issuedAt issuedBy reply { text at by } }
    escalations { id state cause level reason raisedAt raisedBy }
    requests { ...RequestStory_Request }
    callbacks { id cycle round state excluded notBefore tries { at by note } }
    coordination { openedAt reason memberDepartmentIds decision { at } }
    offers { operation about refusal { ...RefusalText_CommandResult } }
  }
`,
  [RequestStory_Request, RefusalText_CommandResult],
);

export type Acted = ResultOf<typeof CaseVerbs_Complaint>;
export type ActedLeg = Acted['assignments'][number];
export type ActedClock = Acted['clocks'][number];
export type ActedUrge = Acted['urges'][number];
export type ActedOrder = Acted['supervisions'][number];
export type ActedEscalation = Acted['escalations'][number];
export type ActedRequest = Acted['requests'][number];
export type ActedOffer = Acted['offers'][number];
export type ActedCallback = Acted['callbacks'][number];
