import type { ActorRef } from './actor.js';
import type { AssignmentId } from './assignment-id.js';
import type { CallbackId, ComplaintId, ComplaintRef, Deadline, EscalationId, Source, UrgeId } from './complaint.js';
import type { CategoryId, DepartmentId, DistrictId } from './directory.js';
import type { Asked, RequestId } from './request.js';
import type { SupervisionId } from './supervision-id.js';
import type { Instant } from './time.js';
import type { Channel, DeliveryChannel, EscalationCause, Kind, Rung, SupervisionCause, Urgency } from './vocabulary.js';

/** What somebody wants done to one complaint. */
export type Command =
  // received, and known for what it is
  | Register
  | NotAccept
  | CallAgain
  | Withdraw
  | Reclassify
  | RevealCaller
  | CorrectCaller
  // handed to departments
  | Dispatch
  | AddAssistant
  | Reassign
  | UndoReassign
  // handled by them
  | Sign
  | RecordContact
  | ReportProgress
  | Answer
  | RejectAnswer
  | AcceptAnswer
  | Close
  | Reopen
  | Resume
  // asked and ruled
  | Ask
  | WithdrawRequest
  | Rule
  // pressed
  | Urge
  | ConfirmDelivery
  | ReadUrge
  | AnswerUrge
  | JudgeUrge
  | WithdrawUrge
  | Supervise
  | ReplySupervision
  | JudgeSupervision
  | LowerSupervision
  // escalated
  | Escalate
  | AcknowledgeEscalation
  | AnswerEscalation
  | WithdrawEscalation
  // called back
  | RecordCallback
  // settled together
  | Convene
  | DecideCoordination
  | Absorb
  | MergeAway
  | SplitInto
  // by the product
  | PassTime
  | ApplyLaw;

interface OnComplaint {
  readonly complaintId: ComplaintId;
}

/** A decision made on what a person saw: refused as stale when somebody has decided something since. */
interface OnSeenComplaint extends OnComplaint {
  /** The version on the person's screen, or null to act whatever has happened since. */
  readonly expectedVersion: number | null;
}

/** Who called, as was said when the complaint was registered. */
export interface GivenCaller {
  readonly name: string;
  readonly phone: string;
  /** The id that the system of the complaint's `source` knows them by: the same id is the same caller. */
  readonly sourceId?: string;
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
  readonly caller: GivenCaller | null;
  readonly deadline: Deadline;
  readonly source: Source | null;
  /** Of a part that was split off: it keeps the receipt of the whole, and the time that is already used (case S33). */
  readonly splitFrom?: ComplaintRef & {
    readonly receivedAt: Instant;
    readonly callerId: string | null;
    /** The whole or one of its parts is a report. */
    readonly withheld?: true;
  };
}

/**
 * What a complaint's own source says of it later: only the product gives these, for complaints that came from elsewhere,
 * when an extract of that source is imported again.
 */
interface AsItsSourceSays {
  /** When it happened there; now where it is left out. */
  readonly occurredAt?: Instant;
}

/** 不予受理: not the hotline's to take; the caller was told the ground. */
export interface NotAccept extends OnSeenComplaint, AsItsSourceSays {
  readonly type: 'notAccept';
  readonly ground: string;
}

/** 重复来电: the caller calls again about an open complaint; weight, not a second complaint. */
export interface CallAgain extends OnComplaint {
  readonly type: 'callAgain';
  readonly note: string;
}

/** The caller takes it back. */
export interface Withdraw extends OnSeenComplaint, AsItsSourceSays {
  readonly type: 'withdraw';
  readonly reason: string;
}

/** Corrects what the complaint is. A lower urgency is not corrected but asked for: see `Ask`. */
export interface Reclassify extends OnSeenComplaint {
  readonly type: 'reclassify';
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly categoryId: CategoryId;
  readonly reason: string;
}

/** Asks for the caller's clear name and phone; the looking itself is the fact that is recorded. */
export interface RevealCaller extends OnComplaint {
  readonly type: 'revealCaller';
  readonly reason: string;
}

/** The caller's name or phone was taken down wrongly, or is another one by now. Null leaves it as it is. */
export interface CorrectCaller extends OnComplaint {
  readonly type: 'correctCaller';
  readonly name: string | null;
  readonly phone: string | null;
  readonly reason: string;
}

/** Hands a registered complaint to one lead and any number of assistants. */
export interface Dispatch extends OnSeenComplaint {
  readonly type: 'dispatch';
  readonly leadDepartmentId: DepartmentId;
  readonly assistDepartmentIds: readonly DepartmentId[];
}

export interface AddAssistant extends OnSeenComplaint {
  readonly type: 'addAssistant';
  readonly departmentId: DepartmentId;
  readonly note: string | null;
  /** Whether the lead's result waits for it; true when absent. */
  readonly mandatory?: boolean;
  /** As of `Reassign`. */
  readonly designate?: boolean | undefined;
}

/** Moves one leg to another department. */
export interface Reassign extends OnSeenComplaint {
  readonly type: 'reassign';
  readonly assignmentId: AssignmentId;
  readonly toDepartmentId: DepartmentId;
  readonly reason: string;
  /** 指定: the department may not return it. Needed to send it to one that has returned it. */
  readonly designate?: boolean | undefined;
}

/** Takes a reassignment back, within ten minutes and while the new department has done nothing: legs and clocks as before. */
export interface UndoReassign extends OnComplaint {
  readonly type: 'undoReassign';
  /** The leg that the reassignment opened. */
  readonly assignmentId: AssignmentId;
}

export interface Sign extends OnComplaint {
  readonly type: 'sign';
  readonly assignmentId: AssignmentId;
}

/** 首次联系: the department has tried to speak with the caller. */
export interface RecordContact extends OnComplaint {
  readonly type: 'recordContact';
  readonly assignmentId: AssignmentId;
  readonly reached: boolean;
  readonly note: string;
}

/** 中途汇报: how things stand, before the answer. */
export interface ReportProgress extends OnComplaint {
  readonly type: 'reportProgress';
  readonly assignmentId: AssignmentId;
  readonly text: string;
}

export interface Answer extends OnComplaint {
  readonly type: 'answer';
  readonly assignmentId: AssignmentId;
  readonly text: string;
  /** Of the lead: mandatory parts that its result does not wait for, and why. */
  readonly waive?: readonly { readonly assignmentId: AssignmentId; readonly reason: string }[];
  /**
   * When it was done, where a department's system says so; trusted within the policy's tolerance only (case S42). The
   * source that a complaint came from is trusted with its own history.
   */
  readonly occurredAt?: Instant;
}

/** The center sends an answer back before it is accepted: should be done, was not. */
export interface RejectAnswer extends OnSeenComplaint {
  readonly type: 'rejectAnswer';
  readonly reason: string;
}

/** The center accepts the lead's answer: the caller's clock stops. */
export interface AcceptAnswer extends OnSeenComplaint, AsItsSourceSays {
  readonly type: 'acceptAnswer';
}

export interface Close extends OnSeenComplaint, AsItsSourceSays {
  readonly type: 'close';
  readonly note: string | null;
}

/** New facts about a complaint whose result was accepted: it is answered anew. */
export interface Reopen extends OnSeenComplaint {
  readonly type: 'reopen';
  readonly reason: string;
}

/** Ends a suspension before its promised date. */
export interface Resume extends OnComplaint {
  readonly type: 'resume';
  readonly assignmentId: AssignmentId;
  readonly reason: string;
}

/** Asks the center for something that another person rules on. */
export interface Ask extends OnComplaint {
  readonly type: 'ask';
  readonly asked: Asked;
}

export interface WithdrawRequest extends OnComplaint {
  readonly type: 'withdrawRequest';
  readonly requestId: RequestId;
}

/** Rules on what was asked. */
export interface Rule extends OnSeenComplaint {
  readonly type: 'rule';
  readonly requestId: RequestId;
  readonly grant: boolean;
  readonly reason: string;
  /** Of a granted extension or suspension: what the caller was told (docs/domain.md, limits). */
  readonly callerNotice?: string;
  /** Of a granted return: who gets the leg. */
  readonly toDepartmentId?: DepartmentId;
  /** Of a granted return: the new department may not return it either. Required from the second bounce on. */
  readonly designate?: boolean;
}

export interface Urge extends OnComplaint {
  readonly type: 'urge';
  readonly assignmentId: AssignmentId;
  readonly reason: string;
  /** The unanswered urge that the person has seen and wants to add to; not needed within the policy's window. */
  readonly seenUrgeId?: UrgeId;
}

/** A channel of a person of the department took it. */
export interface ConfirmDelivery extends OnComplaint {
  readonly type: 'confirmDelivery';
  readonly urgeId: UrgeId;
  readonly channel: DeliveryChannel;
}

/** The liaison has seen it. */
export interface ReadUrge extends OnComplaint {
  readonly type: 'readUrge';
  readonly urgeId: UrgeId;
}

export interface AnswerUrge extends OnComplaint {
  readonly type: 'answerUrge';
  readonly urgeId: UrgeId;
  readonly progress: string;
  readonly nextStep: string;
  readonly promisedAt: Instant;
}

/** The center accepts the answer to an urge, or rejects it as hollow: another is owed. */
export interface JudgeUrge extends OnComplaint {
  readonly type: 'judgeUrge';
  readonly urgeId: UrgeId;
  readonly accept: boolean;
  readonly reason: string | null;
}

export interface WithdrawUrge extends OnComplaint {
  readonly type: 'withdrawUrge';
  readonly urgeId: UrgeId;
  readonly reason: string;
}

/** Issues an order above an urge by hand. */
export interface Supervise extends OnComplaint {
  readonly type: 'supervise';
  readonly assignmentId: AssignmentId;
  readonly rung: Rung;
  readonly reason: string;
}

export interface ReplySupervision extends OnComplaint {
  readonly type: 'replySupervision';
  readonly supervisionId: SupervisionId;
  readonly text: string;
}

/** The center closes an order that was replied to, or sends it back. */
export interface JudgeSupervision extends OnComplaint {
  readonly type: 'judgeSupervision';
  readonly supervisionId: SupervisionId;
  readonly accept: boolean;
  readonly reason: string | null;
}

/** Takes an order down to a lower rung, or withdraws it. */
export interface LowerSupervision extends OnComplaint {
  readonly type: 'lowerSupervision';
  readonly supervisionId: SupervisionId;
  /** Null to withdraw it. */
  readonly toRung: Rung | null;
  readonly reason: string;
}

export interface Escalate extends OnComplaint {
  readonly type: 'escalate';
  readonly reason: string;
}

export interface AcknowledgeEscalation extends OnComplaint {
  readonly type: 'acknowledgeEscalation';
  readonly escalationId: EscalationId;
}

/** Says what was decided: only this ends an escalation. */
export interface AnswerEscalation extends OnComplaint {
  readonly type: 'answerEscalation';
  readonly escalationId: EscalationId;
  readonly text: string;
}

export interface WithdrawEscalation extends OnComplaint {
  readonly type: 'withdrawEscalation';
  readonly escalationId: EscalationId;
  readonly reason: string;
}

/** One try to call back. Not reached: another is made at another time, up to the policy's number. */
export interface RecordCallback extends OnComplaint {
  readonly type: 'recordCallback';
  readonly callbackId: CallbackId;
  readonly outcome:
    | { readonly reached: false }
    | { readonly reached: true; readonly solved: boolean; readonly satisfied: boolean | null };
  readonly note: string;
}

/** Sets up a group that settles a mass or disputed complaint. */
export interface Convene extends OnSeenComplaint {
  readonly type: 'convene';
  readonly memberDepartmentIds: readonly DepartmentId[];
  /** Names of those who speak for the callers; kept masked. */
  readonly representatives: readonly string[];
  readonly reason: string;
}

/** The group's decision: who leads, and cannot return it. */
export interface DecideCoordination extends OnSeenComplaint {
  readonly type: 'decideCoordination';
  readonly text: string;
  readonly leadDepartmentId: DepartmentId;
}

/**
 * Takes a duplicate in: the earliest receipt and the strictest due count (case S32). Given together with the
 * duplicate's `MergeAway`, in one transaction; never alone.
 */
export interface Absorb extends OnComplaint {
  readonly type: 'absorb';
  readonly duplicate: ComplaintRef;
  /** As of `MergeAway`. */
  readonly withheld?: true;
  readonly receivedAt: Instant;
  /** The duplicate's own deadline for its caller; null when it had none. */
  readonly dueAt: Instant | null;
  readonly urgency: Urgency;
  readonly urgencyReason: string | null;
  /** Calls and urges that stood behind it. */
  readonly weight: number;
  /** What pressed on it and was not settled: it presses on. Absent: nothing. */
  readonly pressing?: Pressing;
}

/** What a duplicate brings along. */
export interface Pressing {
  /** Urges that wait for their answer. */
  readonly urges: readonly { readonly departmentId: DepartmentId; readonly reason: string; readonly weight: number }[];
  /** Orders that are not settled. */
  readonly orders: readonly {
    /** There. */
    readonly supervisionId: SupervisionId;
    readonly departmentId: DepartmentId;
    readonly rung: Rung;
    readonly cause: SupervisionCause;
    readonly reason: string;
  }[];
  /** The escalation that waits for its answer; null for none. */
  readonly escalation: {
    readonly cause: EscalationCause;
    readonly level: number;
    readonly reason: string;
    /** Who raised it there; absent where that is not known. */
    readonly raisedBy?: ActorRef;
  } | null;
}

/** Ends a duplicate that lives on in another complaint. */
export interface MergeAway extends OnSeenComplaint {
  readonly type: 'mergeAway';
  readonly into: ComplaintRef;
  /** One of both is a report of the caller of the other. */
  readonly withheld?: true;
  readonly reason: string;
}

/** Records that parts of it are complaints of their own now. Given together with their registrations. */
export interface SplitInto extends OnSeenComplaint {
  readonly type: 'splitInto';
  readonly parts: readonly ComplaintRef[];
  /** It is a report, or one of its parts is. */
  readonly withheld?: true;
  readonly reason: string;
}

/** Records every threshold that time has passed, and does what was appointed. Only the product itself gives it. */
export interface PassTime extends OnComplaint {
  readonly type: 'passTime';
}

/** Moves the live clocks to the law that is in force now. Only the product itself gives it, on somebody's order. */
export interface ApplyLaw extends OnComplaint {
  readonly type: 'applyLaw';
  /**
   * `all`: limits, warnings and calendar (a policy that was published with its open clocks). `calendar`: the calendar only
   * (S39). `provisional`: the calendar, of clocks that reach into a year that was not published when they started.
   */
  readonly extent: 'all' | 'calendar' | 'provisional';
  /** Amnesty: deadlines that passed on or after this instant are put in order with the rest (S39); null for none. */
  readonly amnestySince: Instant | null;
}
