import { cityDirectory } from '@watchfloor/city/directory';
import { type Actor, theSystem } from '@watchfloor/domain/actor';
import type { Command, Register } from '@watchfloor/domain/command';
import { type Complaint, isCurrent } from '@watchfloor/domain/complaint';
import { type Instant, MINUTE } from '@watchfloor/domain/time';
import type { Random } from '@watchfloor/testkit/random';
import { liaisonOf, supervisor } from './hotline.js';

export interface Order {
  readonly command: Command;
  readonly actor: Actor;
}

const departmentIds = cityDirectory.departments.map(({ id }) => id);
const districtIds = cityDirectory.districts.map(({ id }) => id);
const leaves = cityDirectory.categories.filter(({ parentId }) => parentId !== null);

/** A UUID that the seed decides. */
export function randomId(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.int(0, 15).toString(16)).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}

/** A complaint nobody has registered yet. */
export function randomRegistration(random: Random): Register {
  const urgency = random.pick(['normal', 'normal', 'normal', 'urgent', 'critical'] as const);
  const words = ['井盖缺失', '夜间施工噪音', '停水一天', '路灯不亮', 'Noise at night', '100%_超载'];
  return {
    type: 'register',
    complaintId: randomId(random),
    kind: random.pick(['inquiry', 'help', 'grievance', 'report'] as const),
    urgency,
    urgencyReason: urgency === 'normal' ? null : '有安全隐患',
    title: `${random.pick(words)} ${random.int(1, 999)}`,
    details: '请有关部门尽快处理并回复。',
    categoryId: random.pick(leaves).id,
    districtId: random.pick(districtIds),
    place: `建设路 ${random.int(1, 200)} 号`,
    channel: 'phone',
    caller: null,
    deadline: { kind: 'policy' },
    source: null,
  };
}

/** Something that may happen to a complaint as it stands: mostly what comes next, sometimes what gets in its way. */
export function randomOrder(random: Random, complaint: Complaint, now: Instant): Order {
  const candidates = [...progress(complaint), ...pressure(random, complaint, now)];
  return random.pick(candidates.length > 0 ? candidates : [by(theSystem, { type: 'passTime' }, complaint)]);
}

type Verb = Command extends infer C ? (C extends Command ? Omit<C, 'complaintId'> : never) : never;

const by = (actor: Actor, verb: Verb, { id }: Complaint): Order => ({
  actor,
  command: { complaintId: id, ...verb } as Command,
});

function progress(complaint: Complaint): readonly Order[] {
  const legs = complaint.assignments.filter(isCurrent);
  const byDepartment = legs.flatMap(({ id, departmentId, state }): Order[] => {
    const liaison = liaisonOf(departmentId);
    if (state === 'awaitingSignature') return [by(liaison, { type: 'sign', assignmentId: id }, complaint)];
    if (state !== 'signed') return [];
    return [by(liaison, { type: 'answer', assignmentId: id, text: '已现场处理,群众表示认可。' }, complaint)];
  });
  if (complaint.state === 'answered') {
    return [...byDepartment, by(supervisor, { type: 'acceptAnswer', expectedVersion: null }, complaint)];
  }
  if (complaint.state === 'accepted') {
    return [by(supervisor, { type: 'close', note: null, expectedVersion: null }, complaint)];
  }
  return byDepartment;
}

function pressure(random: Random, complaint: Complaint, now: Instant): readonly Order[] {
  if (complaint.state === 'registered') {
    const [leadDepartmentId = '', ...others] = random.shuffle(departmentIds);
    const assistDepartmentIds = others.slice(0, random.pick([0, 0, 1, 2]));
    const dispatch = { type: 'dispatch', leadDepartmentId, assistDepartmentIds, expectedVersion: null } as const;
    return [by(supervisor, dispatch, complaint)];
  }
  if (complaint.state === 'accepted') return [];
  const leg = random.pick(complaint.assignments.filter(isCurrent));
  const toDepartmentId = random.pick(departmentIds);
  const openUrge = complaint.urges.find(({ state }) => state === 'sent');
  const openEscalation = complaint.escalations.find(({ state }) => state === 'raised');
  const orders: Verb[] = [
    { type: 'reassign', assignmentId: leg.id, toDepartmentId, reason: '职责调整', expectedVersion: null },
    { type: 'addAssistant', departmentId: toDepartmentId, note: null, expectedVersion: null },
    { type: 'callAgain', note: '来电人再次来电' },
    { type: 'urge', assignmentId: leg.id, reason: '请尽快联系群众' },
    { type: 'escalate', reason: '来电人情绪激动' },
  ];
  const answers: Order[] = [];
  if (openEscalation !== undefined) {
    answers.push(by(supervisor, { type: 'acknowledgeEscalation', escalationId: openEscalation.id }, complaint));
  }
  if (openUrge !== undefined) {
    const promisedAt = now + random.int(10, 600) * MINUTE;
    const answer = { type: 'answerUrge', urgeId: openUrge.id, progress: '已派人到场', nextStep: '更换部件' } as const;
    answers.push(by(theSystem, { ...answer, promisedAt }, complaint));
  }
  return [...orders.map((verb) => by(supervisor, verb, complaint)), ...answers];
}
