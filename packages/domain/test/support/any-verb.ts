import { type Actor, type Person, theSystem } from '../../src/actor.js';
import type { Limit } from '../../src/clock.js';
import {
  type Complaint,
  isCurrent,
  isOwed,
  isPending,
  isUnsettled,
  legById,
  openEscalationOf,
} from '../../src/complaint.js';
import { withDepartments } from '../../src/decide/assign.js';
import type { Asked } from '../../src/request.js';
import { DAY, HOUR, type Instant, MINUTE } from '../../src/time.js';
import { Kind, RequestKind, Rung, Urgency } from '../../src/vocabulary.js';
import { admin, leader, liaisonOf, otherSupervisor, registration, supervisor } from '../life.js';
import type { Verb } from '../verbs.js';

type VerbOf<T extends Verb['type']> = Extract<Verb, { type: T }>;

/** Decides what is picked; the same seed, the same picks. */
export class Dice {
  #state: number;

  /** @param seed a whole number from 0 to 4294967295 */
  constructor(seed: number) {
    this.#state = seed;
  }

  roll(sides: number): number {
    // Tommy Ettinger's mulberry32
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  }

  pick<T>(list: readonly T[], fallback: T): T {
    return list[this.roll(Math.max(1, list.length))] ?? fallback;
  }

  /** Now and then none of the list. */
  id(list: readonly { readonly id: string }[], prefix: string): string {
    return this.roll(12) === 0 ? `${prefix}9` : (list[this.roll(Math.max(1, list.length))]?.id ?? `${prefix}1`);
  }
}

const departments = ['housing', 'water', 'traffic', 'parks', 'police'] as const;
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
  endStale: (dice, complaint) => ({ type: 'endStale', reason: text(dice), ...seen(dice, complaint) }),
  passTime: () => ({ type: 'passTime' }),
  applyLaw: (dice, _, now) => ({
    type: 'applyLaw',
    extent: dice.pick(['all', 'calendar', 'provisional'], 'all'),
    amnestySince: dice.pick([null, null, now - DAY], null),
  }),
};

/** These would end nearly every life before it began. */
const endings: readonly Verb['type'][] = ['notAccept', 'withdraw', 'mergeAway', 'endStale'];

/** A type of command: mostly one for which there is something to speak of, so that lives get somewhere. */
function anyType(dice: Dice, complaint: Complaint): Verb['type'] {
  const odds = dice.roll(60);
  if (odds === 0) return dice.pick(endings, 'withdraw');
  if (odds < 8) return dice.pick(Object.keys(makers) as Verb['type'][], 'passTime');
  return dice.pick(likely(complaint), 'passTime');
}

function likely(complaint: Complaint): readonly Verb['type'][] {
  const { state, urges, supervisions, requests, callbacks, assignments, clocks, coordination } = complaint;
  const types: Verb['type'][] = [
    'callAgain',
    'reclassify',
    'ask',
    'escalate',
    'absorb',
    'applyLaw',
    'convene',
    'passTime',
  ];
  const when = (there: boolean, ...some: readonly Verb['type'][]) => there && types.push(...some);
  when(state === 'registered', 'dispatch', 'dispatch', 'dispatch');
  when(withDepartments.includes(state), 'reassign', 'addAssistant', 'urge', 'urge', 'supervise', 'ask', 'ask', 'ask');
  when(
    assignments.some((one) => isCurrent(one) && one.state === 'signed'),
    'ask',
    'ask',
    'ask',
    'ask',
    'ask',
  );
  when(assignments.some(isPending), 'sign', 'sign', 'recordContact', 'reportProgress', 'answer');
  when(
    requests.some((one) => one.state === 'pending'),
    'rule',
    'rule',
    'rule',
    'rule',
    'withdrawRequest',
  );
  when(urges.some(isOwed), 'answerUrge', 'answerUrge', 'readUrge', 'withdrawUrge');
  when(
    urges.some((urge) => urge.state === 'answered'),
    'judgeUrge',
    'judgeUrge',
  );
  when(supervisions.some(isUnsettled), 'replySupervision', 'replySupervision', 'judgeSupervision', 'lowerSupervision');
  when(openEscalationOf(complaint) !== undefined, 'acknowledgeEscalation', 'answerEscalation', 'withdrawEscalation');
  when(state === 'answered', 'rejectAnswer', 'rejectAnswer', 'acceptAnswer');
  when(state === 'accepted', 'close');
  when(state === 'accepted' || state === 'closed', 'reopen', 'reopen');
  when(
    callbacks.some((one) => one.state === 'waiting'),
    'recordCallback',
    'recordCallback',
  );
  when(
    clocks.some((clock) => clock.state === 'paused'),
    'resume',
    'resume',
  );
  when(
    clocks.some(({ breach }) => breach?.state === 'standing'),
    'ask',
  );
  when(coordination !== null && coordination.decision === null, 'decideCoordination');
  when(assignments.at(-1)?.replaces != null, 'undoReassign', 'undoReassign', 'undoReassign');
  return types;
}

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
    case 'evidence':
      return { kind, clockId, occurredAt: behind(dice, now), evidence: text(dice) };
    case 'appeal':
      return { kind, clockId, ground: text(dice) };
  }
}

const people: readonly Person[] = [supervisor, otherSupervisor, leader, admin, ...departments.map(liaisonOf)];

/** Any command about a complaint, and somebody who gives it. */
export function anything(dice: Dice, complaint: Complaint, now: Instant): { readonly by: Actor; readonly verb: Verb } {
  const verb = anyVerb(anyType(dice, complaint), dice, complaint, now);
  return { verb, by: anybody(dice, verb, complaint) };
}

/** Mostly somebody who may, so that something happens: the product itself, and a second person for rulings. */
function anybody(dice: Dice, verb: Verb, complaint: Complaint): Actor {
  if (dice.roll(4) === 0)
    return dice.roll(2) === 0 ? dice.pick(people, supervisor) : liaisonOf(owerOf(verb, complaint));
  return verb.type === 'rule' ? dice.pick([otherSupervisor, admin], admin) : theSystem;
}

function owerOf(verb: Verb, complaint: Complaint): string {
  const speaksOf = 'asked' in verb ? verb.asked : verb;
  const about = 'assignmentId' in speaksOf ? legById(complaint, speaksOf.assignmentId) : undefined;
  const pressed =
    complaint.urges.find(({ id }) => 'urgeId' in verb && id === verb.urgeId) ??
    complaint.supervisions.find(({ id }) => 'supervisionId' in verb && id === verb.supervisionId);
  const owing = about ?? legById(complaint, pressed?.assignmentId ?? '') ?? complaint.assignments.find(isCurrent);
  return owing?.departmentId ?? 'housing';
}

/** What comes next when all goes well, and who does it; mixed in so that lives get old before something odd happens to them. */
export function natural(complaint: Complaint): { readonly by: Actor; readonly verb: Verb } {
  const { state, assignments } = complaint;
  const lead = assignments.findLast((one) => one.role === 'lead' && isCurrent(one));
  const department = liaisonOf(lead?.departmentId ?? 'housing');
  const assignmentId = lead?.id ?? 'a1';
  const mandatory = assignments.filter((part) => part.mandatory && isPending(part) && part.waivedFor === null);
  const waive = mandatory.map((part) => ({ assignmentId: part.id, reason: '无需等待' }));
  switch (state) {
    case 'registered':
      return {
        by: supervisor,
        verb: { type: 'dispatch', leadDepartmentId: 'housing', assistDepartmentIds: ['water'], expectedVersion: null },
      };
    case 'dispatched':
      return { by: department, verb: { type: 'sign', assignmentId } };
    case 'inHandling':
      return { by: department, verb: { type: 'answer', assignmentId, text: '已处理完毕,群众认可。', waive } };
    case 'answered':
      return { by: supervisor, verb: { type: 'acceptAnswer', expectedVersion: null } };
    case 'accepted':
      return { by: supervisor, verb: calledBack(complaint) ?? { type: 'close', note: null, expectedVersion: null } };
    case 'closed':
      return {
        by: supervisor,
        verb: calledBack(complaint) ?? { type: 'reopen', reason: '有新情况', expectedVersion: null },
      };
  }
}

function calledBack({ callbacks }: Complaint): Verb | null {
  const waiting = callbacks.find(({ state }) => state === 'waiting');
  if (waiting === undefined) return null;
  const outcome = { reached: true, solved: true, satisfied: waiting.excluded ? null : true } as const;
  return { type: 'recordCallback', callbackId: waiting.id, outcome, note: '群众表示满意' };
}

function verbOf({ complaintId: _, ...verb }: typeof registration): VerbOf<'register'> {
  return verb;
}
