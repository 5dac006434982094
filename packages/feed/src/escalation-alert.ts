import { type Audience, audienceOf, departmentsOf } from '@watchfloor/domain/access';
import { type Complaint, type Escalation, leadOf } from '@watchfloor/domain/complaint';
import { isOpen } from '@watchfloor/domain/queue-item';
import { type Alert, about, sameAlert } from './alert.js';
import type { Position } from './ports.js';

/** The alert of an escalation as it stands. */
export function escalationAlert(
  complaint: Complaint,
  { id, cause, raisedBy, reason, level, raisedAt: at, acknowledgedAt, acknowledgedBy }: Escalation,
  position: Position,
): Alert {
  return {
    ...about(complaint, position),
    id: `${complaint.id}:${id}`,
    kind: 'escalation',
    at,
    subjectId: id,
    departmentId: leadOf(complaint)?.departmentId ?? null,
    escalationId: id,
    level,
    raisedById: cause === 'byHand' ? raisedBy : null,
    reason,
    acknowledgedAt,
    acknowledgedBy,
  };
}

/** An escalation that waits to be taken on. */
export interface OpenEscalation {
  readonly alert: Alert;
  /** Who sees its complaint. */
  readonly audience: Audience;
}

/** The escalation of an open complaint that waits to be taken on; null where none does. */
export function openEscalationIn(complaint: Complaint, position: Position): OpenEscalation | null {
  const raised = complaint.escalations.find(({ state }) => state === 'raised');
  if (raised === undefined || !isOpen(complaint)) return null;
  return { alert: escalationAlert(complaint, raised, position), audience: audienceOf(complaint) };
}

/** Whether both say the same to the same people, at whatever position. */
export const sameEscalation = (one: OpenEscalation, other: OpenEscalation): boolean =>
  sameAlert(one.alert, { ...other.alert, position: one.alert.position }) &&
  departmentsOf(one.audience).join() === departmentsOf(other.audience).join();
