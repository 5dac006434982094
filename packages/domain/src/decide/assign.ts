import type { AddAssistant, Dispatch, Reassign } from '../command.js';
import { type Complaint, isCurrent } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import type { DepartmentId } from '../directory.js';
import type { ComplaintEvent } from '../event.js';
import { unknownReference } from '../references.js';
import type { Refusal } from '../refusal.js';
import { textRefusal } from '../text.js';
import type { AssignmentRole, ComplaintState } from '../vocabulary.js';

/** States in which departments work on the complaint and legs may still be moved or added. */
const withDepartments: readonly ComplaintState[] = ['dispatched', 'inHandling', 'answered'];

/** Hands the complaint to a lead and assistants, each department once. */
export function dispatch(complaint: Complaint, command: Dispatch, context: Context): Decision {
  if (complaint.state !== 'registered') return refuse({ kind: 'wrongState', state: complaint.state });
  const departmentIds = [command.leadDepartmentId, ...command.assistDepartmentIds];
  for (const [index, departmentId] of departmentIds.entries()) {
    const unknown = unknownReference(context.directory, 'department', departmentId);
    if (unknown !== null) return refuse(unknown);
    if (departmentIds.indexOf(departmentId) !== index) return refuse({ kind: 'alreadyAssigned', departmentId });
  }
  return happen(
    ...departmentIds.map((departmentId, index): ComplaintEvent => {
      const role: AssignmentRole = index === 0 ? 'lead' : 'assist';
      return { ...opening(complaint, index), departmentId, role, replaces: null, note: null };
    }),
  );
}

/** Moves a leg that is not yet accepted to a department that has none; the old leg is kept, its clocks end. */
export function reassign(complaint: Complaint, command: Reassign, context: Context): Decision {
  if (!withDepartments.includes(complaint.state)) return refuse({ kind: 'wrongState', state: complaint.state });
  const { assignmentId, toDepartmentId } = command;
  const leg = complaint.assignments.find((candidate) => candidate.id === assignmentId);
  if (leg === undefined) return refuse({ kind: 'assignmentNotFound', assignmentId });
  if (!isCurrent(leg) || leg.state === 'accepted') return refuse({ kind: 'wrongAssignmentState', state: leg.state });
  const refusal =
    newcomerRefusal(complaint, toDepartmentId, context) ?? textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  return happen({
    ...opening(complaint, 0),
    departmentId: toDepartmentId,
    role: leg.role,
    replaces: leg.id,
    note: command.reason.trim(),
  });
}

/** Gives a further department a leg beside the lead's. */
export function addAssistant(complaint: Complaint, command: AddAssistant, context: Context): Decision {
  if (!withDepartments.includes(complaint.state)) return refuse({ kind: 'wrongState', state: complaint.state });
  const { departmentId, note } = command;
  const refusal =
    newcomerRefusal(complaint, departmentId, context) ??
    (note === null ? null : textRefusal(context.actor, 'note', note, 2));
  if (refusal !== null) return refuse(refusal);
  return happen({
    ...opening(complaint, 0),
    departmentId,
    role: 'assist',
    replaces: null,
    note: note?.trim() ?? null,
  });
}

function newcomerRefusal(complaint: Complaint, departmentId: DepartmentId, context: Context): Refusal | null {
  const taken = complaint.assignments.some((leg) => isCurrent(leg) && leg.departmentId === departmentId);
  if (taken) return { kind: 'alreadyAssigned', departmentId };
  return unknownReference(context.directory, 'department', departmentId);
}

/** The event's fixed part: the n-th new leg of this command. */
function opening(complaint: Complaint, nth: number): { readonly type: 'assigned'; readonly assignmentId: string } {
  return { type: 'assigned', assignmentId: `a${complaint.assignments.length + nth + 1}` };
}
