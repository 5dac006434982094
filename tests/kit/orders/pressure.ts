import { cityDirectory } from '@watchfloor/city/directory';
import { type Complaint, isCurrent, isOwed } from '@watchfloor/domain/complaint';
import { type Instant, MINUTE } from '@watchfloor/domain/time';
import type { Random } from '@watchfloor/testkit/random';
import { leader, liaisonOf, supervisor } from '../hotline.js';
import { by, type Order, unseen, type Verb } from './order.js';

const departmentIds = cityDirectory.departments.map(({ id }) => id);

/** What presses on a complaint that departments have, or moves it between them, and what answers that. */
export function pressure(random: Random, complaint: Complaint, now: Instant): readonly Order[] {
  if (complaint.state === 'registered' || complaint.state === 'accepted' || complaint.state === 'closed') return [];
  return [
    ...press(random, complaint).map((verb) => by(supervisor, verb, complaint)),
    ...urges(random, complaint, now),
    ...supervisions(random, complaint),
    ...escalations(complaint),
  ];
}

function press(random: Random, { assignments, kind, categoryId, coordination }: Complaint): readonly Verb[] {
  const leg = random.pick(assignments.filter(isCurrent));
  const [toDepartmentId = '', other = ''] = random.shuffle(departmentIds);
  const reason = '来电人情绪激动';
  const group = { memberDepartmentIds: [toDepartmentId, other], representatives: ['张建国'] };
  return [
    { type: 'reassign', assignmentId: leg.id, toDepartmentId, reason, ...unseen },
    { type: 'undoReassign', assignmentId: leg.id },
    { type: 'addAssistant', departmentId: toDepartmentId, note: null, mandatory: random.chance(0.5), ...unseen },
    { type: 'callAgain', note: '来电人再次来电' },
    { type: 'reclassify', kind, categoryId, urgency: random.pick(['urgent', 'critical']), reason, ...unseen },
    { type: 'urge', assignmentId: leg.id, reason: '请尽快联系群众' },
    { type: 'supervise', assignmentId: leg.id, rung: random.pick(['supervision', 'circular', 'listed']), reason },
    { type: 'escalate', reason },
    coordination === null
      ? { type: 'convene', ...group, reason, ...unseen }
      : { type: 'decideCoordination', text: '协调后明确牵头单位', leadDepartmentId: other, ...unseen },
  ];
}

function urges(random: Random, complaint: Complaint, now: Instant): readonly Order[] {
  return complaint.urges.flatMap((urge): Order[] => {
    const { id: urgeId, assignmentId, state } = urge;
    const liaison = liaisonOn(complaint, assignmentId);
    const reason = '没有实质内容';
    if (state === 'answered') {
      return [by(supervisor, { type: 'judgeUrge', urgeId, accept: random.chance(0.5), reason }, complaint)];
    }
    if (!isOwed(urge)) return [];
    const promisedAt = now + random.int(10, 600) * MINUTE;
    const answer = { progress: '已派人到场', nextStep: '更换部件', promisedAt };
    return [
      by(liaison, { type: 'readUrge', urgeId }, complaint),
      by(liaison, { type: 'answerUrge', urgeId, ...answer }, complaint),
      by(supervisor, { type: 'withdrawUrge', urgeId, reason }, complaint),
    ];
  });
}

function supervisions(random: Random, complaint: Complaint): readonly Order[] {
  return complaint.supervisions.flatMap(({ id: supervisionId, assignmentId, state }): Order[] => {
    const reason = '已有整改措施';
    const toRung = random.pick(['supervision', 'circular', null] as const);
    const lowering = { kind: 'lowerSupervision', supervisionId, toRung, reason } as const;
    const lower = by(leader, { type: 'ask', asked: lowering }, complaint);
    const accept = random.chance(0.5);
    if (state === 'issued') {
      const reply = { type: 'replySupervision', supervisionId, text: '已成立专班督促整改' } as const;
      return [lower, by(liaisonOn(complaint, assignmentId), reply, complaint)];
    }
    if (state !== 'replied') return [];
    return [lower, by(leader, { type: 'judgeSupervision', supervisionId, accept, reason }, complaint)];
  });
}

function escalations(complaint: Complaint): readonly Order[] {
  return complaint.escalations.flatMap(({ id: escalationId, state }): Order[] => {
    if (state !== 'raised' && state !== 'acknowledged') return [];
    return [
      by(supervisor, { type: 'acknowledgeEscalation', escalationId }, complaint),
      by(leader, { type: 'answerEscalation', escalationId, text: '责成限期整改' }, complaint),
      by(leader, { type: 'withdrawEscalation', escalationId, reason: '误报' }, complaint),
    ];
  });
}

/** Whoever answers for a leg, also once it has left. */
const liaisonOn = ({ assignments }: Complaint, assignmentId: string) =>
  liaisonOf(assignments.find(({ id }) => id === assignmentId)?.departmentId ?? '');
