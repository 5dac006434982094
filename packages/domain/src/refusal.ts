import type { ActorRef } from './actor.js';
import type { AssignmentId, EscalationId, UrgeId } from './complaint.js';
import type { DepartmentId } from './directory.js';
import type { Instant } from './time.js';
import type { AssignmentState, ComplaintState } from './vocabulary.js';

/** An expected "no", with what its reader needs to know to do better. The words are the interface's. */
export type Refusal =
  /** No such complaint, or none that this person may see: the two are not told apart. */
  | { readonly kind: 'complaintNotFound' }
  /** A complaint with this id, or from this source, is already registered. */
  | { readonly kind: 'alreadyRegistered'; readonly number: string }
  /** This role, or this department, may not do this. */
  | { readonly kind: 'notAllowed' }
  /** Somebody has decided something since the person looked. */
  | {
      readonly kind: 'staleVersion';
      readonly expected: number;
      readonly actual: number;
      readonly changedAt: Instant;
      readonly changedBy: ActorRef;
    }
  /** The complaint is at a point of its life where this cannot be done. */
  | { readonly kind: 'wrongState'; readonly state: ComplaintState }
  | { readonly kind: 'assignmentNotFound'; readonly assignmentId: AssignmentId }
  /** The leg is at a point where this cannot be done. */
  | { readonly kind: 'wrongAssignmentState'; readonly state: AssignmentState }
  /** The department already has a leg of this complaint. */
  | { readonly kind: 'alreadyAssigned'; readonly departmentId: DepartmentId }
  | { readonly kind: 'unknownReference'; readonly what: ReferenceKind; readonly id: string }
  /** A text that must say something is empty, too short, too long, or says nothing (`收到`). */
  | { readonly kind: 'textNeeded'; readonly field: TextField; readonly problem: TextProblem }
  /** The promised time is not after now. */
  | { readonly kind: 'promiseInPast'; readonly now: Instant }
  /** An urge on this leg still waits for its answer. */
  | { readonly kind: 'urgePending'; readonly urgeId: UrgeId; readonly sentAt: Instant; readonly sentBy: string }
  | { readonly kind: 'urgeNotFound'; readonly urgeId: UrgeId }
  | { readonly kind: 'urgeAlreadyAnswered'; readonly answeredAt: Instant }
  /** An escalation still waits to be acknowledged. */
  | { readonly kind: 'escalationPending'; readonly escalationId: EscalationId; readonly raisedAt: Instant }
  | { readonly kind: 'escalationNotFound'; readonly escalationId: EscalationId }
  | { readonly kind: 'alreadyAcknowledged'; readonly by: string; readonly at: Instant };

export type RefusalKind = Refusal['kind'];

export const ReferenceKind = { department: 'department', district: 'district', category: 'category' } as const;
export type ReferenceKind = (typeof ReferenceKind)[keyof typeof ReferenceKind];

/** Which text of a command a refusal speaks of. */
export const TextField = {
  title: 'title',
  details: 'details',
  urgencyReason: 'urgencyReason',
  reason: 'reason',
  note: 'note',
  answer: 'answer',
  progress: 'progress',
  nextStep: 'nextStep',
} as const;
export type TextField = (typeof TextField)[keyof typeof TextField];

export const TextProblem = { missing: 'missing', tooShort: 'tooShort', tooLong: 'tooLong', hollow: 'hollow' } as const;
export type TextProblem = (typeof TextProblem)[keyof typeof TextProblem];
