import { type Actor, type Person, theSystem } from '@watchfloor/domain/actor';
import type { Command, Register } from '@watchfloor/domain/command';
import { isCurrent } from '@watchfloor/domain/complaint';
import { DAY, HOUR, type Instant } from '@watchfloor/domain/time';
import { Channel, Kind, Rung, Urgency } from '@watchfloor/domain/vocabulary';
import type { Random } from '@watchfloor/testkit/random';
import { complaintId } from '../../src/testing/drafts.js';
import { askedAbout } from './asked.js';
import { categoryIds, departmentIds, districtIds } from './city.js';
import type { Given } from './given.js';

type OnComplaint = Exclude<Command, { type: 'register' }>;
type Verb<Type extends OnComplaint['type']> = Omit<Extract<OnComplaint, { type: Type }>, 'type' | 'complaintId'>;

export const admin: Person = { id: 'admin', name: 'admin', role: 'admin', departmentId: null };

/** Two who may rule on what the other has asked for, those above them, and a liaison of each department. */
const people: readonly Person[] = [
  ...['zhou', 'wang'].map((id): Person => ({ id, name: id, role: 'supervisor', departmentId: null })),
  { id: 'leader', name: 'leader', role: 'leader', departmentId: null },
  admin,
  ...departmentIds.map((departmentId): Person => ({ id: departmentId, name: '', role: 'liaison', departmentId })),
];

/** Whoever gives the next command; often the product, which may do anything. */
export const randomActor = (random: Random): Actor => (random.chance(0.35) ? theSystem : random.pick(people));

/** A complaint that nobody has touched yet. */
export function randomRegistration(id: string, random: Random, now: Instant): Register {
  const urgency = random.pick(Object.values(Urgency));
  return {
    type: 'register',
    complaintId: id,
    kind: random.pick(Object.values(Kind)),
    urgency,
    urgencyReason: urgency === 'normal' ? null : '有老人在家',
    title: random.pick(['地下室燃气味浓', '路灯不亮', '深夜施工噪音', '疑似燃气泄漏']),
    details: '居民多次反映,尚未处理。',
    categoryId: random.pick(categoryIds),
    districtId: random.pick(districtIds),
    place: random.pick(['朝阳里', '和平路', '东湖苑']),
    channel: random.pick(Object.values(Channel)),
    caller: null,
    deadline: random.pick([
      { kind: 'policy' },
      { kind: 'none' },
      { kind: 'given', dueAt: now + random.int(-5, 50) * HOUR },
    ] as const),
    source: null,
  };
}

/** A command of a type about a complaint as it stands; it may well be refused. */
export function randomCommand<Type extends OnComplaint['type']>(type: Type, given: Given): Command {
  return { type, complaintId: given.complaint.id, ...makers[type](given) } as Command;
}

const reason = '居民再次来电';
const seen = { expectedVersion: null } as const;
const other = { id: complaintId(999_999), number: '26-999999' } as const;

/** The id of one of them, or one that is not there. */
const one = (random: Random, all: readonly { readonly id: string }[]): string =>
  all.length === 0 ? 'x1' : random.pick(all).id;
/** Of two, half of the time the first. */
const either = <T>(random: Random, first: T, second: T): T => (random.chance(0.5) ? first : second);

const leg = ({ random, complaint }: Given) => {
  const current = complaint.assignments.filter(isCurrent);
  return { assignmentId: one(random, random.chance(0.8) ? current : complaint.assignments) };
};
const urge = ({ random, complaint }: Given) => ({ urgeId: one(random, complaint.urges) });
const order = ({ random, complaint }: Given) => ({ supervisionId: one(random, complaint.supervisions) });
const escalation = ({ random, complaint }: Given) => ({ escalationId: one(random, complaint.escalations) });
const request = ({ random, complaint }: Given) => ({ requestId: one(random, complaint.requests) });
const department = ({ random }: Given) => random.pick(departmentIds);

/** One maker for each command of the domain: a command that is added there must be added here. */
const makers: { readonly [Type in OnComplaint['type']]: (given: Given) => Verb<Type> } = {
  notAccept: () => ({ ...seen, ground: '属于司法途径解决' }),
  callAgain: () => ({ note: reason }),
  withdraw: () => ({ ...seen, reason }),
  reclassify: ({ random }) => ({
    ...seen,
    kind: random.pick(Object.values(Kind)),
    urgency: random.pick(Object.values(Urgency)),
    categoryId: random.pick(categoryIds),
    reason,
  }),
  revealCaller: () => ({ reason }),
  correctCaller: () => ({ name: '王更正', phone: null, reason }),
  dispatch: (given) => ({
    ...seen,
    leadDepartmentId: department(given),
    assistDepartmentIds: given.random.chance(0.3) ? ['parks'] : [],
  }),
  addAssistant: (given) => ({
    ...seen,
    departmentId: department(given),
    note: null,
    mandatory: given.random.chance(0.5),
  }),
  reassign: (given) => ({ ...seen, ...leg(given), toDepartmentId: department(given), reason }),
  undoReassign: leg,
  sign: leg,
  recordContact: (given) => ({ ...leg(given), reached: given.random.chance(0.5), note: '已电话联系' }),
  reportProgress: (given) => ({ ...leg(given), text: '已到现场查看' }),
  answer: (given) => ({ ...leg(given), text: '已修复并告知来电人' }),
  rejectAnswer: () => ({ ...seen, reason }),
  acceptAnswer: () => seen,
  close: () => ({ ...seen, note: null }),
  reopen: () => ({ ...seen, reason }),
  resume: (given) => ({ ...leg(given), reason }),
  ask: (given) => ({ asked: askedAbout(given) }),
  withdrawRequest: request,
  rule: (given) => ({
    ...seen,
    ...request(given),
    grant: given.random.chance(0.6),
    reason,
    callerNotice: reason,
    toDepartmentId: department(given),
    designate: given.random.chance(0.5),
  }),
  urge: (given) => ({ ...leg(given), reason }),
  confirmDelivery: (given) => ({ ...urge(given), channel: 'page' }),
  readUrge: urge,
  answerUrge: (given) => ({
    ...urge(given),
    progress: '已到现场查看',
    nextStep: '明日更换',
    promisedAt: given.now + either(given.random, HOUR, DAY),
  }),
  judgeUrge: (given) => ({ ...urge(given), accept: given.random.chance(0.5), reason }),
  withdrawUrge: (given) => ({ ...urge(given), reason }),
  supervise: (given) => ({ ...leg(given), rung: given.random.pick(Object.values(Rung)), reason }),
  replySupervision: (given) => ({ ...order(given), text: '已查明原因,明日整改到位' }),
  judgeSupervision: (given) => ({ ...order(given), accept: given.random.chance(0.5), reason }),
  lowerSupervision: (given) => ({
    ...order(given),
    toRung: either(given.random, null, given.random.pick(Object.values(Rung))),
    reason,
  }),
  escalate: () => ({ reason }),
  acknowledgeEscalation: escalation,
  answerEscalation: (given) => ({ ...escalation(given), text: '由住建牵头,两日内办结' }),
  withdrawEscalation: (given) => ({ ...escalation(given), reason }),
  recordCallback: ({ random, complaint }) => {
    const callback = complaint.callbacks.find(({ state }) => state === 'waiting');
    const satisfied = callback?.excluded === true ? null : random.chance(0.5);
    const reached = { reached: true, solved: random.chance(0.7), satisfied } as const;
    return {
      callbackId: callback?.id ?? 'k1',
      outcome: random.chance(0.3) ? { reached: false } : reached,
      note: '电话回访',
    };
  },
  convene: ({ random }) => ({
    ...seen,
    memberDepartmentIds: random.shuffle(departmentIds).slice(0, 2),
    representatives: ['张三'],
    reason,
  }),
  decideCoordination: (given) => ({ ...seen, text: '由牵头单位限期整改', leadDepartmentId: department(given) }),
  absorb: ({ random, now }) => ({
    duplicate: other,
    receivedAt: now - DAY,
    dueAt: either(random, null, now + HOUR),
    urgency: random.pick(Object.values(Urgency)),
    urgencyReason: reason,
    weight: 2,
  }),
  mergeAway: () => ({ ...seen, into: other, reason }),
  splitInto: () => ({ ...seen, parts: [other], reason }),
  passTime: () => ({}),
  applyLaw: ({ random, now }) => ({
    extent: random.pick(['all', 'calendar', 'provisional'] as const),
    amnestySince: either(random, null, now - DAY),
  }),
};

/** Every type of command that speaks of a complaint which is there. */
export const commandTypes = Object.keys(makers) as readonly OnComplaint['type'][];
