import type { Command } from '../src/command.js';
import type { Asked } from '../src/request.js';
import type { Instant } from '../src/time.js';
import type { Kind, Rung, Urgency } from '../src/vocabulary.js';

type OnComplaint<C extends Command> = Omit<C, 'complaintId'>;
/** A command on the one complaint of a life. */
export type Verb = Command extends infer C ? (C extends Command ? OnComplaint<C> : never) : never;
type Of<T extends Verb['type']> = Extract<Verb, { type: T }>;

/** Decided whatever has happened since. */
const whatever = { expectedVersion: null } as const;

export const dispatch = (leadDepartmentId: string, ...assistDepartmentIds: string[]): Of<'dispatch'> => ({
  type: 'dispatch',
  leadDepartmentId,
  assistDepartmentIds,
  ...whatever,
});
export const reassign = (toDepartmentId: string, assignmentId = 'a1'): Of<'reassign'> => ({
  type: 'reassign',
  assignmentId,
  toDepartmentId,
  reason: '属对方单位职责',
  ...whatever,
});
export const assist = (departmentId: string, mandatory = true): Of<'addAssistant'> => ({
  type: 'addAssistant',
  departmentId,
  note: null,
  mandatory,
  ...whatever,
});
export const sign = (assignmentId = 'a1'): Of<'sign'> => ({ type: 'sign', assignmentId });
export const contact = (reached: boolean, assignmentId = 'a1'): Of<'recordContact'> => ({
  type: 'recordContact',
  assignmentId,
  reached,
  note: '电话联系诉求人',
});
export const progress = (assignmentId = 'a1'): Of<'reportProgress'> => ({
  type: 'reportProgress',
  assignmentId,
  text: '已派人现场查看',
});
export const answer = (assignmentId = 'a1', more: Partial<Of<'answer'>> = {}): Of<'answer'> => ({
  type: 'answer',
  assignmentId,
  text: '已检修阀门并复查。',
  ...more,
});
export const accept: Of<'acceptAnswer'> = { type: 'acceptAnswer', ...whatever };
export const reject: Of<'rejectAnswer'> = { type: 'rejectAnswer', reason: '群众反映仍有气味', ...whatever };
export const close: Of<'close'> = { type: 'close', note: null, ...whatever };
export const callAgain: Of<'callAgain'> = { type: 'callAgain', note: '再次来电催问' };

export const reclassify = (to: Partial<{ urgency: Urgency; kind: Kind; categoryId: string }>): Of<'reclassify'> => ({
  type: 'reclassify',
  kind: 'grievance',
  urgency: 'normal',
  categoryId: 'gas',
  reason: '现场情况变化',
  ...to,
  ...whatever,
});

export const ask = (asked: Asked): Of<'ask'> => ({ type: 'ask', asked });
export const askReturn = (assignmentId = 'a1', toDepartmentId: string | null = null): Of<'ask'> =>
  ask({ kind: 'return', assignmentId, basis: '道路养护不属本单位职责', toDepartmentId });
export const askExtension = (amount: number, assignmentId = 'a1'): Of<'ask'> =>
  ask({ kind: 'extension', assignmentId, limit: { amount, unit: 'workingDays' }, reason: '等待配件到货' });
export const askSuspension = (promisedAt: Instant, cause = 'appraisal', assignmentId = 'a1'): Of<'ask'> =>
  ask({ kind: 'suspension', assignmentId, cause, promisedAt, reason: '等待检测报告' });
export const rule = (requestId: string, grant: boolean): Of<'rule'> => ({
  type: 'rule',
  requestId,
  grant,
  reason: '情况属实',
  callerNotice: '已电话告知诉求人',
  ...whatever,
});
export const resume = (assignmentId = 'a1'): Of<'resume'> => ({ type: 'resume', assignmentId, reason: '报告已出' });

export const urge = (assignmentId = 'a1'): Of<'urge'> => ({ type: 'urge', assignmentId, reason: '请先联系群众' });
export const answerUrge = (promisedAt: Instant, urgeId = 'u1'): Of<'answerUrge'> => ({
  type: 'answerUrge',
  urgeId,
  progress: '维修人员已到场排查',
  nextStep: '更换阀门',
  promisedAt,
});
export const judgeUrge = (accept: boolean, urgeId = 'u1'): Of<'judgeUrge'> => ({
  type: 'judgeUrge',
  urgeId,
  accept,
  reason: accept ? null : '没有具体措施',
});

export const supervise = (rung: Rung = 'supervision', assignmentId = 'a1'): Of<'supervise'> => ({
  type: 'supervise',
  assignmentId,
  rung,
  reason: '多次催办无果',
});
export const replySupervision = (supervisionId = 's1'): Of<'replySupervision'> => ({
  type: 'replySupervision',
  supervisionId,
  text: '已约谈责任人并整改',
});
export const judgeSupervision = (accept: boolean, supervisionId = 's1'): Of<'judgeSupervision'> => ({
  type: 'judgeSupervision',
  supervisionId,
  accept,
  reason: accept ? null : '整改措施不实',
});
export const lower = (toRung: Rung | null, supervisionId = 's1'): Of<'lowerSupervision'> => ({
  type: 'lowerSupervision',
  supervisionId,
  toRung,
  reason: '情况已好转',
});

/** The same, asked for. */
export const askLower = (toRung: Rung | null, supervisionId = 's1'): Of<'ask'> =>
  ask({ kind: 'lowerSupervision', supervisionId, toRung, reason: '情况已好转' });

export const escalate: Of<'escalate'> = { type: 'escalate', reason: '来电人扬言上访' };
export const acknowledge = (escalationId = 'e1'): Of<'acknowledgeEscalation'> => ({
  type: 'acknowledgeEscalation',
  escalationId,
});
export const answerEscalation = (escalationId = 'e1'): Of<'answerEscalation'> => ({
  type: 'answerEscalation',
  escalationId,
  text: '已协调燃气公司抢修',
});

/** A caller who was reached: content, unless said otherwise. */
export const callback = (
  callbackId: string,
  outcome: Of<'recordCallback'>['outcome'] = { reached: true, solved: true, satisfied: true },
): Of<'recordCallback'> => ({ type: 'recordCallback', callbackId, outcome, note: '已与群众通话' });
export const notReached = { reached: false } as const;
