import { liveClock } from '../clock.js';
import type { Ask, Command } from '../command.js';
import { type Complaint, isCurrent, openUrgeOf } from '../complaint.js';
import type { Context } from '../decision.js';
import type { RefusalKind } from '../refusal.js';
import type { CommandOperation } from '../rights/commands.js';
import { HOUR, type Instant } from '../time.js';

/** What pages do without being asked, what begins a complaint, and what the product alone does: offered to nobody. */
type Unasked = 'register' | 'confirmDelivery' | 'readUrge' | 'absorb' | 'passTime' | 'applyLaw';

/** What a person may want done to a complaint that is there. */
export type CaseOperation = Exclude<CommandOperation, Unasked>;

type CommandOf<O extends CaseOperation> = O extends Command['type'] ? Extract<Command, { type: O }> : Ask;

/**
 * How it is found out whether an operation can be done: the law is asked about a command that says as little as it can. Nothing
 * is decided here, so no offer can differ from the decision.
 */
export interface Probe<C extends Command = Command> {
  /** The parts of the complaint that it can be about, the likeliest first; null where it is about the whole. */
  readonly about: ((complaint: Complaint) => readonly string[]) | null;
  /** The command on one of them. */
  readonly command: (id: string, complaint: Complaint, context: Context) => Omit<C, 'complaintId'>;
  /** Refusals that speak of what is filled in: with other words it may be done. */
  readonly filledIn: readonly RefusalKind[];
}

const words = '已到现场核查并完成整改，结果已电话告知诉求人';
const said = { reason: words } as const;
const whatever = { expectedVersion: null } as const;
const text = ['textNeeded'] as const;
/** Which department, of those that the directory knows and that may have it. */
const department = ['unknownReference', 'alreadyAssigned', 'loop'] as const;
const nobody = '';

const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id).reverse();
const clocks = (complaint: Complaint) => ids(complaint.clocks.filter(({ breach }) => breach !== null));
const urges = ({ urges: all }: Complaint) => ids(all);
const orders = ({ supervisions }: Complaint) => ids(supervisions);
const escalations = ({ escalations: all }: Complaint) => ids(all);
const requests = ({ requests: all }: Complaint) => ids(all);
const callbacks = ({ callbacks: all }: Complaint) => ids(all);
const legs = ({ assignments }: Complaint): readonly string[] => {
  const rank = (leg: Complaint['assignments'][number]) => (isCurrent(leg) ? 0 : 2) + (leg.role === 'lead' ? 0 : 1);
  return assignments.toSorted((one, other) => rank(one) - rank(other)).map(({ id }) => id);
};

const cause = ({ law }: Context): string => law.policy.pausing.causes[0]?.id ?? '';
const startOf = (complaint: Complaint, assignmentId: string, now: Instant): Instant =>
  liveClock(complaint.clocks, 'handle', assignmentId)?.startedAt ?? now;
const started = ({ clocks: all }: Complaint, clockId: string, now: Instant): Instant =>
  all.find(({ id }) => id === clockId)?.startedAt ?? now;

/** A probe for every operation: a command that is added does not compile until it says how it is offered. */
export const probes: { readonly [O in CaseOperation]: Probe<CommandOf<O>> } = {
  // received, and known for what it is
  notAccept: { about: null, command: () => ({ type: 'notAccept', ground: words, ...whatever }), filledIn: text },
  callAgain: { about: null, command: () => ({ type: 'callAgain', note: words }), filledIn: text },
  withdraw: { about: null, command: () => ({ type: 'withdraw', ...said, ...whatever }), filledIn: text },
  reclassify: {
    about: null,
    command: (_, { kind, urgency, categoryId }) => ({
      ...{ type: 'reclassify', kind, urgency, categoryId },
      ...{ ...said, ...whatever },
    }),
    filledIn: [...text, 'nothingChanged', 'loweringIsAsked', 'unknownReference'],
  },
  revealCaller: { about: null, command: () => ({ type: 'revealCaller', ...said }), filledIn: text },
  correctCaller: {
    about: null,
    command: () => ({ type: 'correctCaller', name: '更正后的姓名', phone: null, ...said }),
    filledIn: [...text, 'nothingChanged', 'phoneOfAnother'],
  },
  // handed to departments
  dispatch: {
    about: null,
    command: () => ({ type: 'dispatch', leadDepartmentId: nobody, assistDepartmentIds: [], ...whatever }),
    filledIn: department,
  },
  addAssistant: {
    about: null,
    command: () => ({ type: 'addAssistant', departmentId: nobody, note: null, ...whatever }),
    filledIn: [...text, ...department],
  },
  reassign: {
    about: legs,
    command: (assignmentId) => ({ type: 'reassign', assignmentId, toDepartmentId: nobody, ...said, ...whatever }),
    filledIn: [...text, ...department],
  },
  undoReassign: { about: legs, command: (assignmentId) => ({ type: 'undoReassign', assignmentId }), filledIn: [] },
  // handled by them
  sign: { about: legs, command: (assignmentId) => ({ type: 'sign', assignmentId }), filledIn: [] },
  recordContact: {
    about: legs,
    command: (assignmentId) => ({ type: 'recordContact', assignmentId, reached: true, note: words }),
    filledIn: text,
  },
  reportProgress: {
    about: legs,
    command: (assignmentId) => ({ type: 'reportProgress', assignmentId, text: words }),
    filledIn: text,
  },
  // parts that are missing are waited for, or waived one by one in its form
  answer: {
    about: legs,
    command: (assignmentId) => ({ type: 'answer', assignmentId, text: words }),
    filledIn: [...text, 'partsMissing'],
  },
  rejectAnswer: { about: null, command: () => ({ type: 'rejectAnswer', ...said, ...whatever }), filledIn: text },
  acceptAnswer: { about: null, command: () => ({ type: 'acceptAnswer', ...whatever }), filledIn: [] },
  close: { about: null, command: () => ({ type: 'close', note: null, ...whatever }), filledIn: text },
  reopen: { about: null, command: () => ({ type: 'reopen', ...said, ...whatever }), filledIn: text },
  resume: { about: legs, command: (assignmentId) => ({ type: 'resume', assignmentId, ...said }), filledIn: text },
  // asked and ruled
  askReturn: {
    about: legs,
    command: (assignmentId) => ask({ kind: 'return', assignmentId, basis: words, toDepartmentId: null }),
    filledIn: [...text, 'unknownReference'],
  },
  askExtension: {
    about: legs,
    command: (assignmentId) => ask({ kind: 'extension', assignmentId, limit: { amount: 1, unit: 'minutes' }, ...said }),
    filledIn: [...text, 'tooLong'],
  },
  askSuspension: {
    about: legs,
    command: (assignmentId, _, context) =>
      ask({ kind: 'suspension', assignmentId, cause: cause(context), promisedAt: context.now + 1, ...said }),
    filledIn: [...text, 'unknownPauseCause', 'promiseInPast', 'tooLong'],
  },
  askBackdate: {
    about: legs,
    command: (assignmentId, complaint, context) =>
      ask({
        ...{ kind: 'backdate', assignmentId, cause: cause(context), to: null, evidence: words },
        from: startOf(complaint, assignmentId, context.now),
      }),
    filledIn: [...text, 'unknownPauseCause', 'tooLong'],
  },
  // to the lowest there is: where that changes nothing, nothing would
  askLowerUrgency: {
    about: null,
    command: () => ask({ kind: 'lowerUrgency', urgency: 'normal', ...said }),
    filledIn: text,
  },
  askLowerSupervision: {
    about: orders,
    command: (supervisionId) => ask({ kind: 'lowerSupervision', supervisionId, toRung: null, ...said }),
    filledIn: [...text, 'wrongRung'],
  },
  askEvidence: {
    about: clocks,
    command: (clockId, complaint, { now }) =>
      ask({ kind: 'evidence', clockId, occurredAt: started(complaint, clockId, now), evidence: words }),
    filledIn: [...text, 'notInPast'],
  },
  askAppeal: {
    about: clocks,
    command: (clockId) => ask({ kind: 'appeal', clockId, ground: words }),
    filledIn: text,
  },
  withdrawRequest: {
    about: requests,
    command: (requestId) => ({ type: 'withdrawRequest', requestId }),
    filledIn: [],
  },
  // a refusal is always possible where a ruling is
  rule: {
    about: requests,
    command: (requestId) => ({ type: 'rule', requestId, grant: false, ...said, ...whatever }),
    filledIn: text,
  },
  // pressed
  urge: {
    about: legs,
    command: (assignmentId, complaint) => {
      const open = openUrgeOf(complaint, assignmentId);
      return { type: 'urge', assignmentId, ...said, ...(open === undefined ? {} : { seenUrgeId: open.id }) };
    },
    filledIn: text,
  },
  answerUrge: {
    about: urges,
    command: (urgeId, _, { now }) => ({
      ...{ type: 'answerUrge', urgeId, promisedAt: now + HOUR, progress: words, nextStep: words },
    }),
    filledIn: [...text, 'promiseInPast'],
  },
  judgeUrge: {
    about: urges,
    command: (urgeId) => ({ type: 'judgeUrge', urgeId, accept: true, reason: null }),
    filledIn: text,
  },
  withdrawUrge: { about: urges, command: (urgeId) => ({ type: 'withdrawUrge', urgeId, ...said }), filledIn: text },
  supervise: {
    about: legs,
    command: (assignmentId) => ({ type: 'supervise', assignmentId, rung: 'supervision', ...said }),
    filledIn: [...text, 'wrongRung'],
  },
  replySupervision: {
    about: orders,
    command: (supervisionId) => ({ type: 'replySupervision', supervisionId, text: words }),
    filledIn: text,
  },
  judgeSupervision: {
    about: orders,
    command: (supervisionId) => ({ type: 'judgeSupervision', supervisionId, accept: true, reason: null }),
    filledIn: text,
  },
  lowerSupervision: {
    about: orders,
    command: (supervisionId) => ({ type: 'lowerSupervision', supervisionId, toRung: null, ...said }),
    filledIn: [...text, 'wrongRung'],
  },
  // escalated
  escalate: { about: null, command: () => ({ type: 'escalate', ...said }), filledIn: text },
  acknowledgeEscalation: {
    about: escalations,
    command: (escalationId) => ({ type: 'acknowledgeEscalation', escalationId }),
    filledIn: [],
  },
  answerEscalation: {
    about: escalations,
    command: (escalationId) => ({ type: 'answerEscalation', escalationId, text: words }),
    filledIn: text,
  },
  withdrawEscalation: {
    about: escalations,
    command: (escalationId) => ({ type: 'withdrawEscalation', escalationId, ...said }),
    filledIn: text,
  },
  // called back
  recordCallback: {
    about: callbacks,
    command: (callbackId, complaint) => {
      const excluded = complaint.callbacks.find(({ id }) => id === callbackId)?.excluded ?? false;
      const outcome = { reached: true, solved: true, satisfied: excluded ? null : true } as const;
      return { type: 'recordCallback', callbackId, outcome, note: words };
    },
    filledIn: text,
  },
  // settled together
  convene: {
    about: null,
    command: () => ({
      ...{ type: 'convene', memberDepartmentIds: [], representatives: [] },
      ...{ ...said, ...whatever },
    }),
    filledIn: [...text, 'membersNeeded', 'tooManyRepresentatives', 'unknownReference'],
  },
  decideCoordination: {
    about: null,
    command: () => ({ type: 'decideCoordination', text: words, leadDepartmentId: nobody, ...whatever }),
    filledIn: [...text, 'unknownReference'],
  },
  mergeAway: {
    about: null,
    command: () => ({ type: 'mergeAway', into: { id: nobody, number: nobody }, ...said, ...whatever }),
    filledIn: [...text, 'cannotMerge'],
  },
  splitInto: { about: null, command: () => ({ type: 'splitInto', parts: [], ...said, ...whatever }), filledIn: text },
};

function ask(asked: Ask['asked']): Omit<Ask, 'complaintId'> {
  return { type: 'ask', asked };
}

/** Every operation that is offered, in the order of the table. */
export const caseOperations = Object.keys(probes) as readonly CaseOperation[];
