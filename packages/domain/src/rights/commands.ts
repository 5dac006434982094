import type { Command } from '../command.js';
import type { RequestKind } from '../vocabulary.js';
import { Grant, type Row, row } from './grant.js';

/** `ask` is one command and as many operations as there are things to ask for. */
export const askOperations = {
  return: 'askReturn',
  extension: 'askExtension',
  suspension: 'askSuspension',
  backdate: 'askBackdate',
  lowerUrgency: 'askLowerUrgency',
  lowerSupervision: 'askLowerSupervision',
  evidence: 'askEvidence',
  appeal: 'askAppeal',
} as const satisfies Readonly<Record<RequestKind, string>>;

/** What a command does, as rights tell it apart. */
export type CommandOperation = Exclude<Command['type'], 'ask'> | (typeof askOperations)[RequestKind];

/** The operation of a command. */
export const operationOf = (command: Command): CommandOperation =>
  command.type === 'ask' ? askOperations[command.asked.kind] : command.type;

const { no, seen, ownLeg, workedOn, ownRequest } = Grant;

/** Who may give which command: supervisor, liaison, leader, admin. What the product alone does has no role. */
export const commandRights = {
  // received, and known for what it is
  register: row(seen, no, no, seen),
  notAccept: row(seen, no, no, seen),
  callAgain: row(seen, no, no, seen),
  withdraw: row(seen, no, no, seen),
  reclassify: row(seen, no, no, seen),
  // a member of a group who has no leg advises on the matter, and need not know who called
  revealCaller: row(seen, workedOn, no, seen),
  correctCaller: row(seen, no, no, seen),
  // handed to departments
  dispatch: row(seen, no, no, seen),
  addAssistant: row(seen, no, no, seen),
  reassign: row(seen, no, no, seen),
  undoReassign: row(seen, no, no, seen),
  // handled by them
  sign: row(no, ownLeg, no, no),
  recordContact: row(no, ownLeg, no, no),
  reportProgress: row(no, ownLeg, no, no),
  answer: row(no, ownLeg, no, no),
  rejectAnswer: row(seen, no, no, seen),
  acceptAnswer: row(seen, no, no, seen),
  close: row(seen, no, no, seen),
  reopen: row(seen, no, no, seen),
  resume: row(seen, ownLeg, no, seen),
  // asked and ruled
  askReturn: row(seen, ownLeg, no, seen),
  askExtension: row(seen, ownLeg, no, seen),
  askSuspension: row(seen, ownLeg, no, seen),
  askBackdate: row(seen, ownLeg, no, seen),
  askLowerUrgency: row(seen, no, no, seen),
  askLowerSupervision: row(seen, no, seen, seen),
  askEvidence: row(seen, ownLeg, no, seen),
  askAppeal: row(seen, ownLeg, no, seen),
  // what a department has asked the center rules on: it is not to make the question disappear
  withdrawRequest: row(ownRequest, ownLeg, ownRequest, ownRequest),
  rule: row(seen, no, seen, seen),
  // pressed
  urge: row(seen, no, no, seen),
  confirmDelivery: row(no, ownLeg, no, no),
  readUrge: row(no, ownLeg, no, no),
  answerUrge: row(no, ownLeg, no, no),
  judgeUrge: row(seen, no, no, seen),
  withdrawUrge: row(seen, no, no, seen),
  supervise: row(seen, no, seen, seen),
  replySupervision: row(no, ownLeg, no, no),
  judgeSupervision: row(seen, no, seen, seen),
  lowerSupervision: row(seen, no, seen, seen),
  // escalated; which level of it is whose, the policy says
  escalate: row(seen, no, seen, seen),
  acknowledgeEscalation: row(seen, no, seen, seen),
  answerEscalation: row(seen, no, seen, seen),
  withdrawEscalation: row(seen, no, seen, seen),
  // called back
  recordCallback: row(seen, no, no, seen),
  // settled together
  convene: row(seen, no, seen, seen),
  decideCoordination: row(seen, no, seen, seen),
  absorb: row(no, no, no, no),
  mergeAway: row(seen, no, no, seen),
  splitInto: row(seen, no, no, seen),
  // by the product
  passTime: row(no, no, no, no),
  applyLaw: row(no, no, no, no),
} as const satisfies Readonly<Record<CommandOperation, Row>>;
