import type { Role } from '@watchfloor/domain/vocabulary';
import type { Refusal } from '../../../../ui/refusal.js';
import type { ActedOffer } from './acted.js';

/** Everything a person can do to one complaint, in the order in which a menu lists it. */
export const Verb = {
  // received, and known for what it is
  dispatch: 'dispatch',
  notAccept: 'notAccept',
  reclassify: 'reclassify',
  callAgain: 'callAgain',
  withdraw: 'withdraw',
  // handed to departments
  reassign: 'reassign',
  addAssistant: 'addAssistant',
  // handled by them
  sign: 'sign',
  recordContact: 'recordContact',
  reportProgress: 'reportProgress',
  answer: 'answer',
  resume: 'resume',
  // judged by the center
  accept: 'accept',
  rejectAnswer: 'rejectAnswer',
  recordCallback: 'recordCallback',
  close: 'close',
  reopen: 'reopen',
  // asked and ruled
  rule: 'rule',
  askReturn: 'askReturn',
  askExtension: 'askExtension',
  askSuspension: 'askSuspension',
  askBackdate: 'askBackdate',
  askLowerUrgency: 'askLowerUrgency',
  askEvidence: 'askEvidence',
  askAppeal: 'askAppeal',
  withdrawRequest: 'withdrawRequest',
  // pressed
  urge: 'urge',
  answerUrge: 'answerUrge',
  judgeUrge: 'judgeUrge',
  withdrawUrge: 'withdrawUrge',
  supervise: 'supervise',
  replySupervision: 'replySupervision',
  judgeSupervision: 'judgeSupervision',
  lowerSupervision: 'lowerSupervision',
  // escalated
  escalate: 'escalate',
  acknowledge: 'acknowledge',
  answerEscalation: 'answerEscalation',
  withdrawEscalation: 'withdrawEscalation',
  // settled together
  convene: 'convene',
  decide: 'decide',
  merge: 'merge',
  split: 'split',
} as const;
export type Verb = (typeof Verb)[keyof typeof Verb];

/** Under which heading a menu lists a verb; the words are `complaint.theme.<theme>`. */
export const Theme = {
  received: 'received',
  handling: 'handling',
  judging: 'judging',
  asking: 'asking',
  pressing: 'pressing',
  escalating: 'escalating',
  settling: 'settling',
} as const;
export type Theme = (typeof Theme)[keyof typeof Theme];

interface Traits {
  readonly theme: Theme;
  /** By what the server offers it. Of two roads the law leaves one open: done at once, or asked for and ruled on. */
  readonly operations: readonly ActedOffer['operation'][];
}

export const traitsOf: Readonly<Record<Verb, Traits>> = {
  dispatch: { theme: 'received', operations: ['dispatch'] },
  notAccept: { theme: 'received', operations: ['notAccept'] },
  reclassify: { theme: 'received', operations: ['reclassify'] },
  callAgain: { theme: 'received', operations: ['callAgain'] },
  withdraw: { theme: 'received', operations: ['withdraw'] },
  reassign: { theme: 'handling', operations: ['reassign'] },
  addAssistant: { theme: 'handling', operations: ['addAssistant'] },
  sign: { theme: 'handling', operations: ['sign'] },
  recordContact: { theme: 'handling', operations: ['recordContact'] },
  reportProgress: { theme: 'handling', operations: ['reportProgress'] },
  answer: { theme: 'handling', operations: ['answer'] },
  resume: { theme: 'handling', operations: ['resume'] },
  accept: { theme: 'judging', operations: ['acceptAnswer'] },
  rejectAnswer: { theme: 'judging', operations: ['rejectAnswer'] },
  recordCallback: { theme: 'judging', operations: ['recordCallback'] },
  close: { theme: 'judging', operations: ['close'] },
  reopen: { theme: 'judging', operations: ['reopen'] },
  rule: { theme: 'asking', operations: ['rule'] },
  askReturn: { theme: 'asking', operations: ['askReturn'] },
  askExtension: { theme: 'asking', operations: ['askExtension'] },
  askSuspension: { theme: 'asking', operations: ['askSuspension'] },
  askBackdate: { theme: 'asking', operations: ['askBackdate'] },
  askLowerUrgency: { theme: 'asking', operations: ['askLowerUrgency'] },
  askEvidence: { theme: 'asking', operations: ['askEvidence'] },
  askAppeal: { theme: 'asking', operations: ['askAppeal'] },
  withdrawRequest: { theme: 'asking', operations: ['withdrawRequest'] },
  urge: { theme: 'pressing', operations: ['urge'] },
  answerUrge: { theme: 'pressing', operations: ['answerUrge'] },
  judgeUrge: { theme: 'pressing', operations: ['judgeUrge'] },
  withdrawUrge: { theme: 'pressing', operations: ['withdrawUrge'] },
  supervise: { theme: 'pressing', operations: ['supervise'] },
  replySupervision: { theme: 'pressing', operations: ['replySupervision'] },
  judgeSupervision: { theme: 'pressing', operations: ['judgeSupervision'] },
  lowerSupervision: { theme: 'pressing', operations: ['lowerSupervision', 'askLowerSupervision'] },
  escalate: { theme: 'escalating', operations: ['escalate'] },
  acknowledge: { theme: 'escalating', operations: ['acknowledgeEscalation'] },
  answerEscalation: { theme: 'escalating', operations: ['answerEscalation'] },
  withdrawEscalation: { theme: 'escalating', operations: ['withdrawEscalation'] },
  convene: { theme: 'settling', operations: ['convene'] },
  decide: { theme: 'settling', operations: ['decideCoordination'] },
  merge: { theme: 'settling', operations: ['mergeAway'] },
  split: { theme: 'settling', operations: ['splitInto'] },
};

/** A verb to show: it can be used where `refusal` is null. */
export interface Offer {
  readonly verb: Verb;
  /** What would come of it, whatever were filled in. */
  readonly refusal: Refusal | null;
  /** True when something calls for it now. */
  readonly due: boolean;
}

export interface Viewer {
  readonly name: string;
  readonly role: Role;
  readonly departmentId: string | null;
}
