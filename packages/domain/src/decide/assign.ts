import type { AddAssistant, Dispatch, Reassign, UndoReassign } from '../command.js';
import { type Assignment, type Complaint, isCurrent, legById } from '../complaint.js';
import { type Context, type Decision, happen, refuse } from '../decision.js';
import type { DepartmentId } from '../directory.js';
import type { ComplaintEvent } from '../event.js';
import { dueOf } from '../limit.js';
import { unknownReference } from '../references.js';
import type { Refusal } from '../refusal.js';
import { legOfRequest } from '../request.js';
import { textRefusal } from '../text.js';
import type { AssignmentRole, ComplaintState } from '../vocabulary.js';
import { currentLeg } from './find-leg.js';
import { nextId } from './ids.js';

/** States in which departments work on the complaint and legs may still be moved or added. */
export const withDepartments: readonly ComplaintState[] = ['dispatched', 'inHandling', 'answered'];

/** Hands the complaint to a lead and assistants, each department once. */
export function dispatch(complaint: Complaint, command: Dispatch, context: Context): Decision {
  if (complaint.state !== 'registered') return refuse({ kind: 'wrongState', state: complaint.state });
  const departmentIds = [command.leadDepartmentId, ...command.assistDepartmentIds];
  for (const [index, departmentId] of departmentIds.entries()) {
    const unknown = unknownReference(context.directory, 'department', departmentId);
    if (unknown !== null) return refuse(unknown);
    if (departmentIds.indexOf(departmentId) !== index) return refuse({ kind: 'alreadyAssigned', departmentId });
    const loop = loopRefusal(complaint, departmentId);
    if (loop !== null) return refuse(loop);
  }
  return happen(
    ...departmentIds.map((departmentId, index): ComplaintEvent => {
      const role: AssignmentRole = index === 0 ? 'lead' : 'assist';
      return {
        ...opening(complaint, index),
        departmentId,
        role,
        mandatory: role === 'assist',
        replaces: null,
        note: null,
        because: 'dispatch',
      };
    }),
  );
}

/** Moves a leg that is not yet accepted to a department that has none; the old leg is kept, its clocks end. */
export function reassign(complaint: Complaint, command: Reassign, context: Context): Decision {
  if (!withDepartments.includes(complaint.state)) return refuse({ kind: 'wrongState', state: complaint.state });
  const { assignmentId, toDepartmentId, designate: designated = false } = command;
  const found = currentLeg(complaint, assignmentId);
  if ('refusal' in found) return refuse(found.refusal);
  const { leg } = found;
  if (leg.state === 'accepted') return refuse({ kind: 'wrongAssignmentState', state: leg.state });
  const refusal =
    newcomerRefusal(complaint, toDepartmentId, context) ??
    (designated ? null : loopRefusal(complaint, toDepartmentId)) ??
    textRefusal(context.actor, 'reason', command.reason, 2);
  if (refusal !== null) return refuse(refusal);
  const assigned: ComplaintEvent = {
    ...opening(complaint, 0),
    designated,
    departmentId: toDepartmentId,
    role: leg.role,
    mandatory: leg.mandatory,
    replaces: leg.id,
    note: command.reason.trim(),
    because: 'reassigned',
  };
  return happen(assigned, ...lapsing(complaint, leg.id));
}

/** What the department of a leg had asked falls away with the leg, or with its result. Said after what makes it so. */
export const lapsing = (complaint: Complaint, assignmentId: string, except?: string): readonly ComplaintEvent[] =>
  complaint.requests
    .filter((request) => request.state === 'pending' && request.id !== except && legOfRequest(request) === assignmentId)
    .map(({ id }): ComplaintEvent => ({ type: 'requestEnded', requestId: id, how: 'lapsed' }));

/** Gives the leg back to the department that had it, while the policy's time to undo runs and the new one has done nothing. */
export function undoReassign(complaint: Complaint, command: UndoReassign, context: Context): Decision {
  const { assignmentId } = command;
  const found = currentLeg(complaint, assignmentId);
  if ('refusal' in found) return refuse(found.refusal);
  const { leg } = found;
  const old = legById(complaint, leg.replaces ?? '');
  // what a group decided is not undone by the way
  if (old?.state !== 'reassigned' || leg.designated) return refuse({ kind: 'nothingToUndo', assignmentId });
  const { law, now } = context;
  const until = dueOf(law.policy.undoWithin, leg.openedAt, law.calendarIn(complaint.districtId)).dueAt;
  if (hasBegun(complaint, leg) || now > until) return refuse({ kind: 'undoTooLate', until });
  const taken = complaint.assignments.some((other) => isCurrent(other) && other.departmentId === old.departmentId);
  if (taken) return refuse({ kind: 'alreadyAssigned', departmentId: old.departmentId });
  const loop = old.designated ? null : loopRefusal(complaint, old.departmentId);
  if (loop !== null) return refuse(loop);
  return happen({ type: 'reassignmentUndone', assignmentId });
}

/** Whether the department of a leg has done anything about it. */
const hasBegun = ({ requests, urges, supervisions }: Complaint, leg: Assignment): boolean =>
  leg.state !== 'awaitingSignature' ||
  leg.contactTries > 0 ||
  requests.some((request) => legOfRequest(request) === leg.id) ||
  urges.some(({ assignmentId, readAt, answer }) => assignmentId === leg.id && (readAt !== null || answer !== null)) ||
  // an order that followed the leg may have a reply of the department that had it
  supervisions.some(({ assignmentId, reply }) => assignmentId === leg.id && reply !== null && reply.at > leg.openedAt);

/** Gives a further department a leg beside the lead's. */
export function addAssistant(complaint: Complaint, command: AddAssistant, context: Context): Decision {
  if (!withDepartments.includes(complaint.state)) return refuse({ kind: 'wrongState', state: complaint.state });
  const { departmentId, note, mandatory = true, designate: designated = false } = command;
  const refusal =
    newcomerRefusal(complaint, departmentId, context) ??
    (designated ? null : loopRefusal(complaint, departmentId)) ??
    (note === null ? null : textRefusal(context.actor, 'note', note, 2));
  if (refusal !== null) return refuse(refusal);
  return happen({
    ...opening(complaint, 0),
    designated,
    departmentId,
    role: 'assist',
    mandatory,
    replaces: null,
    note: note?.trim() ?? null,
    because: 'dispatch',
  });
}

/** Refuses a department that the directory does not know, or that has a leg already. */
export function newcomerRefusal(complaint: Complaint, departmentId: DepartmentId, context: Context): Refusal | null {
  const taken = complaint.assignments.some((leg) => isCurrent(leg) && leg.departmentId === departmentId);
  if (taken) return { kind: 'alreadyAssigned', departmentId };
  return unknownReference(context.directory, 'department', departmentId);
}

/**
 * Refuses a department that has returned it, on whatever road it would get it again: only a designation sends it there.
 */
export function loopRefusal({ assignments }: Complaint, departmentId: DepartmentId): Refusal | null {
  const returned = assignments.some((leg) => leg.departmentId === departmentId && leg.state === 'returned');
  return returned ? { kind: 'loop', departmentId } : null;
}

/** The fixed part of the event for the n-th new leg of a command. */
export function opening(complaint: Complaint, nth: number) {
  return { type: 'assigned', assignmentId: nextId('a', complaint.assignments, nth), designated: false } as const;
}
