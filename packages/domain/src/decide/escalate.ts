import type { AcknowledgeEscalation, AnswerEscalation, Escalate, WithdrawEscalation } from '../command.js';
import { type Complaint, type Escalation, openEscalationOf } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { rolesOfLevel } from '../policy.js';
import type { Refusal } from '../refusal.js';
import { textRefusal } from '../text.js';
import type { ClimbReason, EscalationCause, EscalationState } from '../vocabulary.js';
import { nextId } from './ids.js';

/** Raises a complaint so that a named person must acknowledge it, and then answer; one at a time. */
export function escalate(complaint: Complaint, command: Escalate, context: Context): Decision {
  if (complaint.state === 'closed') return refuse({ kind: 'wrongState', state: complaint.state });
  const open = openEscalationOf(complaint);
  if (open !== undefined) {
    return refuse({ kind: 'escalationPending', escalationId: open.id, raisedAt: open.raisedAt });
  }
  const refusal = textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  return happen(...raise(complaint, { cause: 'byHand', level: 1, reason: command.reason.trim() }, context));
}

/**
 * Raises it at a level, or takes the one that is open there; levels of which nobody can be reached are passed by, each on
 * record. Nothing where the open one is as high already.
 */
export function raise(
  complaint: Pick<Complaint, 'escalations'>,
  given: { readonly cause: EscalationCause; readonly level: number; readonly reason: string },
  context: Context,
): readonly ComplaintEvent[] {
  const { cause, level, reason } = given;
  const open = openEscalationOf(complaint);
  if (open !== undefined) return open.level < level ? climbTo(level, open, 'graver', context) : [];
  const escalationId = nextId('e', complaint.escalations);
  return [{ type: 'escalated', escalationId, cause, level, reason }, ...passedBy(escalationId, level, context)];
}

/**
 * To the next level. At the top nobody is higher: where nobody comes, its clock stays red until somebody does; where somebody
 * came and did not answer, it is to be acknowledged anew (peers.md S53).
 */
export function climb(escalation: Escalation, reason: ClimbReason, context: Context): readonly ComplaintEvent[] {
  const top = context.law.policy.escalation.levels.length;
  if (escalation.level >= top && reason === 'notAcknowledged') return [];
  return climbTo(Math.min(escalation.level + 1, top), escalation, reason, context);
}

function climbTo(
  level: number,
  { id: escalationId }: Escalation,
  reason: ClimbReason,
  context: Context,
): readonly ComplaintEvent[] {
  return [{ type: 'escalationClimbed', escalationId, level, reason }, ...passedBy(escalationId, level, context)];
}

function passedBy(escalationId: string, from: number, context: Context): readonly ComplaintEvent[] {
  const { levels } = context.law.policy.escalation;
  const events: ComplaintEvent[] = [];
  for (let level = from; level < levels.length && !isStaffed(level, context); level++) {
    events.push({ type: 'escalationClimbed', escalationId, level: level + 1, reason: 'nobodyThere' });
  }
  return events;
}

const isStaffed = (level: number, { law, staffed }: Context): boolean =>
  rolesOfLevel(law.policy.escalation, level).some((role) => staffed.has(role));

/** Somebody of its level, or of one above, takes the escalation on. */
export function acknowledgeEscalation(
  complaint: Complaint,
  command: AcknowledgeEscalation,
  context: Context,
): Decision {
  const { escalationId } = command;
  const found = complaint.escalations.find((candidate) => candidate.id === escalationId);
  if (found === undefined) return refuse({ kind: 'escalationNotFound', escalationId });
  if (found.acknowledgedAt !== null && found.acknowledgedBy !== null) {
    return refuse({ kind: 'alreadyAcknowledged', by: found.acknowledgedBy, at: found.acknowledgedAt });
  }
  const refusal = stateRefusal(found, 'raised') ?? levelRefusal(found, context);
  return refusal === null ? happen({ type: 'escalationAcknowledged', escalationId }) : refuse(refusal);
}

/** Says what was decided. Whoever may acknowledge may answer at once. */
export function answerEscalation(complaint: Complaint, command: AnswerEscalation, context: Context): Decision {
  const { escalationId } = command;
  const found = complaint.escalations.find((candidate) => candidate.id === escalationId);
  if (found === undefined) return refuse({ kind: 'escalationNotFound', escalationId });
  const refusal =
    stateRefusal(found, 'raised', 'acknowledged') ??
    levelRefusal(found, context) ??
    textRefusal(context.actor, 'answer', command.text, 4);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'escalationAnswered', escalationId, text: command.text.trim() });
}

/** Takes it back, with a reason that stays on record. */
export function withdrawEscalation(complaint: Complaint, command: WithdrawEscalation, context: Context): Decision {
  const { escalationId } = command;
  const found = complaint.escalations.find((candidate) => candidate.id === escalationId);
  if (found === undefined) return refuse({ kind: 'escalationNotFound', escalationId });
  const refusal =
    stateRefusal(found, 'raised', 'acknowledged') ??
    levelRefusal(found, context) ??
    textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'escalationWithdrawn', escalationId, reason: command.reason.trim() });
}

const stateRefusal = ({ state }: Escalation, ...wanted: readonly EscalationState[]): Refusal | null =>
  wanted.includes(state) ? null : { kind: 'wrongEscalationState', state };

function levelRefusal({ level }: Escalation, { actor, law }: Context): Refusal | null {
  if (actor.role === 'system') return null;
  const { levels } = law.policy.escalation;
  const highest = levels.findLastIndex(({ roles }) => roles.includes(actor.role)) + 1;
  // a law with fewer levels may have come into force since it climbed: then the highest answers for it
  const wanted = Math.min(level, levels.length);
  return highest >= wanted ? null : { kind: 'aboveYourLevel', level: wanted };
}
