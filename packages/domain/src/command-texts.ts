import type { Command } from './command.js';
import type { Refusal } from './refusal.js';
import { cleaned, type RulesOf, tooLong } from './text-rules.js';

const id = 'id';

/** What each text of each command is. A command or a text that is added does not compile until it stands here. */
export const commandTexts = {
  register: {
    complaintId: id,
    urgencyReason: 'urgencyReason',
    title: 'title',
    details: 'details',
    categoryId: id,
    districtId: id,
    place: 'place',
    caller: { name: 'callerName', phone: 'callerPhone', sourceId: id },
    source: { system: id, id },
    splitFrom: { id, number: id, callerId: id },
  },
  notAccept: { complaintId: id, ground: 'ground' },
  callAgain: { complaintId: id, note: 'note' },
  withdraw: { complaintId: id, reason: 'reason' },
  reclassify: { complaintId: id, categoryId: id, reason: 'reason' },
  revealCaller: { complaintId: id, reason: 'reason' },
  correctCaller: { complaintId: id, name: 'callerName', phone: 'callerPhone', reason: 'reason' },
  dispatch: { complaintId: id, leadDepartmentId: id, assistDepartmentIds: id },
  addAssistant: { complaintId: id, departmentId: id, note: 'note' },
  reassign: { complaintId: id, assignmentId: id, toDepartmentId: id, reason: 'reason' },
  undoReassign: { complaintId: id, assignmentId: id },
  sign: { complaintId: id, assignmentId: id },
  recordContact: { complaintId: id, assignmentId: id, note: 'note' },
  reportProgress: { complaintId: id, assignmentId: id, text: 'progress' },
  answer: { complaintId: id, assignmentId: id, text: 'answer', waive: { assignmentId: id, reason: 'reason' } },
  rejectAnswer: { complaintId: id, reason: 'reason' },
  acceptAnswer: { complaintId: id },
  close: { complaintId: id, note: 'note' },
  reopen: { complaintId: id, reason: 'reason' },
  resume: { complaintId: id, assignmentId: id, reason: 'reason' },
  ask: {
    complaintId: id,
    asked: {
      assignmentId: id,
      toDepartmentId: id,
      clockId: id,
      supervisionId: id,
      cause: id,
      basis: 'basis',
      reason: 'reason',
      evidence: 'evidence',
      ground: 'ground',
    },
  },
  withdrawRequest: { complaintId: id, requestId: id },
  rule: { complaintId: id, requestId: id, reason: 'reason', callerNotice: 'callerNotice', toDepartmentId: id },
  urge: { complaintId: id, assignmentId: id, reason: 'reason', seenUrgeId: id },
  confirmDelivery: { complaintId: id, urgeId: id },
  readUrge: { complaintId: id, urgeId: id },
  answerUrge: { complaintId: id, urgeId: id, progress: 'progress', nextStep: 'nextStep' },
  judgeUrge: { complaintId: id, urgeId: id, reason: 'reason' },
  withdrawUrge: { complaintId: id, urgeId: id, reason: 'reason' },
  supervise: { complaintId: id, assignmentId: id, reason: 'reason' },
  replySupervision: { complaintId: id, supervisionId: id, text: 'answer' },
  judgeSupervision: { complaintId: id, supervisionId: id, reason: 'reason' },
  lowerSupervision: { complaintId: id, supervisionId: id, reason: 'reason' },
  escalate: { complaintId: id, reason: 'reason' },
  acknowledgeEscalation: { complaintId: id, escalationId: id },
  answerEscalation: { complaintId: id, escalationId: id, text: 'answer' },
  withdrawEscalation: { complaintId: id, escalationId: id, reason: 'reason' },
  recordCallback: { complaintId: id, callbackId: id, note: 'note' },
  convene: { complaintId: id, memberDepartmentIds: id, representatives: 'representative', reason: 'reason' },
  decideCoordination: { complaintId: id, text: 'decision', leadDepartmentId: id },
  absorb: {
    complaintId: id,
    duplicate: { id, number: id },
    urgencyReason: 'urgencyReason',
    pressing: {
      urges: { departmentId: id, reason: 'reason' },
      orders: { supervisionId: id, departmentId: id, reason: 'reason' },
      escalation: { reason: 'reason', raisedBy: id },
    },
  },
  mergeAway: { complaintId: id, into: { id, number: id }, reason: 'reason' },
  splitInto: { complaintId: id, parts: { id, number: id }, reason: 'reason' },
  passTime: { complaintId: id },
  applyLaw: { complaintId: id },
} as const satisfies { readonly [C in Command as C['type']]: RulesOf<Omit<C, 'type'>> };

/** The command with every text in its one form, by whatever road it came. */
export const withCleanTexts = <C extends Command>(command: C): C => cleaned(command, commandTexts[command.type]);

/** Refuses a command for the first of its texts that is longer than `textLimits` allows, whoever gives it. */
export const longTextRefusal = (command: Command): Refusal | null => tooLong(command, commandTexts[command.type]);
