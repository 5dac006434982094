import type { Rule } from '../command.js';
import { type Complaint, isCurrent } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import type { ComplaintEvent } from '../event.js';
import type { Refusal } from '../refusal.js';
import type { Request } from '../request.js';
import { lapsing, loopRefusal, newcomerRefusal, opening } from './assign.js';

/**
 * Rules on a return. Granted: the leg goes to another department, and the time in between is the center's. Refused: it stays,
 * for good, and the time is the department's. From the policy's bounce on, and where a leg would come back to a department
 * that had returned it, only a designation settles it (case S30).
 */
export function ruleOnReturn(
  complaint: Complaint,
  request: Extract<Request, { kind: 'return' }>,
  command: Rule,
  context: Context,
): Decision {
  const leg = complaint.assignments.find(({ id }) => id === request.assignmentId);
  if (leg === undefined || !isCurrent(leg)) {
    return refuse({ kind: 'assignmentNotFound', assignmentId: request.assignmentId });
  }
  const ruled: ComplaintEvent = {
    type: 'ruled',
    requestId: request.id,
    granted: command.grant,
    reason: command.reason.trim(),
    chargedTo: command.grant ? null : leg.departmentId,
    callerNotice: null,
  };
  if (!command.grant) return happen(ruled, { type: 'designated', assignmentId: leg.id });
  const departmentId = command.toDepartmentId ?? request.toDepartmentId ?? '';
  const designated = command.designate ?? false;
  const refusal =
    newcomerRefusal(complaint, departmentId, context) ??
    (designated ? null : undecidedRefusal(complaint, departmentId, context));
  if (refusal !== null) return refuse(refusal);
  const assigned: ComplaintEvent = {
    ...opening(complaint, 0),
    departmentId,
    designated,
    role: leg.role,
    mandatory: leg.mandatory,
    replaces: leg.id,
    note: command.reason.trim(),
    because: 'returned',
  };
  return happen(ruled, assigned, ...lapsing(complaint, leg.id, request.id));
}

/** Why this ruling must designate. */
function undecidedRefusal(complaint: Complaint, departmentId: string, { law }: Context): Refusal | null {
  const { bounces } = complaint;
  const loop = loopRefusal(complaint, departmentId);
  if (loop !== null) return loop;
  return bounces >= law.policy.returns.designateAt ? { kind: 'designationNeeded', bounces } : null;
}
