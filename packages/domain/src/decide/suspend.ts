import { liveClock } from '../clock.js';
import type { Complaint } from '../complaint.js';
import type { Context } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { dueOf } from '../limit.js';
import type { Refusal } from '../refusal.js';
import type { Request } from '../request.js';
import type { Instant } from '../time.js';
import { causeOf } from './ask-pause.js';
import { legIn } from './find-leg.js';
import { appointmentId } from './ids.js';
import { overdue } from './ladder.js';

/**
 * Stops the clock of a leg. It runs on by itself when the promised date has come, or the longest time of its cause is over;
 * whoever grants must be one of the cause's approvers (case S19).
 */
export function grantPause(
  complaint: Complaint,
  request: Extract<Request, { kind: 'suspension' | 'backdate' }>,
  context: Context,
): { readonly events: readonly ComplaintEvent[] } | { readonly refusal: Refusal } {
  const { assignmentId, cause: causeId } = request;
  const { actor, now, law } = context;
  const found = legIn(complaint, assignmentId, 'signed');
  if ('refusal' in found) return found;
  const cause = causeOf(causeId, context);
  if (cause === undefined) {
    const known = law.policy.pausing.causes.map(({ id }) => id);
    return { refusal: { kind: 'unknownPauseCause', cause: causeId, known } };
  }
  if (actor.role !== 'system' && !cause.approvers.includes(actor.role)) return { refusal: { kind: 'notAllowed' } };
  if (liveClock(complaint.clocks, 'handle', assignmentId) === undefined) {
    return { refusal: { kind: 'noDeadline', assignmentId } };
  }
  const from = request.kind === 'suspension' ? now : request.from;
  const to = request.kind === 'suspension' ? null : request.to;
  const promisedAt = request.kind === 'suspension' ? request.promisedAt : null;
  if (promisedAt !== null && promisedAt <= now) return { refusal: { kind: 'promiseInPast', now } };
  const suspended: ComplaintEvent = { type: 'suspended', assignmentId, cause: causeId, from, to, promisedAt };
  if (to !== null) return { events: [suspended] };
  const longest = dueOf(cause.longest, from, law.calendarIn(complaint.districtId)).dueAt;
  const endsAt = Math.max(now, Math.min(promisedAt ?? longest, longest));
  return { events: [suspended, ...appointEnd(complaint, assignmentId, endsAt)] };
}

/** It runs on when the last of its suspensions ends (case S15): an earlier appointment gives way to a later one. */
function appointEnd(complaint: Complaint, subjectId: string, endsAt: Instant): readonly ComplaintEvent[] {
  const before = complaint.appointments.find(
    (appointment) => appointment.purpose === 'endPause' && appointment.subjectId === subjectId,
  );
  const at = Math.max(endsAt, before?.at ?? endsAt);
  const appointment = { id: appointmentId(complaint), purpose: 'endPause', subjectId, at } as const;
  return [
    ...(before === undefined ? [] : [{ type: 'appointmentDropped', appointmentId: before.id } as const]),
    { type: 'appointed', appointment },
  ];
}

/** The clock of a leg runs on. One that was overdue before is overdue again, and is ordered to account for it. */
export function resumption(
  complaint: Complaint,
  given: { readonly assignmentId: string; readonly at: Instant; readonly reason: string | null },
  context: Context,
): readonly ComplaintEvent[] {
  const { assignmentId } = given;
  const late = liveClock(complaint.clocks, 'handle', assignmentId)?.crossed === 'due';
  return [{ type: 'resumed', ...given }, ...(late ? overdue(complaint, 'handle', assignmentId, context) : [])];
}
