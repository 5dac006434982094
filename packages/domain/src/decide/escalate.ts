import type { AcknowledgeEscalation, Escalate } from '../command.js';
import { type Complaint, openEscalationOf } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import { textRefusal } from '../text.js';

/** Raises a complaint so that a named person must acknowledge it; one unacknowledged escalation at a time. */
export function escalate(complaint: Complaint, command: Escalate, context: Context): Decision {
  if (complaint.state === 'closed') return refuse({ kind: 'wrongState', state: complaint.state });
  const open = openEscalationOf(complaint);
  if (open !== undefined) {
    return refuse({ kind: 'escalationPending', escalationId: open.id, raisedAt: open.raisedAt });
  }
  const refusal = textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  return happen({
    type: 'escalated',
    escalationId: `e${complaint.escalations.length + 1}`,
    cause: 'byHand',
    level: 1,
    reason: command.reason.trim(),
  });
}

/** Somebody takes the escalation on. */
export function acknowledgeEscalation(complaint: Complaint, command: AcknowledgeEscalation): Decision {
  const { escalationId } = command;
  const found = complaint.escalations.find((candidate) => candidate.id === escalationId);
  if (found === undefined) return refuse({ kind: 'escalationNotFound', escalationId });
  if (found.acknowledgedAt !== null && found.acknowledgedBy !== null) {
    return refuse({ kind: 'alreadyAcknowledged', by: found.acknowledgedBy, at: found.acknowledgedAt });
  }
  return happen({ type: 'escalationAcknowledged', escalationId });
}
