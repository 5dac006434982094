import { liveClock } from './clock.js';
import { type Assignment, type Complaint, isCurrent, isOwed, isPending, leadOf } from './complaint.js';
import type { DepartmentId } from './directory.js';
import type { Pending } from './queue.js';
import { legOfRequest } from './request.js';
import type { Instant } from './time.js';
import type { ClockMetric, PendingKind } from './vocabulary.js';

/** 跨部门待办: who waits for whom on a complaint, for what and since when, the longest first. */
export function pendingOf(complaint: Complaint): readonly Pending[] {
  const all = [...ofCenter(complaint), ...ofLegs(complaint), ...ofPressure(complaint), ...ofRequests(complaint)];
  return all.sort((one, other) => one.since - other.since);
}

function ofCenter(complaint: Complaint): Pending[] {
  const { state, receivedAt, coordination, callbacks } = complaint;
  const lead = leadOf(complaint);
  const items: Pending[] = [];
  if (state === 'registered') items.push(item(complaint, 'dispatch', { since: receivedAt, metric: 'dispatch' }));
  if (state === 'answered') {
    items.push(
      item(complaint, 'judgement', {
        waiting: lead?.departmentId ?? null,
        subjectId: lead?.id ?? null,
        since: lead?.answeredAt ?? receivedAt,
      }),
    );
  }
  if (coordination !== null && coordination.decision === null) {
    items.push(item(complaint, 'decision', { since: coordination.openedAt }));
  }
  for (const { id, state: stands, notBefore } of callbacks) {
    const since = liveClock(complaint.clocks, 'callback', id)?.startedAt;
    if (stands === 'waiting' && since !== undefined) {
      const pending = item(complaint, 'callback', { subjectId: id, since, metric: 'callback' });
      items.push(notBefore === undefined ? pending : { ...pending, notBefore });
    }
  }
  return items;
}

/** The center waits for signatures and the lead's result, the lead for its assistants' parts. */
function ofLegs(complaint: Complaint): Pending[] {
  const lead = leadOf(complaint);
  return complaint.assignments
    .filter((leg) => isCurrent(leg) && isPending(leg))
    .map((leg) => ofLeg(complaint, leg, lead));
}

function ofLeg(complaint: Complaint, leg: Assignment, lead: Assignment | undefined): Pending {
  const { id: subjectId, departmentId: owing, openedAt, signedAt } = leg;
  if (leg.state === 'awaitingSignature') {
    return item(complaint, 'signature', { owing, subjectId, since: openedAt, metric: 'sign' });
  }
  const since = signedAt ?? openedAt;
  if (leg.role === 'lead') return item(complaint, 'result', { owing, subjectId, since, metric: 'handle' });
  return item(complaint, 'part', { waiting: lead?.departmentId ?? null, owing, subjectId, since, metric: 'handle' });
}

function ofPressure(complaint: Complaint): Pending[] {
  const owerOf = (assignmentId: string): DepartmentId | null =>
    complaint.assignments.find(({ id }) => id === assignmentId)?.departmentId ?? null;
  const urges = complaint.urges.flatMap((urge): Pending[] => {
    const { id: subjectId, assignmentId, sentAt, answer, state } = urge;
    if (isOwed(urge)) {
      return [
        item(complaint, 'urgeAnswer', { owing: owerOf(assignmentId), subjectId, since: sentAt, metric: 'urgeReply' }),
      ];
    }
    if (state !== 'answered' || answer === null) return [];
    return [item(complaint, 'judgement', { waiting: owerOf(assignmentId), subjectId, since: answer.answeredAt })];
  });
  const orders = complaint.supervisions.flatMap(
    ({ id: subjectId, assignmentId, state, issuedAt, reply }): Pending[] => {
      const owing = owerOf(assignmentId);
      if (state === 'issued') {
        return [item(complaint, 'supervisionReply', { owing, subjectId, since: issuedAt, metric: 'supervisionReply' })];
      }
      if (state !== 'replied' || reply === null) return [];
      return [item(complaint, 'judgement', { waiting: owing, subjectId, since: reply.at })];
    },
  );
  const escalations = complaint.escalations.flatMap(({ id: subjectId, state, raisedAt, acknowledgedAt }): Pending[] => {
    if (state === 'raised') {
      return [item(complaint, 'acknowledgement', { subjectId, since: raisedAt, metric: 'escalationAck' })];
    }
    if (state !== 'acknowledged') return [];
    const since = acknowledgedAt ?? raisedAt;
    return [item(complaint, 'escalationAnswer', { subjectId, since, metric: 'escalationAnswer' })];
  });
  return [...urges, ...orders, ...escalations];
}

function ofRequests(complaint: Complaint): Pending[] {
  return complaint.requests
    .filter(({ state }) => state === 'pending')
    .map((request) => {
      const assignmentId = legOfRequest(request);
      const waiting = complaint.assignments.find(({ id }) => id === assignmentId)?.departmentId ?? null;
      return item(complaint, 'ruling', { waiting, subjectId: request.id, since: request.askedAt, metric: 'ruling' });
    });
}

interface Given {
  readonly waiting?: DepartmentId | null;
  readonly owing?: DepartmentId | null;
  readonly subjectId?: string | null;
  readonly since: Instant;
  /** The clock that measures it. */
  readonly metric?: ClockMetric;
}

function item(complaint: Complaint, what: PendingKind, given: Given): Pending {
  const { waiting = null, owing = null, subjectId = null, since, metric } = given;
  const clock = metric === undefined ? undefined : liveClock(complaint.clocks, metric, subjectId);
  return { what, waiting, owing, subjectId, since, dueAt: clock?.dueAt ?? null };
}
