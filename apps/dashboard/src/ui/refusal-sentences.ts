import type { Words } from '../i18n/words.js';
import type { Refusal } from './refusal.js';
import type { Format } from './use-format.js';

/** What a sentence is made with. `text` looks up `ui.refusal.<id>` and fills in its values. */
export interface Telling {
  text(id: string, values?: Readonly<Record<string, string>>): string;
  /** A length in the unit in which it was made: `3 个工作日`. */
  limit(limit: Of<'TooLong'>['longest']): string;
  /** Several names in one breath. */
  list(names: readonly string[]): string;
  readonly words: Words;
  readonly format: Format;
}

type Of<Name extends Refusal['__typename']> = Extract<Refusal, { __typename: Name }>;

/** Total over the contract's refusals: one that the server gains and this lacks does not compile. */
const sentences: { readonly [Name in Refusal['__typename']]: (refusal: Of<Name>, tell: Telling) => string } = {
  ComplaintNotFound: (_, { text }) => text('complaintNotFound'),
  AlreadyRegistered: ({ number }, { text }) => text('alreadyRegistered', { number }),
  NotAllowed: ({ role }, { text, words }) => text('notAllowed', { role: words.role(role) }),
  StaleVersion: ({ changedAt, changedBy }, { text, format }) =>
    text('staleVersion', { by: changedBy, at: format.timeToSecond(changedAt) }),
  WrongState: ({ complaintState }, { text, words }) =>
    text('wrongState', { state: words.complaintState(complaintState) }),
  AssignmentNotFound: (_, { text }) => text('assignmentNotFound'),
  WrongAssignmentState: ({ assignmentState }, { text, words }) =>
    assignmentState === 'awaitingSignature'
      ? text('signFirst')
      : text('wrongAssignmentState', { state: words.assignmentState(assignmentState) }),
  AlreadyAssigned: ({ departmentId }, { text, words }) =>
    text('alreadyAssigned', { department: words.department(departmentId) }),
  UnknownReference: ({ what, id }, { text }) => text('unknownReference', { what, id }),
  TextNeeded: ({ field, problem, limit }, { text }) =>
    text(`text.${problem}`, { field: text(`field.${field}`), limit: limit === null ? '' : String(limit) }),
  PromiseInPast: ({ now }, { text, format }) => text('promiseInPast', { now: format.dateTime(now) }),
  NotInPast: ({ now }, { text, format }) => text('notInPast', { now: format.dateTime(now) }),
  CallerWithheld: (_, { text }) => text('callerWithheld'),
  NoCaller: (_, { text }) => text('noCaller'),
  PhoneOfAnother: (_, { text }) => text('phoneOfAnother'),
  KeyReused: (_, { text }) => text('keyReused'),
  StorageFull: (_, { text }) => text('storageFull'),
  NothingChanged: (_, { text }) => text('nothingChanged'),
  LoweringIsAsked: ({ lowering }, { text }) => text(`loweringIsAsked.${lowering}`),
  RequestPending: ({ asked, askedAt }, { text, words, format }) =>
    text('requestPending', { asked: words.requestKind(asked), at: format.shortDateTime(askedAt) }),
  RequestNotFound: (_, { text }) => text('requestNotFound'),
  RequestSettled: ({ requestState }, { text, words }) =>
    text('requestSettled', { state: words.requestState(requestState) }),
  SecondPersonNeeded: ({ askedBy }, { text }) => text('secondPersonNeeded', { by: askedBy }),
  TooLate: ({ until }, { text, format }) => text('tooLate', { until: format.dateTime(until) }),
  TooMany: ({ asked, most }, { text, words }) =>
    text('tooMany', { asked: words.requestKind(asked), most: String(most) }),
  TooLong: ({ longest }, { text, limit }) => text('tooLong', { longest: limit(longest) }),
  Designated: (_, { text }) => text('designated'),
  DesignationNeeded: ({ bounces }, { text }) => text('designationNeeded', { bounces: String(bounces) }),
  Loop: ({ departmentId }, { text, words }) => text('loop', { department: words.department(departmentId) }),
  UnknownPauseCause: ({ cause, known }, { text }) => text('unknownPauseCause', { cause, known: known.join(', ') }),
  ClockNotFound: (_, { text }) => text('clockNotFound'),
  NoBreach: (_, { text }) => text('noBreach'),
  OccurredTooEarly: ({ earliest }, { text, format }) =>
    text('occurredTooEarly', { earliest: format.dateTime(earliest) }),
  NotSuspended: (_, { text }) => text('notSuspended'),
  NoDeadline: (_, { text }) => text('noDeadline'),
  UrgePending: ({ sentAt, sentBy }, { text, format }) => text('urgePending', { by: sentBy, at: format.time(sentAt) }),
  UrgeNotFound: (_, { text }) => text('urgeNotFound'),
  UrgeAlreadyAnswered: ({ answeredAt }, { text, format }) =>
    text('urgeAlreadyAnswered', { at: format.shortDateTime(answeredAt) }),
  WrongUrgeState: ({ urgeState }, { text, words }) => text('wrongUrgeState', { state: words.urgeState(urgeState) }),
  SupervisionNotFound: (_, { text }) => text('supervisionNotFound'),
  WrongSupervisionState: ({ supervisionState }, { text, words }) =>
    text('wrongSupervisionState', { state: words.supervisionState(supervisionState) }),
  SupervisionPending: ({ rung }, { text, words }) => text('supervisionPending', { rung: words.rung(rung) }),
  WrongRung: ({ rung }, { text, words }) => text('wrongRung', { rung: words.rung(rung) }),
  EscalationPending: ({ raisedAt }, { text, format }) =>
    text('escalationPending', { at: format.shortDateTime(raisedAt) }),
  EscalationNotFound: (_, { text }) => text('escalationNotFound'),
  WrongEscalationState: ({ escalationState }, { text, words }) =>
    text('wrongEscalationState', { state: words.escalationState(escalationState) }),
  AboveYourLevel: ({ level }, { text }) => text('aboveYourLevel', { level: String(level) }),
  AlreadyAcknowledged: ({ by, at }, { text, format }) =>
    text('alreadyAcknowledged', { by, at: format.shortDateTime(at) }),
  OwnEscalation: ({ onShift }, { text, list }) => text('ownEscalation', { names: list(onShift) }),
  PartsMissing: ({ assignmentIds }, { text }) => text('partsMissing', { count: String(assignmentIds.length) }),
  CallbackNotFound: (_, { text }) => text('callbackNotFound'),
  WrongCallbackState: ({ callbackState }, { text, words }) =>
    text('wrongCallbackState', { state: words.callbackState(callbackState) }),
  CallbackTooSoon: ({ notBefore }, { text, format }) =>
    text('callbackTooSoon', { from: format.shortDateTime(notBefore) }),
  CallbackFirst: (_, { text }) => text('callbackFirst'),
  SatisfactionAsked: ({ excluded }, { text }) => text(excluded ? 'satisfactionNotAsked' : 'satisfactionAsked'),
  UndoTooLate: ({ until }, { text, format }) => text('undoTooLate', { until: format.shortDateTime(until) }),
  NothingToUndo: (_, { text }) => text('nothingToUndo'),
  AlreadyConvened: ({ openedAt }, { text, format }) => text('alreadyConvened', { at: format.shortDateTime(openedAt) }),
  NotConvened: (_, { text }) => text('notConvened'),
  TooManyRepresentatives: ({ most }, { text }) => text('tooManyRepresentatives', { most: String(most) }),
  MembersNeeded: ({ least }, { text }) => text('membersNeeded', { least: String(least) }),
  CannotMerge: ({ into }, { text }) => text('cannotMerge', { number: into.number }),
};

/** Why a command was refused, in a sentence that ends in what to do. */
export function refusalSentence<Name extends Refusal['__typename']>(refusal: Of<Name>, tell: Telling): string {
  const sentence = sentences[refusal.__typename as Name];
  return sentence(refusal, tell);
}
