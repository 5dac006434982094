import type { ActorRef } from './actor.js';
import type { AssignmentId } from './assignment-id.js';
import type { ClockId, Limit } from './clock.js';
import type { CallbackId, ComplaintRef, EscalationId, UrgeId } from './complaint.js';
import type { DepartmentId } from './directory.js';
import type { RequestId } from './request.js';
import type { SupervisionId } from './supervision-id.js';
import type { Instant } from './time.js';
import type {
  AssignmentState,
  CallbackState,
  ComplaintState,
  EscalationState,
  RequestKind,
  RequestState,
  Rung,
  SupervisionState,
  UrgeState,
} from './vocabulary.js';

/** An expected "no", with what its reader needs to know to do better. The words are the interface's. */
export type Refusal =
  /** No such complaint, or none that this person may see: the two are not told apart. */
  | { readonly kind: 'complaintNotFound' }
  /** A complaint with this id, or from this source, is already registered. */
  | { readonly kind: 'alreadyRegistered'; readonly number: string }
  /** This role, or this department, may not do this. */
  | { readonly kind: 'notAllowed' }
  /** Of a report those who handle it do not learn who called; the center asks the caller for them. */
  | { readonly kind: 'callerWithheld' }
  /** Nobody is known who called. */
  | { readonly kind: 'noCaller' }
  /** Another caller is known by this phone: the two are not made one by a correction. */
  | { readonly kind: 'phoneOfAnother' }
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
  /** A text is not what its place wants; `limit` is how many characters it may have at least, or at most. */
  | {
      readonly kind: 'textNeeded';
      readonly field: TextField;
      readonly problem: TextProblem;
      readonly limit?: number;
    }
  /** A date that must lie ahead does not. */
  | { readonly kind: 'promiseInPast'; readonly now: Instant }
  /** A thing that is said to have happened lies ahead, or before the clock it speaks of began. */
  | { readonly kind: 'notInPast'; readonly now: Instant }
  /** The idempotency key was spent on something else, which is done; this is not. */
  | { readonly kind: 'keyReused' }
  /** There is no room to write anything down: nothing was saved, and the operator must make room. */
  | { readonly kind: 'storageFull' }
  /** Nothing would be different. */
  | { readonly kind: 'nothingChanged' }
  | RequestRefusal
  | PressureRefusal
  | SettlementRefusal;

/** Of what is asked and ruled. */
type RequestRefusal =
  /** The same is asked already and waits for its ruling. */
  | {
      readonly kind: 'requestPending';
      readonly requestId: RequestId;
      readonly asked: RequestKind;
      readonly askedAt: Instant;
    }
  | { readonly kind: 'requestNotFound'; readonly requestId: RequestId }
  | { readonly kind: 'requestSettled'; readonly requestId: RequestId; readonly state: RequestState }
  /** Whoever asked cannot be the one who rules: a second person is needed. */
  | { readonly kind: 'secondPersonNeeded'; readonly askedBy: ActorRef }
  /** The time in which it could be asked is over. */
  | { readonly kind: 'tooLate'; readonly until: Instant }
  /** Asked for as often as the policy allows. */
  | { readonly kind: 'tooMany'; readonly asked: RequestKind; readonly most: number }
  /** More than the policy allows at a time. */
  | { readonly kind: 'tooLong'; readonly longest: Limit }
  /** The center has ruled that it is theirs: it cannot be returned. */
  | { readonly kind: 'designated'; readonly assignmentId: AssignmentId }
  /** It has bounced so often that the ruling must settle it for good: with a designation. */
  | { readonly kind: 'designationNeeded'; readonly bounces: number }
  /** The department had it and it came back: A to B to A. Only a designation sends it there again. */
  | { readonly kind: 'loop'; readonly departmentId: DepartmentId }
  /** The policy knows no such reason to stop a clock. */
  | { readonly kind: 'unknownPauseCause'; readonly cause: string; readonly known: readonly string[] }
  /** Raising and correcting are done at once; lowering an urgency, or an order, is asked for, and another person rules. */
  | { readonly kind: 'loweringIsAsked'; readonly lowering: Lowering }
  | { readonly kind: 'clockNotFound'; readonly clockId: ClockId }
  /** The clock has not run out, or what became of it is settled. */
  | { readonly kind: 'noBreach'; readonly clockId: ClockId }
  /** A department's word about when it was done is trusted only so far back. */
  | { readonly kind: 'occurredTooEarly'; readonly earliest: Instant }
  /** The leg is not suspended. */
  | { readonly kind: 'notSuspended'; readonly assignmentId: AssignmentId }
  /** Nothing is promised of the leg, so there is nothing to put off or to stop. */
  | { readonly kind: 'noDeadline'; readonly assignmentId: AssignmentId };

/** Of urges, orders and escalations. */
type PressureRefusal =
  /** An urge on this leg still waits for its answer; add to it by naming it. */
  | {
      readonly kind: 'urgePending';
      readonly urgeId: UrgeId;
      readonly sentAt: Instant;
      readonly sentBy: string;
      readonly reason: string;
    }
  | { readonly kind: 'urgeNotFound'; readonly urgeId: UrgeId }
  | { readonly kind: 'urgeAlreadyAnswered'; readonly answeredAt: Instant }
  | { readonly kind: 'wrongUrgeState'; readonly state: UrgeState }
  | { readonly kind: 'supervisionNotFound'; readonly supervisionId: SupervisionId }
  | { readonly kind: 'wrongSupervisionState'; readonly state: SupervisionState }
  /** An order on this leg is not settled yet. */
  | { readonly kind: 'supervisionPending'; readonly supervisionId: SupervisionId; readonly rung: Rung }
  /** Not a rung that can be gone to from here. */
  | { readonly kind: 'wrongRung'; readonly rung: Rung }
  /** An escalation still waits for its answer. */
  | { readonly kind: 'escalationPending'; readonly escalationId: EscalationId; readonly raisedAt: Instant }
  | { readonly kind: 'escalationNotFound'; readonly escalationId: EscalationId }
  | { readonly kind: 'wrongEscalationState'; readonly state: EscalationState }
  /** It has gone to a level above this person's. */
  | { readonly kind: 'aboveYourLevel'; readonly level: number }
  | { readonly kind: 'alreadyAcknowledged'; readonly by: string; readonly at: Instant }
  /** Whoever raised it does not confirm it while others are on shift who may: these, by name. */
  | { readonly kind: 'ownEscalation'; readonly onShift: readonly string[] };

/** Of results, callbacks and what is settled together. */
type SettlementRefusal =
  /** Mandatory parts are missing: wait for them, or waive each with a reason. */
  | { readonly kind: 'partsMissing'; readonly assignmentIds: readonly AssignmentId[] }
  | { readonly kind: 'callbackNotFound'; readonly callbackId: CallbackId }
  | { readonly kind: 'wrongCallbackState'; readonly state: CallbackState }
  /** A try before this one reached nobody: another one counts from this instant. A caller who is reached is recorded at any. */
  | { readonly kind: 'callbackTooSoon'; readonly callbackId: CallbackId; readonly notBefore: Instant }
  /** The caller is to be called back before the complaint is closed. */
  | { readonly kind: 'callbackFirst'; readonly callbackId: CallbackId }
  /** Whether the caller is satisfied must be asked, or must not, for this kind. */
  | { readonly kind: 'satisfactionAsked'; readonly excluded: boolean }
  /** The time to undo is over, or the new department has begun. */
  | { readonly kind: 'undoTooLate'; readonly until: Instant }
  | { readonly kind: 'nothingToUndo'; readonly assignmentId: AssignmentId }
  | { readonly kind: 'alreadyConvened'; readonly openedAt: Instant }
  | { readonly kind: 'notConvened' }
  | { readonly kind: 'tooManyRepresentatives'; readonly most: number }
  | { readonly kind: 'membersNeeded'; readonly least: number }
  /** A complaint cannot be merged into itself, nor into one that ended. */
  | { readonly kind: 'cannotMerge'; readonly into: ComplaintRef };

export type RefusalKind = Refusal['kind'];

/** What is lowered by two people: one asks, another rules. */
export const Lowering = { urgency: 'urgency', supervision: 'supervision' } as const;
export type Lowering = (typeof Lowering)[keyof typeof Lowering];

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
  basis: 'basis',
  evidence: 'evidence',
  ground: 'ground',
  decision: 'decision',
  callerNotice: 'callerNotice',
  place: 'place',
  callerName: 'callerName',
  callerPhone: 'callerPhone',
  representative: 'representative',
} as const;
export type TextField = (typeof TextField)[keyof typeof TextField];

export const TextProblem = {
  missing: 'missing',
  tooShort: 'tooShort',
  tooLong: 'tooLong',
  /** Says nothing: `收到`. */
  hollow: 'hollow',
  /** No number that anybody could be called back on. */
  notAPhone: 'notAPhone',
} as const;
export type TextProblem = (typeof TextProblem)[keyof typeof TextProblem];
