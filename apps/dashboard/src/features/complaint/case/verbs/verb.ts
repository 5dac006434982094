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
  /** By what the server offers it. */
  readonly operation: ActedOffer['operation'];
}

export const traitsOf: Readonly<Record<Verb, Traits>> = {
  dispatch: { theme: 'received', operation: 'dispatch' },
  notAccept: { theme: 'received', operation: 'notAccept' },
  reclassify: { theme: 'received', operation: 'reclassify' },
  callAgain: { theme: 'received', operation: 'callAgain' },
  withdraw: { theme: 'received', operation: 'withdraw' },
  reassign: { theme: 'handling', operation: 'reassign' },
  addAssistant: { theme: 'handling', operation: 'addAssistant' },
  sign: { theme: 'handling', operation: 'sign' },
  recordContact: { theme: 'handling', operation: 'recordContact' },
  reportProgress: { theme: 'handling', operation: 'reportProgress' },
  answer: { theme: 'handling', operation: 'answer' },
  resume: { theme: 'handling', operation: 'resume' },
  accept: { theme: 'judging', operation: 'acceptAnswer' },
  rejectAnswer: { theme: 'judging', operation: 'rejectAnswer' },
  recordCallback: { theme: 'judging', operation: 'recordCallback' },
  close: { theme: 'judging', operation: 'close' },
  reopen: { theme: 'judging', operation: 'reopen' },
  rule: { theme: 'asking', operation: 'rule' },
  askReturn: { theme: 'asking', operation: 'askReturn' },
  askExtension: { theme: 'asking', operation: 'askExtension' },
  askSuspension: { theme: 'asking', operation: 'askSuspension' },
  askBackdate: { theme: 'asking', operation: 'askBackdate' },
  askLowerUrgency: { theme: 'asking', operation: 'askLowerUrgency' },
  askEvidence: { theme: 'asking', operation: 'askEvidence' },
  askAppeal: { theme: 'asking', operation: 'askAppeal' },
  withdrawRequest: { theme: 'asking', operation: 'withdrawRequest' },
  urge: { theme: 'pressing', operation: 'urge' },
  answerUrge: { theme: 'pressing', operation: 'answerUrge' },
  judgeUrge: { theme: 'pressing', operation: 'judgeUrge' },
  withdrawUrge: { theme: 'pressing', operation: 'withdrawUrge' },
  supervise: { theme: 'pressing', operation: 'supervise' },
  replySupervision: { theme: 'pressing', operation: 'replySupervision' },
  judgeSupervision: { theme: 'pressing', operation: 'judgeSupervision' },
  // by two or, where the law says so, by one: what can be asked for can be lowered
  lowerSupervision: { theme: 'pressing', operation: 'askLowerSupervision' },
  escalate: { theme: 'escalating', operation: 'escalate' },
  acknowledge: { theme: 'escalating', operation: 'acknowledgeEscalation' },
  answerEscalation: { theme: 'escalating', operation: 'answerEscalation' },
  withdrawEscalation: { theme: 'escalating', operation: 'withdrawEscalation' },
  convene: { theme: 'settling', operation: 'convene' },
  decide: { theme: 'settling', operation: 'decideCoordination' },
  merge: { theme: 'settling', operation: 'mergeAway' },
  split: { theme: 'settling', operation: 'splitInto' },
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
