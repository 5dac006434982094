import { liveClock } from '../clock.js';
import {
  type Appointment,
  type Complaint,
  isOwed,
  isPending,
  legById,
  openSupervisionOf,
  releasedAt,
} from '../complaint.js';
import type { Context } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { pauseOf } from './ask-pause.js';
import { climbUrge } from './ladder.js';
import { endIfStale } from './stale.js';
import { order, orderClimbs } from './supervise.js';
import { resumption } from './suspend.js';
import { release } from './urge.js';

/** What an appointment was made for, as far as there is still a reason for it when its instant has come. */
export function keepAppointment(
  complaint: Complaint,
  appointment: Appointment,
  context: Context,
): readonly ComplaintEvent[] {
  const kept: ComplaintEvent = { type: 'appointmentKept', appointmentId: appointment.id };
  return hasReason(complaint, appointment, context) ? [kept, ...does(complaint, appointment, context)] : [kept];
}

function does(
  complaint: Complaint,
  { purpose, subjectId, at }: Appointment,
  context: Context,
): readonly ComplaintEvent[] {
  switch (purpose) {
    case 'deliverUrge':
      return release(complaint, subjectId, context);
    case 'endPause':
      return resumption(complaint, { assignmentId: subjectId, at, reason: null }, context);
    case 'climb':
      return climbs(complaint, subjectId, context);
    case 'endStale':
      return endIfStale(complaint, context);
  }
}

function climbs(complaint: Complaint, subjectId: string, context: Context): readonly ComplaintEvent[] {
  const { ladder } = context.law.policy;
  const urge = complaint.urges.find(({ id }) => id === subjectId);
  if (urge !== undefined) return climbUrge(complaint, urge, context);
  const found = complaint.supervisions.find(({ id }) => id === subjectId);
  if (found !== undefined) {
    const { next } = ladder.rungs[found.rung];
    return next === null ? [] : [orderClimbs(found.id, next, context.law)];
  }
  const ordered = openSupervisionOf(complaint, subjectId) !== undefined;
  return ordered || ladder.overdue === null
    ? []
    : [order(complaint, subjectId, ladder.overdue.rung, 'overdue', '', context)];
}

/** Whether there is still a reason for an appointment: nobody is pressed for what is done, suspended or not overdue any more. */
export function hasReason(complaint: Complaint, { purpose, subjectId }: Appointment, context: Context): boolean {
  const urge = complaint.urges.find(({ id }) => id === subjectId);
  switch (purpose) {
    case 'deliverUrge':
      return urge !== undefined && isOwed(urge) && releasedAt(urge) === null;
    case 'endPause':
      return pauseOf(complaint, subjectId) !== null;
    case 'endStale':
      return complaint.state !== 'closed';
    case 'climb': {
      if (urge !== undefined) return isOwed(urge) && ranOut(complaint, 'urgeReply', urge.id);
      const found = complaint.supervisions.find(({ id }) => id === subjectId);
      if (found !== undefined) return found.state === 'issued' && ranOut(complaint, 'supervisionReply', found.id);
      const leg = legById(complaint, subjectId);
      const metrics = context.law.policy.ladder.overdue?.metrics ?? [];
      return leg !== undefined && isPending(leg) && metrics.some((metric) => ranOut(complaint, metric, leg.id));
    }
  }
}

function ranOut({ clocks }: Complaint, metric: Parameters<typeof liveClock>[1], subjectId: string): boolean {
  const clock = liveClock(clocks, metric, subjectId);
  return clock?.state === 'running' && clock.crossed === 'due';
}
