import type { AnswerUrge, Urge } from '../command.js';
import { type Complaint, isPending, openUrgeOf } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import { textRefusal } from '../text.js';

/** Reminds the department of a leg that still owes something; one unanswered urge at a time (peers.md P6). */
export function urge(complaint: Complaint, command: Urge, context: Context): Decision {
  const { assignmentId } = command;
  const leg = complaint.assignments.find((candidate) => candidate.id === assignmentId);
  if (leg === undefined) return refuse({ kind: 'assignmentNotFound', assignmentId });
  if (complaint.state === 'closed') return refuse({ kind: 'wrongState', state: complaint.state });
  if (!isPending(leg)) return refuse({ kind: 'wrongAssignmentState', state: leg.state });
  const open = openUrgeOf(complaint, assignmentId);
  if (open !== undefined) {
    return refuse({ kind: 'urgePending', urgeId: open.id, sentAt: open.sentAt, sentBy: open.sentBy });
  }
  const refusal = textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  return happen({
    type: 'urged',
    urgeId: `u${complaint.urges.length + 1}`,
    assignmentId,
    reason: command.reason.trim(),
  });
}

/** The liaison says how things stand, what comes next and by when. */
export function answerUrge(complaint: Complaint, command: AnswerUrge, context: Context): Decision {
  const { urgeId, promisedAt } = command;
  const found = complaint.urges.find((candidate) => candidate.id === urgeId);
  if (found === undefined || found.state === 'lapsed') return refuse({ kind: 'urgeNotFound', urgeId });
  if (found.answer !== null) return refuse({ kind: 'urgeAlreadyAnswered', answeredAt: found.answer.answeredAt });
  if (complaint.state === 'closed') return refuse({ kind: 'wrongState', state: complaint.state });
  const refusal =
    textRefusal(context.actor, 'progress', command.progress, 4) ??
    textRefusal(context.actor, 'nextStep', command.nextStep, 2);
  if (refusal !== null) return refuse(refusal);
  if (promisedAt <= context.now) return refuse({ kind: 'promiseInPast', now: context.now });
  return happen({
    type: 'urgeAnswered',
    urgeId,
    progress: command.progress.trim(),
    nextStep: command.nextStep.trim(),
    promisedAt,
  });
}
