import type { Limit } from '../../src/clock.js';
import { type Complaint, isCurrent, isOwed, isPending, isUnsettled, legById } from '../../src/complaint.js';
import type { Asked } from '../../src/request.js';
import { DAY, HOUR, type Instant, MINUTE } from '../../src/time.js';
import { Kind, RequestKind, Rung, Urgency } from '../../src/vocabulary.js';
import { registration } from '../life.js';
import type { Verb } from '../verbs.js';
import type { Dice } from './dice.js';

type VerbOf<T extends Verb['type']> = Extract<Verb, { type: T }>;

export const departments = ['housing', 'water', 'traffic', 'parks', 'police'] as const;
const texts = [
  '请尽快办理并回复群众',
  '已派人现场查看',
  '已安排人员到场处理',
  '群众反映仍未解决',
  '属对方单位职责',
] as const;

const oneHour: Limit = { amount: 1, unit: 'hours' };
const extensions: readonly Limit[] = [
  oneHour,
  { amount: 2, unit: 'workingDays' },
  { amount: 5, unit: 'workingHours' },
  { amount: 30, unit: 'days' },
  { amount: 0, unit: 'hours' },
  { amount: 0.5, unit: 'workingDays' },
];

type Make<T extends Verb['type']> = (dice: Dice, complaint: Complaint, now: Instant) => VerbOf<T>;

/** Seldom one that says nothing. */
const text = (dice: Dice): string => (dice.roll(15) === 0 ? dice.pick(['收到', ''], '') : dice.pick(texts, texts[0]));
const department = (dice: Dice): string => (dice.roll(20) === 0 ? 'moon' : dice.pick(departments, 'housing'));
const ahead = (dice: Dice, now: Instant): Instant =>
  now + dice.pick([-HOUR, 10 * MINUTE, 5 * HOUR, 2 * DAY, 3 * DAY, 9 * DAY, 40 * DAY], HOUR);
const behind = (dice: Dice, now: Instant): Instant => now - dice.pick([-HOUR, 0, 10 * MINUTE, 3 * HOUR, DAY], 0);
const seen = (dice: Dice, { version }: Complaint) => ({
  expectedVersion: dice.roll(12) === 0 ? version - 3 : dice.pick([null, version], null),
});
const leg = (dice: Dice, { assignments }: Complaint): string => {
  const which = dice.roll(8);
  return dice.id(which === 0 ? assignments : assignments.filter(which === 1 ? isCurrent : isPending), 'a');
};

/** What waits for its ruling, contested breaches only where there is nothing else. */
function waiting({ requests }: Complaint): Complaint['requests'] {
  const pending = requests.filter(({ state }) => state === 'pending');
  const others = pending.filter(({ kind }) => kind !== 'appeal');
  return others.length > 0 ? others : pending;
}

/** Any command of each type, about what there is. A type without one does not compile. */
const makers: { readonly [T in Verb['type']]: Make<T> } = {
  register: () => verbOf(registration),
  notAccept: (dice, complaint) => ({ type: 'notAccept', ground: text(dice), ...seen(dice, complaint) }),
  callAgain: (dice) => ({ type: 'callAgain', note: text(dice) }),
  withdraw: (dice, complaint) => ({ type: 'withdraw', reason: text(dice), ...seen(dice, complaint) }),
  reclassify: (dice, complaint) => ({
    type: 'reclassify',
    kind: dice.pick([complaint.kind, ...Object.values(Kind)], 'help'),
    urgency: dice.pick(Object.values(Urgency), 'normal'),
    categoryId: dice.pick(['gas', 'noise'], 'gas'),
    reason: text(dice),
    ...seen(dice, complaint),
  }),
  revealCaller: (dice) => ({ type: 'revealCaller', reason: text(dice) }),
  correctCaller: (dice) => ({
    type: 'correctCaller',
    name: dice.pick([null, '王建国'], null),
    phone: dice.pick([null, '13900001234', '12'], null),
    reason: text(dice),
  }),
  dispatch: (dice, complaint) => ({
    type: 'dispatch',
    leadDepartmentId: department(dice),
    assistDepartmentIds: dice.pick([[], [department(dice)], ['water', 'traffic']], []),
    ...seen(dice, complaint),
  }),
  addAssistant: (dice, complaint) => ({
    type: 'addAssistant',
    departmentId: department(dice),
    note: dice.pick([null, text(dice)], null),
    mandatory: dice.roll(2) === 0,
    ...seen(dice, complaint),
  }),
  reassign: (dice, complaint) => ({
    type: 'reassign',
    assignmentId: leg(dice, complaint),
    toDepartmentId: department(dice),
    reason: text(dice),
    ...seen(dice, complaint),
  }),
  undoReassign: (_, { assignments }) => ({ type: 'undoReassign', assignmentId: assignments.at(-1)?.id ?? 'a1' }),
  sign: (dice, complaint) => ({ type: 'sign', assignmentId: leg(dice, complaint) }),
  recordContact: (dice, complaint) => ({
    type: 'recordContact',
    assignmentId: leg(dice, complaint),
    reached: dice.roll(3) === 0,
    note: text(dice),
  }),
  reportProgress: (dice, complaint) => ({
    type: 'reportProgress',
    assignmentId: leg(dice, complaint),
    text: text(dice),
  }),
  answer: (dice, complaint, now) => ({
    type: 'answer',
    assignmentId: leg(dice, complaint),
    text: text(dice),
    waive:
      dice.roll(2) === 0
        ? []
        : complaint.assignments.map(({ id }) => ({ assignmentId: id, reason: text(dice) })).slice(1),
    ...(dice.roll(3) === 0 ? { occurredAt: behind(dice, now) } : {}),
  }),
  rejectAnswer: (dice, complaint) => ({ type: 'rejectAnswer', reason: text(dice), ...seen(dice, complaint) }),
  acceptAnswer: (dice, complaint) => ({ type: 'acceptAnswer', ...seen(dice, complaint) }),
  close: (dice, complaint) => ({ type: 'close', note: null, ...seen(dice, complaint) }),
  reopen: (dice, complaint) => ({ type: 'reopen', reason: text(dice), ...seen(dice, complaint) }),
  resume: (dice, complaint) => ({ type: 'resume', assignmentId: leg(dice, complaint), reason: text(dice) }),
  ask: (dice, complaint, now) => ({ type: 'ask', asked: asked(dice, complaint, now) }),
  withdrawRequest: (dice, { requests }) => ({ type: 'withdrawRequest', requestId: dice.id(requests, 'r') }),
  rule: (dice, complaint) => ({
    type: 'rule',
    requestId: dice.id(waiting(complaint), 'r'),
    grant: dice.roll(3) > 0,
    reason: text(dice),
    callerNotice: text(dice),
    toDepartmentId: department(dice),
    designate: dice.roll(2) === 0,
    ...seen(dice, complaint),
  }),
  urge: (dice, complaint) => ({
    type: 'urge',
    assignmentId: leg(dice, complaint),
    reason: text(dice),
    seenUrgeId: dice.id(complaint.urges, 'u'),
  }),
  confirmDelivery: (dice, { urges }) => ({
    type: 'confirmDelivery',
    urgeId: dice.id(urges.filter(isOwed), 'u'),
    channel: 'page',
  }),
  readUrge: (dice, { urges }) => ({ type: 'readUrge', urgeId: dice.id(urges.filter(isOwed), 'u') }),
  answerUrge: (dice, { urges }, now) => ({
    type: 'answerUrge',
    urgeId: dice.id(urges.filter(isOwed), 'u'),
    progress: text(dice),
    nextStep: text(dice),
    promisedAt: ahead(dice, now),
  }),
  judgeUrge: (dice, { urges }) => ({
    type: 'judgeUrge',
    urgeId: dice.id(
      urges.filter(({ state }) => state === 'answered'),
      'u',
    ),
    accept: dice.roll(2) === 0,
    reason: dice.pick([null, text(dice)], null),
  }),
  withdrawUrge: (dice, { urges }) => ({ type: 'withdrawUrge', urgeId: dice.id(urges, 'u'), reason: text(dice) }),
  supervise: (dice, complaint) => ({
    type: 'supervise',
    assignmentId: leg(dice, complaint),
    rung: dice.pick(Object.values(Rung), 'supervision'),
    reason: text(dice),
  }),
  replySupervision: (dice, { supervisions }) => ({
    type: 'replySupervision',
    supervisionId: dice.id(supervisions.filter(isUnsettled), 's'),
    text: text(dice),
  }),
  judgeSupervision: (dice, { supervisions }) => ({
    type: 'judgeSupervision',
    supervisionId: dice.id(supervisions.filter(isUnsettled), 's'),
    accept: dice.roll(2) === 0,
    reason: text(dice),
  }),
  lowerSupervision: (dice, { supervisions }) => ({
    type: 'lowerSupervision',
    supervisionId: dice.id(supervisions.filter(isUnsettled), 's'),
    toRung: dice.pick([null, ...Object.values(Rung)], null),
    reason: text(dice),
  }),
  escalate: (dice) => ({ type: 'escalate', reason: text(dice) }),
  acknowledgeEscalation: (dice, { escalations }) => ({
    type: 'acknowledgeEscalation',
    escalationId: dice.id(escalations, 'e'),
  }),
  answerEscalation: (dice, { escalations }) => ({
    type: 'answerEscalation',
    escalationId: dice.id(escalations, 'e'),
    text: text(dice),
  }),
  withdrawEscalation: (dice, { escalations }) => ({
    type: 'withdrawEscalation',
    escalationId: dice.id(escalations, 'e'),
    reason: text(dice),
  }),
  recordCallback: (dice, { callbacks }) => ({
    type: 'recordCallback',
    callbackId: dice.id(
      callbacks.filter(({ state }) => state === 'waiting'),
      'k',
    ),
    outcome: dice.pick(
      [
        { reached: false },
        { reached: true, solved: true, satisfied: true },
        { reached: true, solved: true, satisfied: null },
        { reached: true, solved: false, satisfied: false },
      ],
      { reached: false },
    ),
    note: text(dice),
  }),
  convene: (dice, complaint) => ({
    type: 'convene',
    memberDepartmentIds: dice.pick([['housing', 'water'], ['moon', 'water'], ['water']], []),
    representatives: dice.pick([[], ['张三'], ['一', '二', '三', '四', '五', '六']], []),
    reason: text(dice),
    ...seen(dice, complaint),
  }),
  decideCoordination: (dice, complaint) => ({
    type: 'decideCoordination',
    text: text(dice),
    leadDepartmentId: department(dice),
    ...seen(dice, complaint),
  }),
  absorb: (dice, { id }, now) => ({
    type: 'absorb',
    duplicate: { id: dice.pick(['other', id], 'other'), number: '26-000002' },
    receivedAt: now - dice.roll(5) * DAY,
    dueAt: dice.pick([null, now - HOUR, now + HOUR, now + DAY], null),
    urgency: dice.pick(Object.values(Urgency), 'normal'),
    urgencyReason: '燃气泄漏',
    weight: 1 + dice.roll(3),
  }),
  mergeAway: (dice, complaint) => ({
    type: 'mergeAway',
    into: { id: dice.pick(['other', complaint.id], 'other'), number: '26-000002' },
    reason: text(dice),
    ...seen(dice, complaint),
  }),
  splitInto: (dice, complaint) => ({
    type: 'splitInto',
    parts: [{ id: 'part', number: '26-000003' }],
    reason: text(dice),
    ...seen(dice, complaint),
  }),
  passTime: () => ({ type: 'passTime' }),
  applyLaw: (dice, _, now) => ({
    type: 'applyLaw',
    extent: dice.pick(['all', 'calendar', 'provisional'], 'all'),
    amnestySince: dice.pick([null, null, now - DAY], null),
  }),
};

/** Every type of command. */
export const verbTypes = Object.keys(makers) as readonly Verb['type'][];

/** A command of a type about a complaint, as the dice fall. */
export const anyVerb = (type: Verb['type'], dice: Dice, complaint: Complaint, now: Instant): Verb =>
  makers[type](dice, complaint, now);

/** What there may be to ask about a leg, the likelier the more often. */
function kindsFor(assignmentId: string, complaint: Complaint): readonly RequestKind[] {
  const state = legById(complaint, assignmentId)?.state;
  const late = complaint.clocks.some(({ breach }) => breach?.state === 'standing');
  return [
    ...(state === 'awaitingSignature' ? (['return', 'return', 'extension'] as const) : []),
    ...(state === 'signed'
      ? (['return', 'extension', 'suspension', 'suspension', 'suspension', 'backdate'] as const)
      : []),
    ...(late && state !== 'signed' ? (['evidence', 'appeal'] as const) : []),
    ...(complaint.urgency === 'normal' ? [] : (['lowerUrgency'] as const)),
    ...(complaint.supervisions.some(isUnsettled) ? (['lowerSupervision', 'lowerSupervision'] as const) : []),
  ];
}

function asked(dice: Dice, complaint: Complaint, now: Instant): Asked {
  const assignmentId = leg(dice, complaint);
  const kind = dice.pick(kindsFor(assignmentId, complaint), dice.pick(Object.values(RequestKind), 'return'));
  const clockId = dice.id(
    complaint.clocks.filter(({ breach }) => breach !== null),
    'c',
  );
  const cause = dice.pick(['weather', 'appraisal', 'appraisal', 'caller', 'appraisal', 'moon'], 'weather');
  switch (kind) {
    case 'return':
      return { kind, assignmentId, basis: text(dice), toDepartmentId: dice.pick([null, department(dice)], null) };
    case 'extension': {
      return { kind, assignmentId, limit: dice.pick(extensions, oneHour), reason: text(dice) };
    }
    case 'suspension':
      return { kind, assignmentId, cause, promisedAt: ahead(dice, now), reason: text(dice) };
    case 'backdate':
      return {
        kind,
        assignmentId,
        cause,
        from: behind(dice, now),
        to: dice.pick([null, behind(dice, now)], null),
        evidence: text(dice),
      };
    case 'lowerUrgency':
      return { kind, urgency: dice.pick(Object.values(Urgency), 'normal'), reason: text(dice) };
    case 'lowerSupervision':
      return {
        kind,
        supervisionId: dice.id(complaint.supervisions.filter(isUnsettled), 's'),
        toRung: dice.pick([null, 'supervision', 'circular'], null),
        reason: text(dice),
      };
    case 'evidence':
      return { kind, clockId, occurredAt: behind(dice, now), evidence: text(dice) };
    case 'appeal':
      return { kind, clockId, ground: text(dice) };
  }
}

function verbOf({ complaintId: _, ...verb }: typeof registration): VerbOf<'register'> {
  return verb;
}
