import { type Clock, isLive, pausedSince } from './clock.js';
import {
  type Assignment,
  type Complaint,
  type Escalation,
  isCurrent,
  isOwed,
  isPending,
  isUnsettled,
  membersOf,
  openEscalationOf,
  type Supervision,
  type Urge,
} from './complaint.js';
import type { DepartmentId } from './directory.js';
import { neededBy } from './need.js';
import { pendingOf } from './pending.js';
import type {
  QueueClock,
  QueueEscalation,
  QueueItem,
  QueueLeg,
  QueueRequest,
  QueueSupervision,
  QueueUrge,
} from './queue.js';
import { legOfRequest, type Request } from './request.js';
import { hasKin } from './rights/withheld.js';
import type { Alarm, Threshold } from './vocabulary.js';
import { alarmRank } from './vocabulary.js';

/** Whether the complaint is on the floor. */
export const isOpen = (complaint: Complaint): boolean => complaint.state !== 'closed';

/** The row that a complaint shows in the live queue. */
export function queueItemOf(complaint: Complaint): QueueItem {
  const current = complaint.assignments.filter(isCurrent);
  const running = complaint.clocks.filter((clock) => clock.state === 'running' && clock.metric !== 'returnWindow');
  const shown = complaint.clocks.filter((clock) => isLive(clock) && clock.metric !== 'returnWindow');
  const openUrges = complaint.urges.filter(isOwed);
  const escalation = openEscalationOf(complaint);
  const clocks = shown.map((clock) => queueClock(complaint, clock)).sort(soonestFirst);
  const queueEscalated = escalation === undefined ? null : queueEscalation(escalation);
  const pending = pendingOf(complaint);
  const { state, urgency } = complaint;
  return {
    id: complaint.id,
    number: complaint.number,
    version: complaint.version,
    kind: complaint.kind,
    urgency,
    title: complaint.title,
    categoryId: complaint.categoryId,
    districtId: complaint.districtId,
    place: complaint.place,
    repeats: complaint.repeats,
    state,
    legs: [...current].sort(leadFirst).map(queueLeg),
    clocks,
    alarm: running.map(alarmOf).reduce(louder, 'none'),
    ...neededBy({ state, urgency, escalation: queueEscalated, clocks, pending }),
    nextDueAt: clocks.find(({ pausedAt }) => pausedAt === null)?.dueAt ?? null,
    urgeCount: complaint.urges.length,
    openUrges: openUrges.map(queueUrge),
    escalation: queueEscalated,
    supervisions: complaint.supervisions.filter(isUnsettled).map(queueSupervision),
    requests: complaint.requests.filter(({ state }) => state === 'pending').map(queueRequest),
    pending,
    bounces: complaint.bounces,
    memberDepartmentIds: membersOf(complaint),
    cycle: complaint.cycle,
    waiting: openUrges.length > 0 || (current.length > 1 && current.some(isPending)),
    receivedAt: complaint.receivedAt,
    ...(complaint.withheld && { withheld: complaint.withheld }),
    ...(hasKin(complaint) && { akin: true }),
  };
}

const leadFirst = (one: Assignment, other: Assignment): number =>
  Number(other.role === 'lead') - Number(one.role === 'lead');

/** Clocks that stand still come after all that run. */
const soonestFirst = (one: QueueClock, other: QueueClock): number =>
  Number(one.pausedAt !== null) - Number(other.pausedAt !== null) || one.dueAt - other.dueAt;

const louder = (one: Alarm, other: Alarm): Alarm => (alarmRank[other] > alarmRank[one] ? other : one);

const alarms: Readonly<Record<Threshold, Alarm>> = { early: 'early', near: 'near', due: 'breached' };

const alarmOf = (clock: Clock): Alarm => (clock.crossed === null ? 'none' : alarms[clock.crossed]);

function queueLeg({ id, departmentId, role, state, openedAt }: Assignment): QueueLeg {
  return { id, departmentId, role, state, openedAt };
}

function queueUrge({ id, assignmentId, reason, sentAt, sentBy, state, rung, weight }: Urge): QueueUrge {
  return { id, assignmentId, reason, sentAt, sentBy, state, rung, weight };
}

function queueEscalation({ id, level, state, cause, reason, raisedAt }: Escalation): QueueEscalation {
  return { id, level, state, cause, reason, raisedAt };
}

function queueSupervision({ id, assignmentId, rung, state, issuedAt }: Supervision): QueueSupervision {
  return { id, assignmentId, rung, state, issuedAt };
}

function queueRequest(request: Request): QueueRequest {
  const { id, kind, askedAt, askedBy } = request;
  return { id, kind, askedAt, askedBy, assignmentId: legOfRequest(request) };
}

function queueClock(complaint: Complaint, clock: Clock): QueueClock {
  const { id, metric, startedAt, earlyAt, nearAt, dueAt, provisional } = clock;
  const departmentId = owerOf(complaint, clock);
  const pausedAt = pausedSince(clock);
  return { id, metric, departmentId, startedAt, earlyAt, nearAt, dueAt, provisional, alarm: alarmOf(clock), pausedAt };
}

/** The department that a clock is running against; null when the center owes. */
export function owerOf(complaint: Complaint, { metric, subjectId }: Clock): DepartmentId | null {
  // whoever asked, it is the center that rules
  if (metric === 'ruling' || subjectId === null) return null;
  const pressing =
    complaint.urges.find(({ id }) => id === subjectId) ?? complaint.supervisions.find(({ id }) => id === subjectId);
  const assignmentId = pressing?.assignmentId ?? subjectId;
  return complaint.assignments.find((leg) => leg.id === assignmentId)?.departmentId ?? null;
}
