import type { ActorRef } from './actor.js';
import type { Clock } from './clock.js';
import type { CategoryId, DepartmentId, DistrictId } from './directory.js';
import type { Instant } from './time.js';
import type {
  AssignmentRole,
  AssignmentState,
  Channel,
  ComplaintState,
  EscalationCause,
  EscalationState,
  Kind,
  Urgency,
  UrgeState,
} from './vocabulary.js';

/** A UUID. */
export type ComplaintId = string;

/** Within a complaint: `a1`, `a2` … in the order in which the legs were opened. */
export type AssignmentId = string;
/** Within a complaint: `u1`, `u2` … */
export type UrgeId = string;
/** Within a complaint: `e1`, `e2` … */
export type EscalationId = string;

/** 承办: one department's leg. Kept after the department has left. */
export interface Assignment {
  readonly id: AssignmentId;
  readonly departmentId: DepartmentId;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
  readonly openedAt: Instant;
  readonly signedAt: Instant | null;
  readonly answeredAt: Instant | null;
  /** When the department left the complaint; null while the leg is current. */
  readonly leftAt: Instant | null;
}

/** 催办: a reminder on one leg that wants an answer. */
export interface Urge {
  readonly id: UrgeId;
  readonly assignmentId: AssignmentId;
  readonly state: UrgeState;
  readonly reason: string;
  readonly sentAt: Instant;
  readonly sentBy: string;
  readonly answer: UrgeAnswer | null;
}

/** An answer has content: "received" alone is not one (domain.md §4). */
export interface UrgeAnswer {
  readonly progress: string;
  readonly nextStep: string;
  readonly promisedAt: Instant;
  readonly answeredAt: Instant;
  readonly answeredBy: string;
}

/** 升级: raises the complaint to a level that a named person must acknowledge. */
export interface Escalation {
  readonly id: EscalationId;
  readonly state: EscalationState;
  readonly cause: EscalationCause;
  readonly level: number;
  readonly reason: string;
  readonly raisedAt: Instant;
  readonly raisedBy: string;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: string | null;
}

/**
 * Which deadline the caller was promised: what the policy says, an instant that somebody else set and that is kept as
 * given, or none at all (imported cases whose city set none).
 */
export type Deadline =
  | { readonly kind: 'policy' }
  | {
      readonly kind: 'given';
      readonly dueAt: Instant;
      /** Whoever set it gave no verdict on how the case ended: its clock runs, but no on-time figure counts it. */
      readonly unjudged?: true;
    }
  | { readonly kind: 'none' };

/** Where an imported complaint came from; `(system, id)` is unique. */
export interface Source {
  readonly system: string;
  readonly id: string;
}

/** Clocks that cross a threshold, urges and looks at the caller do not count as decisions; legs that change do. */
export interface Decided {
  readonly version: number;
  readonly at: Instant;
  readonly by: ActorRef;
}

/** 诉求工单, folded from its log. Caller data and the long text are kept apart and never travel with it. */
export interface Complaint {
  readonly id: ComplaintId;
  /** For people, e.g. `26-118204`. */
  readonly number: string;
  /** How many log entries are folded in. */
  readonly version: number;
  /** When and by whom something was last decided that a decision on older sight would trample on. */
  readonly decided: Decided;
  /** The latest instant the log knows; time never runs backwards within a complaint. */
  readonly lastAt: Instant;
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly urgencyReason: string | null;
  readonly title: string;
  readonly categoryId: CategoryId;
  readonly districtId: DistrictId;
  readonly place: string;
  readonly channel: Channel;
  readonly callerId: string | null;
  /** How often the caller has called again about it. */
  readonly repeats: number;
  readonly receivedAt: Instant;
  readonly deadline: Deadline;
  readonly source: Source | null;
  readonly state: ComplaintState;
  readonly assignments: readonly Assignment[];
  readonly clocks: readonly Clock[];
  readonly urges: readonly Urge[];
  readonly escalations: readonly Escalation[];
  readonly closedAt: Instant | null;
}

/** True while a department still has this leg. */
export const isCurrent = (assignment: Assignment): boolean => assignment.leftAt === null;

/** True while the department owes a signature or an answer on this leg. */
export const isPending = (assignment: Assignment): boolean =>
  isCurrent(assignment) && (assignment.state === 'awaitingSignature' || assignment.state === 'signed');

/** The leg that answers for the result, or undefined before dispatch. */
export const leadOf = (complaint: Complaint): Assignment | undefined =>
  complaint.assignments.find((leg) => leg.role === 'lead' && isCurrent(leg));

/** The latest urge of a leg that still waits for its answer. */
export const openUrgeOf = (complaint: Complaint, assignmentId: AssignmentId): Urge | undefined =>
  complaint.urges.findLast((urge) => urge.assignmentId === assignmentId && urge.state === 'sent');

/** The escalation nobody has acknowledged yet, if any. */
export const openEscalationOf = (complaint: Complaint): Escalation | undefined =>
  complaint.escalations.findLast((escalation) => escalation.state === 'raised');
