import type { JudgeSupervision, LowerSupervision, ReplySupervision, Supervise } from '../command.js';
import { type Complaint, isPending, openSupervisionOf, type Supervision } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import type { Refusal } from '../refusal.js';
import { secondPersonOf } from '../second-person.js';
import { substanceRefusal } from '../substance.js';
import { textRefusal } from '../text.js';
import { type Rung, rungRank, type SupervisionCause } from '../vocabulary.js';
import { currentLeg } from './find-leg.js';
import { nextId } from './ids.js';

/** Issues an order on a leg that still owes something; one unsettled order on a leg. */
export function supervise(complaint: Complaint, command: Supervise, context: Context): Decision {
  const found = currentLeg(complaint, command.assignmentId);
  if ('refusal' in found) return refuse(found.refusal);
  if (!isPending(found.leg)) return refuse({ kind: 'wrongAssignmentState', state: found.leg.state });
  const open = openSupervisionOf(complaint, found.leg.id);
  if (open !== undefined) return refuse({ kind: 'supervisionPending', supervisionId: open.id, rung: open.rung });
  const { rung } = command;
  if (rungRank[rung] < rungRank.supervision) return refuse({ kind: 'wrongRung', rung });
  const refusal = textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  return happen(order(complaint, found.leg.id, rung, 'byHand', command.reason.trim(), context));
}

/** The event that issues an order. */
export function order(
  complaint: Complaint,
  assignmentId: string,
  rung: Rung,
  cause: SupervisionCause,
  reason: string,
  { law }: Context,
): Extract<ComplaintEvent, { type: 'supervised' }> {
  const { copiedTo } = law.policy.ladder.rungs[rung];
  const supervisionId = nextId('s', complaint.supervisions);
  return { type: 'supervised', supervisionId, assignmentId, rung, cause, reason, copiedTo };
}

/** An order that stands where another would come to stand is enough, and goes up where that one is higher. */
export function raisedTo(standing: Supervision, rung: Rung, { law }: Context): readonly ComplaintEvent[] {
  if (rungRank[rung] <= rungRank[standing.rung]) return [];
  return [orderClimbs(standing.id, rung, law)];
}

/** The event that takes an order up. */
export function orderClimbs(supervisionId: string, rung: Rung, { policy }: Context['law']): ComplaintEvent {
  const { copiedTo } = policy.ladder.rungs[rung];
  return { type: 'supervisionMoved', supervisionId, rung, reason: null, copiedTo };
}

/** The department replies to an order. */
export function replySupervision(complaint: Complaint, command: ReplySupervision, context: Context): Decision {
  const found = orderIn(complaint, command.supervisionId, 'issued');
  if ('refusal' in found) return refuse(found.refusal);
  const refusal = substanceRefusal(context.actor, context.law.policy, 'answer', command.text, 5);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'supervisionReplied', supervisionId: found.order.id, text: command.text.trim() });
}

/** The center closes an order that was replied to, or sends it back with a reason. */
export function judgeSupervision(complaint: Complaint, command: JudgeSupervision, context: Context): Decision {
  const found = orderIn(complaint, command.supervisionId, 'replied');
  if ('refusal' in found) return refuse(found.refusal);
  const reason = command.reason?.trim() || null;
  const refusal = command.accept && reason === null ? null : textRefusal(context.actor, 'reason', reason ?? '', 2);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'supervisionJudged', supervisionId: found.order.id, accepted: command.accept, reason });
}

/** Takes an unsettled order down to a lower one, or back altogether, where the policy lets one person do so. */
export function lowerSupervision(complaint: Complaint, command: LowerSupervision, context: Context): Decision {
  const { actor, law } = context;
  if (actor.role !== 'system' && secondPersonOf(law.policy).loweringSupervision) {
    return refuse({ kind: 'loweringIsAsked', lowering: 'supervision' });
  }
  const refusal = loweringRefusal(complaint, command, context);
  return refusal === null ? happen(lowered(command, context)) : refuse(refusal);
}

type Lowering = Omit<LowerSupervision, 'type' | 'complaintId'>;

/** Why an order may not be taken down so; null when it may. */
export function loweringRefusal(complaint: Complaint, lowering: Lowering, { actor }: Context): Refusal | null {
  const found = orderIn(complaint, lowering.supervisionId, 'issued', 'replied');
  if ('refusal' in found) return found.refusal;
  const { toRung: rung, reason } = lowering;
  const lower =
    rung === null || (rungRank[rung] >= rungRank.supervision && rungRank[rung] < rungRank[found.order.rung]);
  return lower ? textRefusal(actor, 'reason', reason, 2) : { kind: 'wrongRung', rung };
}

/** The event that takes an order down. */
export function lowered({ supervisionId, toRung: rung, reason: words }: Lowering, { law }: Context): ComplaintEvent {
  const reason = words.trim();
  if (rung === null) return { type: 'supervisionWithdrawn', supervisionId, reason };
  const { copiedTo } = law.policy.ladder.rungs[rung];
  return { type: 'supervisionMoved', supervisionId, rung, reason, copiedTo };
}

function orderIn(
  complaint: Complaint,
  supervisionId: string,
  ...states: readonly Supervision['state'][]
): { readonly order: Supervision } | { readonly refusal: Refusal } {
  const found = complaint.supervisions.find(({ id }) => id === supervisionId);
  if (found === undefined) return { refusal: { kind: 'supervisionNotFound', supervisionId } };
  if (!states.includes(found.state)) return { refusal: { kind: 'wrongSupervisionState', state: found.state } };
  return { order: found };
}
