import type { ActorRef } from './actor.js';
import type { Clock, ClockId } from './clock.js';
import type { AssignmentId, ComplaintId, Deadline, EscalationId, Source, UrgeId } from './complaint.js';
import type { CategoryId, DepartmentId, DistrictId } from './directory.js';
import type { Instant } from './time.js';
import type { AssignmentRole, Channel, EscalationCause, Kind, Threshold, Urgency } from './vocabulary.js';

/** What has happened to a complaint. Facts only: nothing here is ever changed or removed. */
export type ComplaintEvent =
  | {
      readonly type: 'registered';
      readonly id: ComplaintId;
      readonly number: string;
      readonly kind: Kind;
      readonly urgency: Urgency;
      readonly urgencyReason: string | null;
      readonly title: string;
      readonly details: string;
      readonly categoryId: CategoryId;
      readonly districtId: DistrictId;
      readonly place: string;
      readonly channel: Channel;
      readonly callerId: string | null;
      readonly receivedAt: Instant;
      readonly deadline: Deadline;
      readonly source: Source | null;
    }
  /** A department got a leg: by dispatch, as an added assistant, or in place of the leg `replaces`. */
  | {
      readonly type: 'assigned';
      readonly assignmentId: AssignmentId;
      readonly departmentId: DepartmentId;
      readonly role: AssignmentRole;
      readonly replaces: AssignmentId | null;
      readonly note: string | null;
    }
  | { readonly type: 'signed'; readonly assignmentId: AssignmentId }
  | { readonly type: 'answered'; readonly assignmentId: AssignmentId; readonly text: string }
  | { readonly type: 'answerAccepted'; readonly assignmentId: AssignmentId }
  | { readonly type: 'closed'; readonly note: string | null }
  | { readonly type: 'calledAgain'; readonly note: string }
  | { readonly type: 'urged'; readonly urgeId: UrgeId; readonly assignmentId: AssignmentId; readonly reason: string }
  | {
      readonly type: 'urgeAnswered';
      readonly urgeId: UrgeId;
      readonly progress: string;
      readonly nextStep: string;
      readonly promisedAt: Instant;
    }
  | {
      readonly type: 'escalated';
      readonly escalationId: EscalationId;
      readonly cause: EscalationCause;
      readonly level: number;
      readonly reason: string;
    }
  | { readonly type: 'escalationAcknowledged'; readonly escalationId: EscalationId }
  /** Somebody looked at the caller's clear name and phone. */
  | { readonly type: 'callerRevealed'; readonly reason: string }
  | { readonly type: 'clockStarted'; readonly clock: Clock }
  | { readonly type: 'clockStopped'; readonly clockId: ClockId }
  | { readonly type: 'clockCancelled'; readonly clockId: ClockId }
  /** `at` is the true instant of the threshold, however late it was noticed. */
  | { readonly type: 'clockCrossed'; readonly clockId: ClockId; readonly threshold: Threshold; readonly at: Instant };

/** One command's events, committed together: readers see all of them or none. */
export interface LogEntry {
  /** Place in the one log of the product; ascending, without gaps but for rolled-back commands. */
  readonly position: number;
  readonly complaintId: ComplaintId;
  /** The complaint's version after this entry; 1 for its first. */
  readonly version: number;
  /** When it happened; for imported history, when it happened there. */
  readonly at: Instant;
  readonly actor: ActorRef;
  readonly events: readonly ComplaintEvent[];
  /** Imported history: it changes the board but raises no alert. */
  readonly quiet: boolean;
}
