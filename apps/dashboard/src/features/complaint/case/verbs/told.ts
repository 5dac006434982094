import type { Refusal } from '../../../../ui/refusal.js';
import type { Verb } from './verb.js';

/** These have a key: whoever presses it finds them in the row, and why they cannot be done. */
const alwaysThere: readonly Verb[] = ['urge', 'reassign', 'escalate'];

/**
 * Whether what cannot be done is shown all the same, with its reason. `true`: something else comes first, or its time is over.
 * `false`: there is nothing here that it could be done to. Total over the contract's refusals.
 */
const told: { readonly [Name in Refusal['__typename']]: boolean } = {
  // of others, and of forms
  ComplaintNotFound: false,
  AlreadyRegistered: false,
  NotAllowed: false,
  CallerWithheld: false,
  StaleVersion: false,
  KeyReused: false,
  TextNeeded: false,
  UnknownReference: false,
  PromiseInPast: false,
  NotInPast: false,
  NothingChanged: false,
  LoweringIsAsked: false,
  TooLong: false,
  UnknownPauseCause: false,
  OccurredTooEarly: false,
  DesignationNeeded: false,
  Loop: false,
  AlreadyAssigned: false,
  WrongRung: false,
  SatisfactionAsked: false,
  TooManyRepresentatives: false,
  MembersNeeded: false,
  CannotMerge: false,
  PhoneOfAnother: false,
  StorageFull: false,
  // there is nothing here
  NoCaller: false,
  WrongState: false,
  WrongAssignmentState: false,
  AssignmentNotFound: false,
  RequestNotFound: false,
  RequestSettled: false,
  ClockNotFound: false,
  NoBreach: false,
  NotSuspended: false,
  NoDeadline: false,
  UrgeNotFound: false,
  UrgeAlreadyAnswered: false,
  WrongUrgeState: false,
  SupervisionNotFound: false,
  WrongSupervisionState: false,
  EscalationNotFound: false,
  WrongEscalationState: false,
  AlreadyAcknowledged: false,
  CallbackNotFound: false,
  WrongCallbackState: false,
  NothingToUndo: false,
  UndoTooLate: false,
  NotConvened: false,
  AlreadyConvened: false,
  // something comes first
  RequestPending: true,
  SecondPersonNeeded: true,
  UrgePending: true,
  SupervisionPending: true,
  EscalationPending: true,
  AboveYourLevel: true,
  OwnEscalation: true,
  CallbackFirst: true,
  CallbackTooSoon: true,
  PartsMissing: true,
  // its time is over
  TooLate: true,
  TooMany: true,
  Designated: true,
};

/** Whether a verb that cannot be done is shown, with its reason. */
export function isTold(verb: Verb, refusal: Refusal): boolean {
  if (alwaysThere.includes(verb)) return true;
  // an answer waits for the signature
  if (refusal.__typename === 'WrongAssignmentState')
    return verb === 'answer' && refusal.assignmentState === 'awaitingSignature';
  return told[refusal.__typename];
}
