import type { Role } from '@watchfloor/domain/vocabulary';

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

/** Who may give the verb's command (the domain's `access.ts`). The server decides; this only spares people a refusal. */
interface Traits {
  readonly theme: Theme;
  readonly roles: readonly Role[];
}

const center: readonly Role[] = ['supervisor', 'admin'];
const command: readonly Role[] = ['supervisor', 'leader', 'admin'];
const liaison: readonly Role[] = ['liaison'];
const deskOrLiaison: readonly Role[] = ['supervisor', 'liaison', 'admin'];

export const traitsOf: Readonly<Record<Verb, Traits>> = {
  dispatch: { theme: 'received', roles: center },
  notAccept: { theme: 'received', roles: center },
  reclassify: { theme: 'received', roles: center },
  callAgain: { theme: 'received', roles: center },
  withdraw: { theme: 'received', roles: center },
  reassign: { theme: 'handling', roles: center },
  addAssistant: { theme: 'handling', roles: center },
  sign: { theme: 'handling', roles: liaison },
  recordContact: { theme: 'handling', roles: liaison },
  reportProgress: { theme: 'handling', roles: liaison },
  answer: { theme: 'handling', roles: liaison },
  resume: { theme: 'handling', roles: deskOrLiaison },
  accept: { theme: 'judging', roles: center },
  rejectAnswer: { theme: 'judging', roles: center },
  recordCallback: { theme: 'judging', roles: center },
  close: { theme: 'judging', roles: center },
  reopen: { theme: 'judging', roles: center },
  rule: { theme: 'asking', roles: command },
  askReturn: { theme: 'asking', roles: deskOrLiaison },
  askExtension: { theme: 'asking', roles: deskOrLiaison },
  askSuspension: { theme: 'asking', roles: deskOrLiaison },
  askBackdate: { theme: 'asking', roles: deskOrLiaison },
  askLowerUrgency: { theme: 'asking', roles: center },
  askEvidence: { theme: 'asking', roles: deskOrLiaison },
  askAppeal: { theme: 'asking', roles: deskOrLiaison },
  withdrawRequest: { theme: 'asking', roles: deskOrLiaison },
  urge: { theme: 'pressing', roles: center },
  answerUrge: { theme: 'pressing', roles: liaison },
  judgeUrge: { theme: 'pressing', roles: center },
  withdrawUrge: { theme: 'pressing', roles: center },
  supervise: { theme: 'pressing', roles: command },
  replySupervision: { theme: 'pressing', roles: liaison },
  judgeSupervision: { theme: 'pressing', roles: command },
  lowerSupervision: { theme: 'pressing', roles: command },
  escalate: { theme: 'escalating', roles: command },
  acknowledge: { theme: 'escalating', roles: command },
  answerEscalation: { theme: 'escalating', roles: command },
  withdrawEscalation: { theme: 'escalating', roles: command },
  convene: { theme: 'settling', roles: command },
  decide: { theme: 'settling', roles: command },
  merge: { theme: 'settling', roles: center },
  split: { theme: 'settling', roles: center },
};

/** Why a verb that is shown cannot be used now; the words are `complaint.hold.<id>`. */
export const Hold = {
  urgePending: 'urgePending',
  nobodyOwes: 'nobodyOwes',
  escalationPending: 'escalationPending',
  escalationFirst: 'escalationFirst',
  callbackFirst: 'callbackFirst',
  aboveLevel: 'aboveLevel',
  signFirst: 'signFirst',
  closed: 'closed',
  taken: 'taken',
  notEscalated: 'notEscalated',
  designated: 'designated',
  returnOver: 'returnOver',
  overdue: 'overdue',
  asked: 'asked',
  suspended: 'suspended',
  orderPending: 'orderPending',
} as const;
export type Hold = (typeof Hold)[keyof typeof Hold];

/** A verb to show: usable when `hold` is null. */
export interface Offer {
  readonly verb: Verb;
  readonly hold: Hold | null;
  /** True when something calls for it now. */
  readonly due: boolean;
}

export interface Viewer {
  readonly name: string;
  readonly role: Role;
  readonly departmentId: string | null;
}
