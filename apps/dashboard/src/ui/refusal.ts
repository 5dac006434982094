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
    ... on TextNeeded { field problem limit }
    ... on PromiseInPast { now }
    ... on NotInPast { now }
    ... on LoweringIsAsked { lowering }
    ... on RequestPending { asked askedAt }
    ... on RequestSettled { requestState: state }
    ... on SecondPersonNeeded { askedBy }
    ... on TooLate { until }
    ... on TooMany { asked most }
    ... on TooLong { longest { amount unit } }
    ... on DesignationNeeded { bounces }
    ... on Loop { departmentId }
    ... on UnknownPauseCause { cause known }
    ... on OccurredTooEarly { earliest }
    ... on UrgePending { urgeId sentAt sentBy reason }
    ... on UrgeAlreadyAnswered { answeredAt }
    ... on WrongUrgeState { urgeState: state }
    ... on WrongSupervisionState { supervisionState: state }
    ... on SupervisionPending { rung }
    ... on WrongRung { rung }
    ... on EscalationPending { raisedAt }
    ... on WrongEscalationState { escalationState: state }
    ... on AboveYourLevel { level }
    ... on AlreadyAcknowledged { by at }
    ... on OwnEscalation { onShift }
    ... on WrongCallbackState { callbackState: state }
    ... on CallbackTooSoon { notBefore }
    ... on SatisfactionAsked { excluded }
    ... on UndoTooLate { until }
    ... on AlreadyConvened { openedAt }
    ... on TooManyRepresentatives { most }
    ... on MembersNeeded { least }
    ... on PartsMissing { assignmentIds }
    ... on CannotMerge { into { number } }
  }
`);

/** The same for `revealCaller`; its refusals are some of the above. */
export const RefusalText_RevealResult = graphql(`
  fragment RefusalText_RevealResult on RevealResult @_unmask {
    __typename
    ... on NotAllowed { role }
    ... on TextNeeded { field problem limit }
  }
`);

export type CommandResult = ResultOf<typeof RefusalText_CommandResult>;

/** A command's result that is not "done". */
export type Refusal = Exclude<CommandResult, { __typename: 'CommandDone' }>;

/** True when the command was refused. */
export const isRefusal = (result: CommandResult): result is Refusal => result.__typename !== 'CommandDone';
