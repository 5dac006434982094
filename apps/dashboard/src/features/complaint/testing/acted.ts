import type { Refusal } from '../../../ui/refusal.js';
import type { Entry } from '../case/timeline/timeline-entry.js';
import type { Law } from '../case/use-law.js';
import type {
  Acted,
  ActedCallback,
  ActedClock,
  ActedEscalation,
  ActedLeg,
  ActedOffer,
  ActedOrder,
  ActedRequest,
  ActedUrge,
} from '../case/verbs/acted.js';
import { traitsOf, Verb } from '../case/verbs/verb.js';
import type { ActedCase } from '../dialogs/use-acted.js';

const at = '2026-11-22T02:00:00.000Z';

/** A leg of the housing bureau, which leads and works on it. */
export const leg = (over: Partial<ActedLeg> = {}): ActedLeg => ({
  id: 'a1',
  departmentId: 'housing',
  role: 'lead',
  state: 'signed',
  mandatory: false,
  designated: false,
  openedAt: at,
  contactedAt: at,
  leftAt: null,
  waivedFor: null,
  nobodyThere: false,
  ...over,
});

/** The housing bureau's handling clock. */
export const clock = (over: Partial<ActedClock> = {}): ActedClock => ({
  id: 'c1',
  metric: 'handle',
  subjectId: 'a1',
  state: 'running',
  dueAt: '2026-11-27T09:30:00.000Z',
  stoppedAt: null,
  breach: null,
  ...over,
});

/** An urge on the housing bureau's leg that has been delivered. */
export const urge = (over: Partial<ActedUrge> = {}): ActedUrge => ({
  id: 'u1',
  assignmentId: 'a1',
  state: 'delivered',
  rung: 'urge',
  weight: 1,
  reason: '请先联系群众',
  sentAt: at,
  sentBy: '王敏',
  readAt: null,
  answer: null,
  ...over,
});

export const urgeAnswer: NonNullable<ActedUrge['answer']> = {
  progress: '已到现场查看',
  nextStep: '更换阀门',
  promisedAt: '2026-11-22T08:00:00.000Z',
  answeredAt: at,
  answeredBy: '李科',
};

/** An order on the housing bureau's leg that waits for a reply. */
export const supervisionOrder = (over: Partial<ActedOrder> = {}): ActedOrder => ({
  id: 's1',
  assignmentId: 'a1',
  state: 'issued',
  rung: 'supervision',
  cause: 'byHand',
  reason: '催办无答复',
  issuedAt: at,
  issuedBy: '王敏',
  reply: null,
  ...over,
});

export const escalation = (over: Partial<ActedEscalation> = {}): ActedEscalation => ({
  id: 'e1',
  state: 'raised',
  cause: 'byHand',
  level: 1,
  reason: '涉及多个部门',
  raisedAt: at,
  raisedBy: '王敏',
  ...over,
});

export const callback = (over: Partial<ActedCallback> = {}): ActedCallback => ({
  id: 'k1',
  cycle: 1,
  round: 1,
  state: 'waiting',
  excluded: false,
  notBefore: null,
  tries: [],
  ...over,
});

type ReturnRequest = Extract<ActedRequest, { __typename: 'ReturnRequest' }>;

const askedReturn: ReturnRequest = {
  __typename: 'ReturnRequest',
  id: 'r1',
  kind: 'return',
  state: 'pending',
  askedAt: at,
  askedBy: '李科',
  ruling: null,
  assignmentId: 'a1',
  basis: '不属于本单位职责',
  toDepartmentId: null,
};

/** A return that the housing bureau has asked; of another kind with that kind's own fields. */
export const request = (over: Partial<ReturnRequest> | (Partial<ActedRequest> & { __typename: string }) = {}) =>
  ({ ...askedReturn, ...over }) as ActedRequest;

/** The shipped profile, as far as forms know it. */
export const law: Law = {
  policyVersion: '2026.1',
  pausing: {
    causes: [
      {
        id: 'works',
        name: '工程施工周期',
        nameEn: 'Construction works',
        approvers: ['leader', 'admin'],
        longest: { amount: 180, unit: 'days' },
      },
    ],
  },
  extension: { most: 3, longest: { amount: 3, unit: 'workingDays' } },
  returns: { designateAt: 2 },
  rungs: [{ rung: 'supervision', to: ['leader'], copiedTo: ['inspection'] }],
  undoWithin: { amount: 10, unit: 'minutes' },
  secondPerson: { loweringSupervision: true },
  contactExceptions: ['noCaller', 'imported'],
};

/** Which parts of a complaint each operation is about; the rest is about the whole. */
const partsOf: Partial<Record<ActedOffer['operation'], (complaint: Parts) => readonly { readonly id: string }[]>> = {
  ...Object.fromEntries(
    (
      [
        ...['reassign', 'undoReassign', 'sign', 'recordContact', 'reportProgress', 'answer', 'resume', 'urge'],
        ...['supervise', 'askReturn', 'askExtension', 'askSuspension', 'askBackdate'],
      ] as const
    ).map((operation) => [operation, ({ assignments }: Parts) => assignments]),
  ),
  askEvidence: ({ clocks }) => clocks,
  askAppeal: ({ clocks }) => clocks,
  withdrawRequest: ({ requests }) => requests,
  rule: ({ requests }) => requests,
  answerUrge: ({ urges }) => urges,
  judgeUrge: ({ urges }) => urges,
  withdrawUrge: ({ urges }) => urges,
  replySupervision: ({ supervisions }) => supervisions,
  judgeSupervision: ({ supervisions }) => supervisions,
  lowerSupervision: ({ supervisions }) => supervisions,
  acknowledgeEscalation: ({ escalations }) => escalations,
  answerEscalation: ({ escalations }) => escalations,
  withdrawEscalation: ({ escalations }) => escalations,
  recordCallback: ({ callbacks }) => callbacks,
};

type Parts = Omit<Acted, 'offers'>;

/** What a server offers that lets everything be done to everything. */
const everything = (complaint: Parts): Acted['offers'] =>
  Object.values(traitsOf).map(({ operation }) => ({
    operation,
    about: partsOf[operation]?.(complaint).map(({ id }) => id) ?? [],
    refusal: null,
  }));

/** What a server offers, where of some verbs it says why not, or about which parts only. */
export const offering = (complaint: Acted, but: Partial<Record<Verb, Refusal | string[]>>): Acted['offers'] =>
  complaint.offers.map((offer) => {
    const verb = Object.values(Verb).find((one) => traitsOf[one].operation === offer.operation);
    const said = verb === undefined ? undefined : but[verb];
    if (said === undefined) return offer;
    return '__typename' in said ? { ...offer, about: [], refusal: said } : { ...offer, about: said };
  });

const whole: Parts = {
  id: 'c1',
  number: '26-000001',
  title: '地下室燃气味浓',
  version: 7,
  kind: 'grievance',
  urgency: 'normal',
  categoryId: 'gas',
  state: 'inHandling',
  ending: null,
  bounces: 0,
  caller: { name: '张*', phone: '138****8000' },
  callerWithheld: false,
  source: null,
  assignments: [leg()],
  clocks: [clock()],
  urges: [],
  supervisions: [],
  escalations: [],
  requests: [],
  callbacks: [],
  coordination: null,
};

/** A complaint in handling at the housing bureau. */
export const acted = (over: Partial<ActedCase> = {}): ActedCase => {
  const parts = { ...whole, timeline: [], ...over };
  return { offers: everything(parts), ...parts };
};

/** One entry of a history; fields its verb does not name are null. */
export const entry = (over: Partial<Entry> & Pick<Entry, 'verb'>): Entry => ({
  id: '1:0',
  at,
  actorName: '李工',
  bySystem: false,
  departmentId: null,
  fromDepartmentId: null,
  departmentIds: null,
  role: null,
  handing: null,
  callerBefore: null,
  callerAfter: null,
  alone: null,
  text: null,
  nextStep: null,
  promisedAt: null,
  kind: null,
  urgency: null,
  categoryId: null,
  reached: null,
  accepted: null,
  request: null,
  requestState: null,
  chargedTo: null,
  pauseCause: null,
  from: null,
  to: null,
  rung: null,
  copiedTo: null,
  supervisionCause: null,
  level: null,
  cause: null,
  climbReason: null,
  round: null,
  last: null,
  solved: null,
  satisfied: null,
  ending: null,
  reopenCause: null,
  complaints: null,
  metric: null,
  threshold: null,
  dueAt: null,
  changeCause: null,
  cancelCause: null,
  breachState: null,
  ...over,
});

export const done = {
  result: { __typename: 'CommandDone', complaintId: 'c1', number: '26-000001', version: 8, position: 9 },
};
