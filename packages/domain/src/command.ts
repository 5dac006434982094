import type { AssignmentId, ComplaintId, Deadline, EscalationId, Source, UrgeId } from './complaint.js';
import type { CategoryId, DepartmentId, DistrictId } from './directory.js';
import type { Instant } from './time.js';
import type { Channel, Kind, Urgency } from './vocabulary.js';

/** What somebody wants done to one complaint. */
export type Command =
  | Register
  | Dispatch
  | Sign
  | Answer
  | AcceptAnswer
  | Close
  | Reassign
  | AddAssistant
  | CallAgain
  | Urge
  | AnswerUrge
  | Escalate
  | AcknowledgeEscalation
  | RevealCaller
  | PassTime;

interface OnComplaint {
  readonly complaintId: ComplaintId;
}

/** A decision made on what a person saw: refused as stale when somebody has decided something since. */
interface OnSeenComplaint extends OnComplaint {
  /** The version on the person's screen, or null to act whatever has happened since. */
  readonly expectedVersion: number | null;
}

export interface Register extends OnComplaint {
  readonly type: 'register';
  readonly kind: Kind;
  readonly urgency: Urgency;
  /** Required unless the urgency is normal. */
  readonly urgencyReason: string | null;
  readonly title: string;
  readonly details: string;
  readonly categoryId: CategoryId;
  readonly districtId: DistrictId;
  readonly place: string;
  readonly channel: Channel;
  /** Kept apart from the log by the ledger; the event carries only the caller's id. */
  readonly caller: { readonly name: string; readonly phone: string } | null;
  readonly deadline: Deadline;
  readonly source: Source | null;
}

/** Hands a registered complaint to one lead and any number of assistants. */
export interface Dispatch extends OnSeenComplaint {
  readonly type: 'dispatch';
  readonly leadDepartmentId: DepartmentId;
  readonly assistDepartmentIds: readonly DepartmentId[];
}

export interface Sign extends OnComplaint {
  readonly type: 'sign';
  readonly assignmentId: AssignmentId;
}

export interface Answer extends OnComplaint {
  readonly type: 'answer';
  readonly assignmentId: AssignmentId;
  readonly text: string;
}

/** The center accepts the lead's answer: the caller's clock stops. */
export interface AcceptAnswer extends OnSeenComplaint {
  readonly type: 'acceptAnswer';
}

export interface Close extends OnSeenComplaint {
  readonly type: 'close';
  readonly note: string | null;
}

/** Moves one leg to another department. */
export interface Reassign extends OnSeenComplaint {
  readonly type: 'reassign';
  readonly assignmentId: AssignmentId;
  readonly toDepartmentId: DepartmentId;
  readonly reason: string;
}

export interface AddAssistant extends OnSeenComplaint {
  readonly type: 'addAssistant';
  readonly departmentId: DepartmentId;
  readonly note: string | null;
}

/** 重复来电: the caller calls again about an open complaint; weight, not a second complaint. */
export interface CallAgain extends OnComplaint {
  readonly type: 'callAgain';
  readonly note: string;
}

export interface Urge extends OnComplaint {
  readonly type: 'urge';
  readonly assignmentId: AssignmentId;
  readonly reason: string;
}

export interface AnswerUrge extends OnComplaint {
  readonly type: 'answerUrge';
  readonly urgeId: UrgeId;
  readonly progress: string;
  readonly nextStep: string;
  readonly promisedAt: Instant;
}

export interface Escalate extends OnComplaint {
  readonly type: 'escalate';
  readonly reason: string;
}

export interface AcknowledgeEscalation extends OnComplaint {
  readonly type: 'acknowledgeEscalation';
  readonly escalationId: EscalationId;
}

/** Asks for the caller's clear name and phone; the looking itself is the fact that is recorded. */
export interface RevealCaller extends OnComplaint {
  readonly type: 'revealCaller';
  readonly reason: string;
}

/** Records every threshold that time has passed. Only the product itself gives it. */
export interface PassTime extends OnComplaint {
  readonly type: 'passTime';
}
