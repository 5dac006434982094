import type {
  AnswerUrge,
  ConfirmDelivery,
  JudgeUrge,
  ReadUrge,
  Urge as UrgeCommand,
  WithdrawUrge,
} from '../command.js';
import { type Complaint, isOwed, isPending, legById, openUrgeOf, releasedAt, type Urge } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { dueOf } from '../limit.js';
import type { Refusal } from '../refusal.js';
import { reminderAt } from '../reminders.js';
import { substanceRefusal } from '../substance.js';
import { textRefusal } from '../text.js';
import { currentLeg } from './find-leg.js';
import { appointmentId, nextId } from './ids.js';
import { climbUrge } from './ladder.js';
import { within } from './within.js';

/**
 * Reminds the department of a leg that still owes something. One unanswered urge on a leg: another within the policy's window
 * joins it, a later one only when its sender has seen the first.
 */
export function urge(complaint: Complaint, command: UrgeCommand, context: Context): Decision {
  const { assignmentId } = command;
  const found = currentLeg(complaint, assignmentId);
  if ('refusal' in found) return refuse(found.refusal);
  if (!isPending(found.leg)) return refuse({ kind: 'wrongAssignmentState', state: found.leg.state });
  const reason = command.reason.trim();
  const refusal = textRefusal(context.actor, 'reason', reason, 2);
  if (refusal !== null) return refuse(refusal);
  const open = openUrgeOf(complaint, assignmentId);
  if (open !== undefined) return join(complaint, open, command, context);
  const urgeId = nextId('u', complaint.urges);
  const urged: ComplaintEvent = { type: 'urged', urgeId, assignmentId, reason };
  return happen(urged, ...reminding(within(complaint, [urged], context), urgeId, context));
}

function join(complaint: Complaint, open: Urge, command: UrgeCommand, { law, now }: Context): Decision {
  const calendar = law.calendarIn(complaint.districtId);
  const joins = now <= dueOf(law.policy.urging.joinWithin, open.sentAt, calendar).dueAt;
  if (!joins && command.seenUrgeId !== open.id) {
    const { id: urgeId, sentAt, sentBy, reason } = open;
    return refuse({ kind: 'urgePending', urgeId, sentAt, sentBy, reason });
  }
  return happen({ type: 'urgeJoined', urgeId: open.id, reason: command.reason.trim() });
}

/** At once, or appointed for the end of the quiet hours. */
export function reminding(complaint: Complaint, urgeId: string, context: Context): readonly ComplaintEvent[] {
  const { law, now } = context;
  const calendar = law.calendarIn(complaint.districtId);
  const at = reminderAt(now, complaint.urgency, law.policy.urging.quiet, calendar);
  if (at <= now) return release(complaint, urgeId, context);
  const appointment = { id: appointmentId(complaint), purpose: 'deliverUrge', subjectId: urgeId, at } as const;
  return [{ type: 'appointed', appointment }];
}

/** Its answer is owed from now. Where nobody is there to take it, it goes one rung up at once, and its sender is told. */
export function release(complaint: Complaint, urgeId: string, context: Context): readonly ComplaintEvent[] {
  const urge = complaint.urges.find(({ id }) => id === urgeId);
  if (urge === undefined) return [];
  const departmentId = legById(complaint, urge.assignmentId)?.departmentId ?? '';
  const nobodyThere = urge.deliveredAt === null && context.reachable?.has(departmentId) === false;
  const released: ComplaintEvent = { type: 'urgeReleased', urgeId, nobodyThere };
  return nobodyThere ? [released, ...climbUrge(complaint, urge, context)] : [released];
}

/** A complaint that has become critical lets no reminder wait. */
export const letThrough = (complaint: Complaint, context: Context): readonly ComplaintEvent[] =>
  complaint.urges
    .filter((urge) => isOwed(urge) && releasedAt(urge) === null)
    .flatMap(({ id }) => release(complaint, id, context));

/** A person's channel took it. Once is enough; whoever was there before knows it. */
export function confirmDelivery(complaint: Complaint, { urgeId, channel }: ConfirmDelivery): Decision {
  const found = urgeById(complaint, urgeId);
  if ('refusal' in found) return refuse(found.refusal);
  if (found.urge.deliveredAt !== null || !isOwed(found.urge)) return happen();
  return happen({ type: 'urgeDelivered', urgeId, channel });
}

/** The liaison has looked at it. Once is enough. */
export function readUrge(complaint: Complaint, command: ReadUrge): Decision {
  const found = urgeById(complaint, command.urgeId);
  if ('refusal' in found) return refuse(found.refusal);
  if (found.urge.readAt !== null || !isOwed(found.urge)) return happen();
  return happen(...deliveredFirst(found.urge), { type: 'urgeRead', urgeId: found.urge.id });
}

/** The liaison says how things stand, what comes next and by when. */
export function answerUrge(complaint: Complaint, command: AnswerUrge, context: Context): Decision {
  const { urgeId, promisedAt } = command;
  const found = urgeById(complaint, urgeId);
  if ('refusal' in found) return refuse(found.refusal);
  const answered = found.urge.state === 'answered' || found.urge.state === 'accepted' ? found.urge.answer : null;
  if (answered !== null) return refuse({ kind: 'urgeAlreadyAnswered', answeredAt: answered.answeredAt });
  if (!isOwed(found.urge)) return refuse({ kind: 'wrongUrgeState', state: found.urge.state });
  if (complaint.state === 'closed') return refuse({ kind: 'wrongState', state: complaint.state });
  const refusal =
    substanceRefusal(context.actor, context.law.policy, 'progress', command.progress, 4) ??
    substanceRefusal(context.actor, context.law.policy, 'nextStep', command.nextStep, 2);
  if (refusal !== null) return refuse(refusal);
  if (promisedAt <= context.now) return refuse({ kind: 'promiseInPast', now: context.now });
  return happen(...deliveredFirst(found.urge), {
    type: 'urgeAnswered',
    urgeId,
    progress: command.progress.trim(),
    nextStep: command.nextStep.trim(),
    promisedAt,
  });
}

/** Whoever reads or answers an urge, even before its hour, has been reached by it. */
const deliveredFirst = (urge: Urge): readonly ComplaintEvent[] => [
  ...(urge.deliveredAt === null ? [{ type: 'urgeDelivered', urgeId: urge.id } as const] : []),
  ...(releasedAt(urge) === null ? [{ type: 'urgeReleased', urgeId: urge.id, nobodyThere: false } as const] : []),
];

/** The center is content with the answer, or calls it hollow and says why. */
export function judgeUrge(complaint: Complaint, command: JudgeUrge, context: Context): Decision {
  const { urgeId, accept } = command;
  const found = urgeById(complaint, urgeId);
  if ('refusal' in found) return refuse(found.refusal);
  if (found.urge.state !== 'answered') return refuse({ kind: 'wrongUrgeState', state: found.urge.state });
  const reason = command.reason?.trim() || null;
  const refusal = accept && reason === null ? null : textRefusal(context.actor, 'reason', reason ?? '', 2);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'urgeJudged', urgeId, accepted: accept, reason });
}

/** Takes an urge back, with a reason that stays on record. */
export function withdrawUrge(complaint: Complaint, command: WithdrawUrge, context: Context): Decision {
  const { urgeId } = command;
  const found = urgeById(complaint, urgeId);
  if ('refusal' in found) return refuse(found.refusal);
  if (!isOwed(found.urge)) return refuse({ kind: 'wrongUrgeState', state: found.urge.state });
  const refusal = textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'urgeWithdrawn', urgeId, reason: command.reason.trim() });
}

function urgeById(complaint: Complaint, urgeId: string): { readonly urge: Urge } | { readonly refusal: Refusal } {
  const found = complaint.urges.find(({ id }) => id === urgeId);
  return found === undefined ? { refusal: { kind: 'urgeNotFound', urgeId } } : { urge: found };
}
