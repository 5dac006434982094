import type { Clock } from './clock.js';
import { type Assignment, type Complaint, isCurrent, isPending, openEscalationOf } from './complaint.js';
import type { DepartmentId } from './directory.js';
import type { QueueClock, QueueItem, QueueLeg, QueueUrge } from './queue.js';
import type { Alarm, Threshold } from './vocabulary.js';
import { alarmRank } from './vocabulary.js';

/** Whether the complaint is on the floor. */
export const isOpen = (complaint: Complaint): boolean => complaint.state !== 'closed';

/** The row that a complaint shows in the live queue. */
export function queueItemOf(complaint: Complaint): QueueItem {
  const current = complaint.assignments.filter(isCurrent);
  const running = complaint.clocks.filter((clock) => clock.state === 'running');
  const openUrges = complaint.urges.filter((urge) => urge.state === 'sent');
  const escalation = openEscalationOf(complaint);
  const clocks = running.map((clock) => queueClock(complaint, clock)).sort(soonestFirst);
  return {
    id: complaint.id,
    number: complaint.number,
    version: complaint.version,
    kind: complaint.kind,
    urgency: complaint.urgency,
    title: complaint.title,
    categoryId: complaint.categoryId,
    districtId: complaint.districtId,
    place: complaint.place,
    repeats: complaint.repeats,
    state: complaint.state,
    legs: [...current].sort(leadFirst).map(queueLeg),
    clocks,
    alarm: running.map(alarmOf).reduce(louder, 'none'),
    nextDueAt: clocks[0]?.dueAt ?? null,
    urgeCount: complaint.urges.length,
    openUrges: openUrges.map(
      ({ id, assignmentId, reason, sentAt, sentBy }): QueueUrge => ({ id, assignmentId, reason, sentAt, sentBy }),
    ),
    escalation:
      escalation === undefined
        ? null
        : {
            id: escalation.id,
            level: escalation.level,
            reason: escalation.reason,
            raisedAt: escalation.raisedAt,
          },
    waiting: openUrges.length > 0 || (current.length > 1 && current.some(isPending)),
    receivedAt: complaint.receivedAt,
  };
}

const leadFirst = (one: Assignment, other: Assignment): number =>
  Number(other.role === 'lead') - Number(one.role === 'lead');

const soonestFirst = (one: QueueClock, other: QueueClock): number => one.dueAt - other.dueAt;

const louder = (one: Alarm, other: Alarm): Alarm => (alarmRank[other] > alarmRank[one] ? other : one);

const alarms: Readonly<Record<Threshold, Alarm>> = { early: 'early', near: 'near', due: 'breached' };

const alarmOf = (clock: Clock): Alarm => (clock.crossed === null ? 'none' : alarms[clock.crossed]);

function queueLeg({ id, departmentId, role, state, openedAt }: Assignment): QueueLeg {
  return { id, departmentId, role, state, openedAt };
}

function queueClock(complaint: Complaint, clock: Clock): QueueClock {
  const { id, metric, startedAt, earlyAt, nearAt, dueAt, provisional } = clock;
  return { id, metric, departmentId: owerOf(complaint, clock), startedAt, earlyAt, nearAt, dueAt, provisional };
}

/** The department that a clock is running against; null when the center owes. */
function owerOf(complaint: Complaint, clock: Clock): DepartmentId | null {
  const urge = complaint.urges.find((candidate) => candidate.id === clock.subjectId);
  const assignmentId = urge?.assignmentId ?? clock.subjectId;
  return complaint.assignments.find((leg) => leg.id === assignmentId)?.departmentId ?? null;
}
