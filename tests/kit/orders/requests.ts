import { cityDirectory } from '@watchfloor/city/directory';
import { type Complaint, isCurrent } from '@watchfloor/domain/complaint';
import type { Asked } from '@watchfloor/domain/request';
import { DAY, type Instant, MINUTE } from '@watchfloor/domain/time';
import type { Random } from '@watchfloor/testkit/random';
import { leader, liaisonOf, supervisor } from '../hotline.js';
import { by, type Order, unseen } from './order.js';

const departmentIds = cityDirectory.departments.map(({ id }) => id);

/** What departments ask of the center, and how others rule on it. */
export function requests(random: Random, complaint: Complaint, now: Instant): readonly Order[] {
  return [...asked(random, complaint, now), ...ruled(random, complaint)];
}

function asked(random: Random, complaint: Complaint, now: Instant): readonly Order[] {
  const [leg] = random.shuffle(complaint.assignments.filter(isCurrent));
  if (leg === undefined) return [];
  const { id: assignmentId, departmentId } = leg;
  const reason = '现场条件所限';
  const pause = { assignmentId, cause: random.pick(['weather', 'caller', 'appraisal']) };
  const matters: Asked[] = [
    { kind: 'return', assignmentId, basis: '不属我局职责范围', toDepartmentId: null },
    { kind: 'extension', assignmentId, limit: { amount: random.int(1, 3), unit: 'workingDays' }, reason },
    { kind: 'suspension', ...pause, promisedAt: now + random.int(1, 9) * DAY, reason },
    { kind: 'backdate', ...pause, from: now - 30 * MINUTE, to: now, evidence: '现场照片三张' },
    ...contested(complaint, now),
  ];
  const lower: Asked = { kind: 'lowerUrgency', urgency: 'normal', reason };
  return [
    ...matters.map((matter) => by(liaisonOf(departmentId), { type: 'ask', asked: matter }, complaint)),
    by(supervisor, { type: 'ask', asked: lower }, complaint),
    ...(complaint.clocks.some(({ state }) => state === 'paused')
      ? [by(liaisonOf(departmentId), { type: 'resume', assignmentId, reason }, complaint)]
      : []),
  ];
}

function contested({ clocks }: Complaint, now: Instant): readonly Asked[] {
  return clocks
    .filter(({ breach }) => breach?.state === 'standing')
    .flatMap(({ id: clockId, startedAt }): Asked[] => [
      { kind: 'appeal', clockId, ground: '系统故障致迟报' },
      { kind: 'evidence', clockId, occurredAt: Math.min(startedAt + MINUTE, now), evidence: '通话录音一份' },
    ]);
}

function ruled(random: Random, complaint: Complaint): readonly Order[] {
  return complaint.requests
    .filter(({ state }) => state === 'pending')
    .flatMap(({ id: requestId }): Order[] => {
      const grant = random.chance(0.6);
      const designate = random.chance(0.3);
      const said = { reason: '情况属实', callerNotice: '已电话告知来电人' };
      const ruling = { grant, designate, toDepartmentId: random.pick(departmentIds), ...said };
      return [
        by(random.pick([supervisor, leader]), { type: 'rule', requestId, ...ruling, ...unseen }, complaint),
        by(supervisor, { type: 'withdrawRequest', requestId }, complaint),
      ];
    });
}
