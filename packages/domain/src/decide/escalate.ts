import type { Actor, ActorRef } from '../actor.js';
import type { AcknowledgeEscalation, AnswerEscalation, Escalate, WithdrawEscalation } from '../command.js';
import { type Complaint, type Escalation, openEscalationOf } from '../complaint.js';
import { type Context, type Decision, happen, type LawBook, refuse } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import { rolesOfLevel } from '../policy.js';
import type { Refusal } from '../refusal.js';
import { type OnShift, secondPersonOf } from '../second-person.js';
import { textRefusal } from '../text.js';
import type { ClimbReason, EscalationCause, EscalationState, Role } from '../vocabulary.js';
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
  given: {
    readonly cause: EscalationCause;
    readonly level: number;
    readonly reason: string;
    /** Of one that came with a duplicate: who raised it there. */
    readonly raisedBy?: ActorRef;
  },
  context: Context,
): readonly ComplaintEvent[] {
  const { level } = given;
  const open = openEscalationOf(complaint);
  if (open !== undefined) return open.level < level ? climbTo(level, open, 'graver', context) : [];
  const escalationId = nextId('e', complaint.escalations);
  return [{ type: 'escalated', escalationId, ...given }, ...passedBy(escalationId, level, context)];
}

/**
 * To the next level. At the top nobody is higher: where nobody comes, its clock stays red until somebody does; where somebody
 * came and did not answer, it is to be acknowledged anew (case S53).
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
  const refusal = stateRefusal(found, 'raised') ?? levelRefusal(found, context) ?? ownRefusal(found, context);
  if (refusal !== null) return refuse(refusal);
  return happen({ type: 'escalationAcknowledged', escalationId, ...saidAlone(found, context) });
}

/** Says what was decided. Whoever may acknowledge may answer at once: that confirms it, too. */
export function answerEscalation(complaint: Complaint, command: AnswerEscalation, context: Context): Decision {
  const { escalationId } = command;
  const found = complaint.escalations.find((candidate) => candidate.id === escalationId);
  if (found === undefined) return refuse({ kind: 'escalationNotFound', escalationId });
  const refusal =
    stateRefusal(found, 'raised', 'acknowledged') ??
    levelRefusal(found, context) ??
    ownRefusal(found, context) ??
    textRefusal(context.actor, 'answer', command.text, 4);
  if (refusal !== null) return refuse(refusal);
  return happen({
    type: 'escalationAnswered',
    escalationId,
    text: command.text.trim(),
    ...saidAlone(found, context),
  });
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
  if (actor.role === 'system' || reaches(actor.role, level, law)) return null;
  return { kind: 'aboveYourLevel', level: Math.min(level, law.policy.escalation.levels.length) };
}

/** Whether a role takes on escalations of a level. */
function reaches(role: Role, level: number, { policy }: LawBook): boolean {
  const { levels } = policy.escalation;
  const highest = levels.findLastIndex(({ roles }) => roles.includes(role)) + 1;
  // a law with fewer levels may have come into force since it climbed: then the highest answers for it
  return highest >= Math.min(level, levels.length);
}

/** So many names are said; whoever wants another looks around. */
const NAMES = 3;

/** Refuses whoever raised it where the policy wants another person, and another is on shift. */
function ownRefusal(escalation: Escalation, context: Context): Refusal | null {
  if (!needsAnother(escalation, context)) return null;
  const onShift = othersOnShift(escalation, context).map(({ name }) => name);
  return onShift.length === 0 ? null : { kind: 'ownEscalation', onShift: onShift.slice(0, NAMES) };
}

/**
 * What the record says of whoever confirms the own escalation, which `ownRefusal` lets pass where there is nobody else. Of
 * history, where nobody knows who was there, it says nothing.
 */
const saidAlone = (escalation: Escalation, context: Context): { readonly alone?: true } =>
  context.onShift !== undefined && needsAnother(escalation, context) ? { alone: true } : {};

/**
 * While nobody has confirmed it: the one who raised it is not the one whom it waits for. What the product raised, by the words
 * of a complaint or a deadline, is nobody's own, whoever gave the command on which it did.
 */
const needsAnother = (escalation: Escalation, { actor, law }: Context): boolean =>
  escalation.state === 'raised' && isOwnEscalation(escalation, actor) && secondPersonOf(law.policy).ownEscalation;

/** Whether an actor raised an escalation by hand. */
export const isOwnEscalation = ({ cause, raisedBy }: Escalation, actor: Actor): boolean =>
  cause === 'byHand' && actor.role !== 'system' && raisedBy === actor.id;

const othersOnShift = ({ level }: Escalation, { actor, law, onShift = [] }: Context): readonly OnShift[] =>
  onShift.filter(({ id, role }) => id !== actor.id && reaches(role, level, law));
