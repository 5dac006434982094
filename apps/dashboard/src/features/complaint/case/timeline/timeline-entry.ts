import { graphql, type ResultOf } from '../../../../graphql.js';

export const Timeline_Entry = graphql(`
  fragment Timeline_Entry on TimelineEntry @_unmask {
    id
    at
    actorName
    bySystem
    verb
    departmentId
    fromDepartmentId
    departmentIds
    role
    handing
    callerBefore { name phone }
    callerAfter { name phone }
    alone
    text
    nextStep
    promisedAt
    kind
    urgency
    categoryId
    reached
    accepted
    request
    requestState
    chargedTo
    pauseCause
    from
    to
    rung
    copiedTo
    supervisionCause
    level
    cause
    climbReason
    round
    last
    solved
    satisfied
    ending
    reopenCause
    complaints { id number }
    metric
    threshold
    dueAt
    changeCause
    cancelCause
    breachState
  }
`);

/** One fact of a complaint's history; what its verb does not name is null. */
export type Entry = ResultOf<typeof Timeline_Entry>;
export type Verb = Entry['verb'];
