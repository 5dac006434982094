import { type Assignment, type Complaint, isCurrent } from '../complaint.js';
import type { Refusal } from '../refusal.js';
import type { AssignmentState } from '../vocabulary.js';

/** A leg, or why the command cannot speak of it. */
export type FoundLeg = { readonly leg: Assignment } | { readonly refusal: Refusal };

/** The leg with this id in one of these states, of a complaint that is not closed. */
export function legIn(complaint: Complaint, assignmentId: string, ...states: readonly AssignmentState[]): FoundLeg {
  const found = currentLeg(complaint, assignmentId);
  if ('refusal' in found || states.includes(found.leg.state)) return found;
  return { refusal: { kind: 'wrongAssignmentState', state: found.leg.state } };
}

/** The leg with this id, while its department has it and the complaint is not closed. */
export function currentLeg(complaint: Complaint, assignmentId: string): FoundLeg {
  if (complaint.state === 'closed') return { refusal: { kind: 'wrongState', state: complaint.state } };
  const leg = complaint.assignments.find((candidate) => candidate.id === assignmentId);
  if (leg === undefined) return { refusal: { kind: 'assignmentNotFound', assignmentId } };
  return isCurrent(leg) ? { leg } : { refusal: { kind: 'wrongAssignmentState', state: leg.state } };
}
