import type { Words } from '../i18n/words.js';
import type { Refusal } from './refusal.js';
import type { Format } from './use-format.js';

/** What a sentence is made with. `text` looks up `ui.refusal.<id>` and fills in its values. */
export interface Telling {
  text(id: string, values?: Readonly<Record<string, string>>): string;
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
    text('wrongAssignmentState', { state: words.assignmentState(assignmentState) }),
  AlreadyAssigned: ({ departmentId }, { text, words }) =>
    text('alreadyAssigned', { department: words.department(departmentId) }),
  UnknownReference: ({ what, id }, { text }) => text('unknownReference', { what, id }),
  TextNeeded: ({ field, problem }, { text }) => text(`text.${problem}`, { field: text(`field.${field}`) }),
  PromiseInPast: ({ now }, { text, format }) => text('promiseInPast', { now: format.dateTime(now) }),
  UrgePending: ({ sentAt, sentBy }, { text, format }) => text('urgePending', { by: sentBy, at: format.time(sentAt) }),
  UrgeNotFound: (_, { text }) => text('urgeNotFound'),
  UrgeAlreadyAnswered: ({ answeredAt }, { text, format }) =>
    text('urgeAlreadyAnswered', { at: format.shortDateTime(answeredAt) }),
  EscalationPending: ({ raisedAt }, { text, format }) =>
    text('escalationPending', { at: format.shortDateTime(raisedAt) }),
  EscalationNotFound: (_, { text }) => text('escalationNotFound'),
  AlreadyAcknowledged: ({ by, at }, { text, format }) =>
    text('alreadyAcknowledged', { by, at: format.shortDateTime(at) }),
};

/** Why a command was refused, in a sentence that ends in what to do. */
export function refusalSentence<Name extends Refusal['__typename']>(refusal: Of<Name>, tell: Telling): string {
  const sentence = sentences[refusal.__typename as Name];
  return sentence(refusal, tell);
}
