import { graphql, type ResultOf } from '../graphql.js';

/** Spread into a mutation's result: everything `RefusalText` needs to say why not. */
export const RefusalText_CommandResult = graphql(`
  fragment RefusalText_CommandResult on CommandResult @_unmask {
    __typename
    ... on AlreadyRegistered { number }
    ... on NotAllowed { role }
    ... on StaleVersion { changedAt changedBy }
    ... on WrongState { complaintState: state }
    ... on WrongAssignmentState { assignmentState: state }
    ... on AlreadyAssigned { departmentId }
    ... on UnknownReference { what id }
    ... on TextNeeded { field problem }
    ... on PromiseInPast { now }
    ... on UrgePending { sentAt sentBy }
    ... on UrgeAlreadyAnswered { answeredAt }
    ... on EscalationPending { raisedAt }
    ... on AlreadyAcknowledged { by at }
  }
`);

/** The same for `revealCaller`; its refusals are some of the above. */
export const RefusalText_RevealResult = graphql(`
  fragment RefusalText_RevealResult on RevealResult @_unmask {
    __typename
    ... on NotAllowed { role }
    ... on TextNeeded { field problem }
  }
`);

export type CommandResult = ResultOf<typeof RefusalText_CommandResult>;

/** A command's result that is not "done". */
export type Refusal = Exclude<CommandResult, { __typename: 'CommandDone' }>;

/** True when the command was refused. */
export const isRefusal = (result: CommandResult): result is Refusal => result.__typename !== 'CommandDone';
