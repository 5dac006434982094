import type { Command } from '@watchfloor/domain/command';
import type { ComplaintEvent } from '@watchfloor/domain/event';
import type { Ending } from '@watchfloor/domain/vocabulary';

type Witness = (event: ComplaintEvent) => boolean;

const is =
  (...types: readonly ComplaintEvent['type'][]): Witness =>
  ({ type }) =>
    types.includes(type);
const closedAs =
  (ending: Ending): Witness =>
  (event) =>
    event.type === 'closed' && event.ending === ending;

/** The event by which a command of each type is known; what follows from a command by itself is no witness of it. */
const witnesses = {
  register: is('registered'),
  notAccept: closedAs('notAccepted'),
  callAgain: is('calledAgain'),
  withdraw: closedAs('withdrawn'),
  reclassify: is('reclassified'),
  revealCaller: is('callerRevealed'),
  correctCaller: is('callerCorrected'),
  dispatch: (event) => event.type === 'assigned' && event.because === 'dispatch' && event.role === 'lead',
  addAssistant: (event) => event.type === 'assigned' && event.because === 'dispatch' && event.role === 'assist',
  reassign: (event) => event.type === 'assigned' && event.because === 'reassigned',
  undoReassign: is('reassignmentUndone'),
  sign: is('signed'),
  recordContact: is('contacted'),
  reportProgress: is('progressReported'),
  answer: is('answered'),
  rejectAnswer: is('answerRejected'),
  acceptAnswer: is('answerAccepted'),
  close: closedAs('done'),
  reopen: is('reopened'),
  resume: is('resumed'),
  ask: is('requested'),
  withdrawRequest: is('requestEnded'),
  rule: is('ruled'),
  urge: is('urged', 'urgeJoined'),
  confirmDelivery: is('urgeDelivered'),
  readUrge: is('urgeRead'),
  answerUrge: is('urgeAnswered'),
  judgeUrge: is('urgeJudged'),
  withdrawUrge: is('urgeWithdrawn'),
  supervise: (event) => event.type === 'supervised' && event.cause === 'byHand',
  replySupervision: is('supervisionReplied'),
  judgeSupervision: is('supervisionJudged'),
  lowerSupervision: is('supervisionMoved', 'supervisionWithdrawn'),
  escalate: (event) => event.type === 'escalated' && event.cause === 'byHand',
  acknowledgeEscalation: is('escalationAcknowledged'),
  answerEscalation: is('escalationAnswered'),
  withdrawEscalation: is('escalationWithdrawn'),
  recordCallback: is('callbackTried', 'callbackDone'),
  convene: is('convened'),
  decideCoordination: is('coordinationDecided'),
  absorb: is('absorbed'),
  mergeAway: closedAs('merged'),
  splitInto: is('splitInto'),
  passTime: () => false,
  applyLaw: is('lawApplied'),
} as const satisfies Readonly<Record<Command['type'], Witness>>;

/** Whether events are those of a command of this type. */
export const witnessed = (type: Command['type'], events: readonly ComplaintEvent[]): boolean =>
  events.some(witnesses[type]);
