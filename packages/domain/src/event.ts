import type { ActorRef } from './actor.js';
import type { AssignmentId } from './assignment-id.js';
import type { Clock, ClockId, ClockTerms, Schedule } from './clock.js';
import type { ApplyLaw } from './command.js';
import type {
  Appointment,
  AppointmentId,
  CallbackId,
  CallbackResult,
  ComplaintId,
  ComplaintRef,
  Deadline,
  EscalationId,
  Source,
  UrgeId,
} from './complaint.js';
import type { CategoryId, DepartmentId, DistrictId } from './directory.js';
import type { Asked, RequestId } from './request.js';
import type { SupervisionId } from './supervision-id.js';
import type { Instant } from './time.js';
import type {
  Addressee,
  AssignmentRole,
  BreachState,
  CancelCause,
  ChangeCause,
  Channel,
  ClimbReason,
  DeliveryChannel,
  Ending,
  EscalationCause,
  Kind,
  ReopenCause,
  Rung,
  SupervisionCause,
  Threshold,
  Urgency,
} from './vocabulary.js';

/** What has happened to a complaint. Facts only: nothing here is ever changed or removed. */
export type ComplaintEvent =
  | Received
  | Handed
  | Handled
  | AskedAndRuled
  | Pressed
  | Escalated
  | CalledBack
  | Settled
  | LawApplied
  | ClockEvent
  | AppointmentEvent;

/** It came in, and what it is. */
type Received =
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
      readonly splitFrom: ComplaintRef | null;
      /** Of a part of a report, or of a whole with a report in it: only the center may know who called. */
      readonly withheld?: true;
    }
  | { readonly type: 'calledAgain'; readonly note: string }
  | {
      readonly type: 'reclassified';
      readonly kind: Kind;
      readonly urgency: Urgency;
      readonly categoryId: CategoryId;
      readonly reason: string;
    }
  /** Somebody looked at the caller's clear name and phone. */
  | { readonly type: 'callerRevealed'; readonly reason: string }
  /** The caller's name or phone is another one; in the log they are masked, as on every screen. */
  | {
      readonly type: 'callerCorrected';
      readonly reason: string;
      readonly before: MaskedCaller;
      readonly after: MaskedCaller;
    };

/** Empty where nothing was known. */
export interface MaskedCaller {
  readonly name: string;
  readonly phone: string;
}

/** Departments got and lost legs. */
type Handed =
  /** A department got a leg: by dispatch, as an added assistant, or in place of the leg `replaces`. */
  | {
      readonly type: 'assigned';
      readonly assignmentId: AssignmentId;
      readonly departmentId: DepartmentId;
      readonly role: AssignmentRole;
      readonly replaces: AssignmentId | null;
      readonly note: string | null;
      readonly mandatory: boolean;
      readonly designated: boolean;
      /** How the leg `replaces` left. */
      readonly because: 'dispatch' | 'reassigned' | 'returned' | 'coordinated';
    }
  /** The department leaves, and nobody takes its place: it leads now instead of assisting. */
  | { readonly type: 'legEnded'; readonly assignmentId: AssignmentId }
  /** The leg stays with its department, which may not return it any more. */
  | { readonly type: 'designated'; readonly assignmentId: AssignmentId }
  /** The leg goes, and the one whose place it took is back as it was. */
  | { readonly type: 'reassignmentUndone'; readonly assignmentId: AssignmentId };

/** Departments worked, the center judged. */
type Handled =
  | { readonly type: 'signed'; readonly assignmentId: AssignmentId }
  | {
      readonly type: 'contacted';
      readonly assignmentId: AssignmentId;
      readonly reached: boolean;
      readonly note: string;
    }
  | { readonly type: 'progressReported'; readonly assignmentId: AssignmentId; readonly text: string }
  | { readonly type: 'partWaived'; readonly assignmentId: AssignmentId; readonly reason: string }
  | {
      readonly type: 'answered';
      readonly assignmentId: AssignmentId;
      readonly text: string;
      /** When it was done; earlier than the entry where a department's system was trusted with it. */
      readonly at: Instant;
      /**
       * What the promise to contact the caller comes to, which was still open: missed, or excepted by the policy. Absent where
       * it was settled before, and in entries from when an answer settled it.
       */
      readonly contact?: 'missed' | 'excepted';
    }
  | { readonly type: 'answerRejected'; readonly assignmentId: AssignmentId; readonly reason: string }
  | {
      readonly type: 'answerAccepted';
      readonly assignmentId: AssignmentId;
      /** Where its source says when; otherwise the instant of the entry. */
      readonly at?: Instant;
    }
  | {
      readonly type: 'closed';
      readonly ending: Ending;
      readonly note: string | null;
      /** Where its source says when; otherwise the instant of the entry. */
      readonly at?: Instant;
      readonly mergedInto: ComplaintRef | null;
      /** Merged with a report of the same caller, or such a report: only the center may know who called. */
      readonly withheld?: true;
    }
  /** A result that was accepted is worked on again, by the same lead. */
  | {
      readonly type: 'reopened';
      readonly cause: ReopenCause;
      readonly reason: string;
      readonly assignmentId: AssignmentId;
      /** Whom it counts against; null where it is nobody's failure. */
      readonly countsAgainst: DepartmentId | null;
    }
  | {
      readonly type: 'suspended';
      readonly assignmentId: AssignmentId;
      readonly cause: string;
      readonly from: Instant;
      /** Null while it lasts; set where it was entered after the fact. */
      readonly to: Instant | null;
      readonly promisedAt: Instant | null;
    }
  | {
      readonly type: 'resumed';
      readonly assignmentId: AssignmentId;
      readonly at: Instant;
      readonly reason: string | null;
    };

type AskedAndRuled =
  | { readonly type: 'requested'; readonly requestId: RequestId; readonly asked: Asked }
  | {
      readonly type: 'ruled';
      readonly requestId: RequestId;
      readonly granted: boolean;
      readonly reason: string;
      readonly chargedTo: DepartmentId | null;
      /** What the caller was told; null where nothing changes for the caller. */
      readonly callerNotice: string | null;
    }
  | { readonly type: 'requestEnded'; readonly requestId: RequestId; readonly how: 'withdrawn' | 'lapsed' };

type Pressed =
  | {
      readonly type: 'urged';
      readonly urgeId: UrgeId;
      readonly assignmentId: AssignmentId;
      readonly reason: string;
      /** Of one that came with a duplicate: what stood behind it there. 1 when absent. */
      readonly weight?: number;
    }
  /** Somebody else, or the same person again, stands behind an urge that is still unanswered. */
  | { readonly type: 'urgeJoined'; readonly urgeId: UrgeId; readonly reason: string }
  /** Its answer is owed from now: at once, or when the quiet hours are over. */
  | {
      readonly type: 'urgeReleased';
      readonly urgeId: UrgeId;
      /** No account of the department could take it. */
      readonly nobodyThere: boolean;
    }
  | {
      readonly type: 'urgeDelivered';
      readonly urgeId: UrgeId;
      /** Absent where it was read, and in entries from when time delivered it and its answer was owed from then. */
      readonly channel?: DeliveryChannel;
    }
  | { readonly type: 'urgeRead'; readonly urgeId: UrgeId }
  | {
      readonly type: 'urgeAnswered';
      readonly urgeId: UrgeId;
      readonly progress: string;
      readonly nextStep: string;
      readonly promisedAt: Instant;
    }
  | { readonly type: 'urgeJudged'; readonly urgeId: UrgeId; readonly accepted: boolean; readonly reason: string | null }
  | { readonly type: 'urgeWithdrawn'; readonly urgeId: UrgeId; readonly reason: string }
  /** Unanswered: it is a notice now, copied to more people. */
  | {
      readonly type: 'urgeClimbed';
      readonly urgeId: UrgeId;
      readonly rung: Rung;
      readonly copiedTo: readonly Addressee[];
    }
  | {
      readonly type: 'supervised';
      readonly supervisionId: SupervisionId;
      readonly assignmentId: AssignmentId;
      readonly rung: Rung;
      readonly cause: SupervisionCause;
      readonly reason: string;
      readonly copiedTo: readonly Addressee[];
    }
  | { readonly type: 'supervisionReplied'; readonly supervisionId: SupervisionId; readonly text: string }
  | {
      readonly type: 'supervisionJudged';
      readonly supervisionId: SupervisionId;
      readonly accepted: boolean;
      readonly reason: string | null;
    }
  /** Up by itself, or down with a reason. */
  | {
      readonly type: 'supervisionMoved';
      readonly supervisionId: SupervisionId;
      readonly rung: Rung;
      readonly reason: string | null;
      readonly copiedTo: readonly Addressee[];
    }
  /** Its leg went to another department or came back, or its complaint was reopened: the order stands, and is this leg's. */
  | {
      readonly type: 'supervisionFollowed';
      readonly supervisionId: SupervisionId;
      readonly assignmentId: AssignmentId;
      /** The reply of the department that has it again waits for its judgement. */
      readonly replied: boolean;
    }
  | { readonly type: 'supervisionWithdrawn'; readonly supervisionId: SupervisionId; readonly reason: string };

type Escalated =
  | {
      readonly type: 'escalated';
      readonly escalationId: EscalationId;
      readonly cause: EscalationCause;
      readonly level: number;
      readonly reason: string;
      /** Of one that came with a duplicate: who raised it there. Absent where it is the entry's actor. */
      readonly raisedBy?: ActorRef;
    }
  /** To the next level; levels passed by because nobody is there have an event each. */
  | {
      readonly type: 'escalationClimbed';
      readonly escalationId: EscalationId;
      readonly level: number;
      readonly reason: ClimbReason;
    }
  | {
      readonly type: 'escalationAcknowledged';
      readonly escalationId: EscalationId;
      /** By the one who raised it: nobody else was on shift. */
      readonly alone?: true;
    }
  | {
      readonly type: 'escalationAnswered';
      readonly escalationId: EscalationId;
      readonly text: string;
      /** At once, as `escalationAcknowledged`. */
      readonly alone?: true;
    }
  | { readonly type: 'escalationWithdrawn'; readonly escalationId: EscalationId; readonly reason: string };

type CalledBack =
  | {
      readonly type: 'callbackPlanned';
      readonly callbackId: CallbackId;
      readonly round: number;
      readonly excluded: boolean;
    }
  | {
      readonly type: 'callbackTried';
      readonly callbackId: CallbackId;
      readonly note: string;
      readonly last: boolean;
      /** From when a further try counts; absent where the law sets nothing, and after the last. */
      readonly notBefore?: Instant;
    }
  | {
      readonly type: 'callbackDone';
      readonly callbackId: CallbackId;
      readonly result: Omit<CallbackResult, 'at' | 'by'>;
    }
  | { readonly type: 'callbackDropped'; readonly callbackId: CallbackId };

type Settled =
  | {
      readonly type: 'convened';
      readonly memberDepartmentIds: readonly DepartmentId[];
      readonly representatives: readonly string[];
      readonly reason: string;
    }
  | { readonly type: 'coordinationDecided'; readonly text: string; readonly leadDepartmentId: DepartmentId }
  | {
      readonly type: 'absorbed';
      readonly duplicate: ComplaintRef;
      /** As of what was merged into it. */
      readonly withheld?: true;
      readonly receivedAt: Instant;
      readonly dueAt: Instant | null;
      readonly weight: number;
    }
  | {
      readonly type: 'splitInto';
      readonly parts: readonly ComplaintRef[];
      readonly reason: string;
      /** As of a part. */
      readonly withheld?: true;
    };

/** The live clocks were put under a law: see the command `ApplyLaw`. What it did to them follows. */
type LawApplied = Pick<ApplyLaw, 'extent' | 'amnestySince'> & {
  readonly type: 'lawApplied';
  readonly policyVersion: string;
  /** Of the complaint's district. */
  readonly calendarVersion: string;
};

/** Said by the clockwork alone. */
export type ClockEvent =
  | { readonly type: 'clockStarted'; readonly clock: Clock }
  /** `at` is when what it measures was done. */
  | { readonly type: 'clockStopped'; readonly clockId: ClockId; readonly at: Instant }
  /** What it measures was passed over: done without, `at` this instant, and in time or not, it counts as missed. */
  | { readonly type: 'clockMissed'; readonly clockId: ClockId; readonly at: Instant }
  | { readonly type: 'clockCancelled'; readonly clockId: ClockId; readonly cause: CancelCause }
  | {
      readonly type: 'clockChanged';
      readonly clockId: ClockId;
      readonly cause: ChangeCause;
      readonly change: ClockChange;
    }
  /** Back as it was: what had cancelled or stopped it does not count any more. */
  | { readonly type: 'clockRestored'; readonly clockId: ClockId }
  /**
   * `at` is the true instant of the threshold, however late it was noticed. `skipped` when a worse one was passed at the
   * same look, so that only that one speaks (case S48), or when the change that brought it forward is what speaks.
   */
  | {
      readonly type: 'clockCrossed';
      readonly clockId: ClockId;
      readonly threshold: Threshold;
      readonly at: Instant;
      readonly skipped: boolean;
    }
  | { readonly type: 'breachMarked'; readonly clockId: ClockId; readonly state: BreachState }
  /** What it measures turned out to have been done earlier than was recorded: the verdict follows (case S42). */
  | { readonly type: 'clockCorrected'; readonly clockId: ClockId; readonly stoppedAt: Instant };

/** What a changed clock runs by from now on. */
export interface ClockChange
  extends Pick<ClockTerms, 'limit' | 'givenDueAt' | 'capAt' | 'amendments' | 'pauses'>,
    Schedule,
    Pick<Clock, 'crossed' | 'policyVersion' | 'calendarVersion'> {}

type AppointmentEvent =
  | { readonly type: 'appointed'; readonly appointment: Appointment }
  | { readonly type: 'appointmentKept'; readonly appointmentId: AppointmentId }
  | { readonly type: 'appointmentDropped'; readonly appointmentId: AppointmentId };

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
