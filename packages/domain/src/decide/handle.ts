import { liveClock } from '../clock.js';
import type { AcceptAnswer, Answer, RecordContact, RejectAnswer, ReportProgress, Sign } from '../command.js';
import { type Assignment, type Complaint, isCurrent, isPending, leadOf } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { beforeDue } from '../limit.js';
import { contactExcepted } from '../policy.js';
import type { Refusal } from '../refusal.js';
import { substanceRefusal } from '../substance.js';
import { textRefusal } from '../text.js';
import { lapsing } from './assign.js';
import { planCallbacks } from './callback.js';
import { legIn } from './find-leg.js';
import { overdue } from './ladder.js';
import { occurred, sourceRefusal } from './source.js';
import { within } from './within.js';

/** The department takes the complaint on. */
export function sign(complaint: Complaint, command: Sign): Decision {
  const found = legIn(complaint, command.assignmentId, 'awaitingSignature');
  return 'refusal' in found ? refuse(found.refusal) : happen({ type: 'signed', assignmentId: found.leg.id });
}

/** The department has tried to speak with the caller; once reached, it need not be told again. */
export function recordContact(complaint: Complaint, command: RecordContact, context: Context): Decision {
  const found = legIn(complaint, command.assignmentId, 'awaitingSignature', 'signed');
  if ('refusal' in found) return refuse(found.refusal);
  const refusal = textRefusal(context.actor, 'note', command.note, 2);
  if (refusal !== null) return refuse(refusal);
  const { assignmentId, reached } = command;
  return happen({ type: 'contacted', assignmentId, reached, note: command.note.trim() });
}

/** The department says how things stand. */
export function reportProgress(complaint: Complaint, command: ReportProgress, context: Context): Decision {
  const found = legIn(complaint, command.assignmentId, 'signed');
  if ('refusal' in found) return refuse(found.refusal);
  const refusal = substanceRefusal(context.actor, context.law.policy, 'progress', command.text, 4);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'progressReported', assignmentId: found.leg.id, text: command.text.trim() });
}

/**
 * The department gives its result. A lead's waits for every mandatory part, or says of each why it does not (case S31).
 * When a department's system says that it was done earlier, that counts within the policy's tolerance (S42).
 */
export function answer(complaint: Complaint, command: Answer, context: Context): Decision {
  const found = legIn(complaint, command.assignmentId, 'signed');
  if ('refusal' in found) return refuse(found.refusal);
  const refusal =
    substanceRefusal(context.actor, context.law.policy, 'answer', command.text, 5) ??
    occurredRefusal(found.leg, command, context, complaint);
  if (refusal !== null) return refuse(refusal);
  const waived = waivers(complaint, found.leg, command, context);
  if ('refusal' in waived) return refuse(waived.refusal);
  const { assignmentId } = command;
  const answered: ComplaintEvent = {
    type: 'answered',
    assignmentId,
    text: command.text.trim(),
    at: command.occurredAt ?? context.now,
    ...contactOf(complaint, assignmentId, context),
  };
  return happen(...waived.events, answered, ...lapsing(complaint, assignmentId));
}

/** What becomes of a promise to contact the caller that is still open when the answer comes. */
function contactOf(complaint: Complaint, assignmentId: string, { law }: Context) {
  const clock = liveClock(complaint.clocks, 'contact', assignmentId);
  if (clock === undefined) return {};
  // a clock of before exceptions stopped promises from being made
  const excepted = contactExcepted(law.policyOf(clock.policyVersion), complaint);
  return { contact: excepted ? 'excepted' : 'missed' } as const;
}

function occurredRefusal(leg: Assignment, command: Answer, context: Context, complaint: Complaint): Refusal | null {
  const { occurredAt } = command;
  if (occurredAt === undefined) return null;
  if (complaint.source !== null) return sourceRefusal(complaint, command, context);
  const { law, now, actor } = context;
  if (actor.role !== 'system') return { kind: 'notAllowed' };
  if (occurredAt > now || occurredAt < (leg.signedAt ?? leg.openedAt)) return { kind: 'notInPast', now };
  const earliest = beforeDue(law.policy.evidence.trustedWithin, now, law.calendarIn(complaint.districtId));
  return occurredAt < earliest ? { kind: 'occurredTooEarly', earliest } : null;
}

/** The parts that the lead waives, or the refusal that names those which are missing. */
function waivers(
  complaint: Complaint,
  leg: Assignment,
  { waive = [] }: Answer,
  context: Context,
): { readonly events: readonly ComplaintEvent[] } | { readonly refusal: Refusal } {
  if (leg.role !== 'lead') return { events: [] };
  const missing = complaint.assignments.filter((part) => part.mandatory && isPending(part) && part.waivedFor === null);
  const left = missing.filter(({ id }) => !waive.some(({ assignmentId }) => assignmentId === id));
  // what is kept as it came from elsewhere has no parts that anybody could have asked for
  if (left.length > 0 && context.actor.role !== 'system') {
    return { refusal: { kind: 'partsMissing', assignmentIds: left.map(({ id }) => id) } };
  }
  const events: ComplaintEvent[] = [];
  for (const { assignmentId, reason } of waive) {
    if (!missing.some(({ id }) => id === assignmentId))
      return { refusal: { kind: 'assignmentNotFound', assignmentId } };
    const refusal = textRefusal(context.actor, 'reason', reason, 2);
    if (refusal !== null) return { refusal };
    events.push({ type: 'partWaived', assignmentId, reason: reason.trim() });
  }
  return { events };
}

/** The center sends the lead's answer back: it goes on where it stopped, overdue where it was. */
export function rejectAnswer(complaint: Complaint, command: RejectAnswer, context: Context): Decision {
  const lead = leadOf(complaint);
  if (complaint.state !== 'answered' || lead === undefined) {
    return refuse({ kind: 'wrongState', state: complaint.state });
  }
  const refusal = textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  const { id: assignmentId } = lead;
  const rejected: ComplaintEvent = { type: 'answerRejected', assignmentId, reason: command.reason.trim() };
  const clock = complaint.clocks.findLast(({ metric, subjectId }) => metric === 'handle' && subjectId === assignmentId);
  if (clock?.crossed !== 'due') return happen(rejected);
  return happen(rejected, ...overdue(within(complaint, [rejected], context), 'handle', assignmentId, context));
}

/** The center accepts every answer that is in, the lead's among them; the caller will be called back. */
export function acceptAnswer(complaint: Complaint, command: AcceptAnswer, context: Context): Decision {
  const lead = leadOf(complaint);
  if (complaint.state !== 'answered' || lead === undefined) {
    return refuse({ kind: 'wrongState', state: complaint.state });
  }
  const refusal = sourceRefusal(complaint, command, context);
  if (refusal !== null) return refuse(refusal);
  const answered = complaint.assignments.filter((leg) => isCurrent(leg) && leg.state === 'answered');
  return happen(
    ...answered.map((leg): ComplaintEvent => ({ type: 'answerAccepted', assignmentId: leg.id, ...occurred(command) })),
    ...planCallbacks(complaint, context),
  );
}
