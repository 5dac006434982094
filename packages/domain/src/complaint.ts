import type { ActorRef } from './actor.js';
import type { AssignmentId } from './assignment-id.js';
import type { Clock, ClockId } from './clock.js';
import type { Coordination } from './coordination.js';
import type { CategoryId, DepartmentId, DistrictId } from './directory.js';
import type { Request, RequestId } from './request.js';
import type { SupervisionId } from './supervision-id.js';
import type { Instant } from './time.js';
import type {
  Addressee,
  AppointmentPurpose,
  AssignmentRole,
  AssignmentState,
  CallbackState,
  Channel,
  ClimbReason,
  ComplaintState,
  Ending,
  EscalationCause,
  EscalationState,
  Kind,
  ReopenCause,
  Rung,
  SupervisionCause,
  SupervisionState,
  Urgency,
  UrgeState,
} from './vocabulary.js';

/** A UUID. */
export type ComplaintId = string;

/** Within a complaint: `u1`, `u2` … */
export type UrgeId = string;
/** Within a complaint: `e1`, `e2` … */
export type EscalationId = string;
/** Within a complaint: `k1`, `k2` … */
export type CallbackId = string;
/** Within a complaint: `t1`, `t2` … */
export type AppointmentId = string;

/** 承办: one department's leg. Kept after the department has left. */
export interface Assignment {
  readonly id: AssignmentId;
  readonly departmentId: DepartmentId;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
  /** Of an assistant: the lead's result waits for its part, unless it is waived. */
  readonly mandatory: boolean;
  /** 指定: the center has ruled that it is theirs; it cannot be returned any more. */
  readonly designated: boolean;
  /** The leg whose place it took; null when it took none. */
  readonly replaces: AssignmentId | null;
  readonly openedAt: Instant;
  readonly signedAt: Instant | null;
  /** Tries to speak with the caller, the one that reached them included. */
  readonly contactTries: number;
  /** When the caller was first reached. */
  readonly contactedAt: Instant | null;
  readonly answeredAt: Instant | null;
  /** Why the lead's result does not wait for this part; null when it does. */
  readonly waivedFor: string | null;
  /** When the department left the complaint; null while the leg is current. */
  readonly leftAt: Instant | null;
  /** What it left unfinished; null while the leg is current. */
  readonly leftBehind: LeftBehind | null;
}

/** What a department still owed and waited for when it left, as it was: an undo brings all of it back. */
export interface LeftBehind {
  readonly state: AssignmentState;
  readonly urges: readonly Urge[];
  readonly supervisions: readonly Supervision[];
  readonly requestIds: readonly RequestId[];
  readonly clockIds: readonly ClockId[];
  readonly appointments: readonly Appointment[];
}

/** 催办: a reminder on one leg that wants an answer. */
export interface Urge {
  readonly id: UrgeId;
  readonly assignmentId: AssignmentId;
  /** `urge`, or `notice` once it has gone unanswered. */
  readonly rung: Rung;
  readonly state: UrgeState;
  readonly reason: string;
  readonly sentAt: Instant;
  readonly sentBy: string;
  readonly copiedTo: readonly Addressee[];
  /** From when its answer is owed; null while it waits for the end of the quiet hours. Absent: when it was delivered. */
  readonly releasedAt?: Instant | null;
  /** When a person's channel took it; null until then. */
  readonly deliveredAt: Instant | null;
  readonly readAt: Instant | null;
  readonly readBy: string | null;
  /** How many people and calls stand behind it: 1 and one more for each that joined. */
  readonly weight: number;
  readonly answer: UrgeAnswer | null;
}

/** An answer has content: "received" alone is not one (docs/domain.md, urges and orders). */
export interface UrgeAnswer {
  readonly progress: string;
  readonly nextStep: string;
  readonly promisedAt: Instant;
  readonly answeredAt: Instant;
  readonly answeredBy: string;
}

/** 督办: the formal order above an urge, with a flow of its own. */
export interface Supervision {
  readonly id: SupervisionId;
  readonly assignmentId: AssignmentId;
  /** `supervision` and above. */
  readonly rung: Rung;
  readonly state: SupervisionState;
  readonly cause: SupervisionCause;
  readonly reason: string;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  readonly copiedTo: readonly Addressee[];
  readonly reply: { readonly text: string; readonly at: Instant; readonly by: string } | null;
}

/** 升级: raises the complaint to a level that a named person must acknowledge, and then answer. */
export interface Escalation {
  readonly id: EscalationId;
  readonly state: EscalationState;
  readonly cause: EscalationCause;
  /** The level that owes now; 1 is the first. */
  readonly level: number;
  readonly reason: string;
  readonly raisedAt: Instant;
  readonly raisedBy: string;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: string | null;
  /** Confirmed by the one who raised it, because nobody else was on shift; false again once it has climbed. */
  readonly alone?: boolean;
  readonly answer: { readonly text: string; readonly at: Instant; readonly by: string } | null;
  /** Every level it left or passed by, and why, oldest first. */
  readonly climbs: readonly { readonly from: number; readonly at: Instant; readonly reason: ClimbReason }[];
}

/** 回访: contact after handling. */
export interface Callback {
  readonly id: CallbackId;
  readonly cycle: number;
  /** 1 for the next working day, 2 for the seventh day. */
  readonly round: number;
  readonly state: CallbackState;
  /** Its kind is not asked for satisfaction (policy); shown as such and in no satisfaction figure. */
  readonly excluded: boolean;
  /** Those that reached nobody. */
  readonly tries: readonly { readonly at: Instant; readonly by: string; readonly note: string }[];
  /** While it waits: from when a further try that reaches nobody counts; absent where it may be made at once. */
  readonly notBefore?: Instant;
  readonly result: CallbackResult | null;
}

export interface CallbackResult {
  readonly solved: boolean;
  /** Null where it was not asked. */
  readonly satisfied: boolean | null;
  readonly note: string;
  readonly at: Instant;
  readonly by: string;
  /** Whose work it speaks of: the lead when the result was accepted. */
  readonly departmentId: DepartmentId;
}

/** Something the product does by itself at an instant; armed like a threshold. */
export interface Appointment {
  readonly id: AppointmentId;
  readonly purpose: AppointmentPurpose;
  /** The urge, the order or the leg that it is about, or the complaint itself. */
  readonly subjectId: string;
  readonly at: Instant;
}

/** A cycle that is over: its result stays as it was (case S34). */
export interface PastCycle {
  readonly cycle: number;
  readonly leadDepartmentId: DepartmentId;
  readonly acceptedAt: Instant;
  /** Whether the caller's promise was kept; null where there was none. */
  readonly onTime: boolean | null;
  readonly reopenedAt: Instant;
  readonly cause: ReopenCause;
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

/** Another complaint, as a person knows it. */
export interface ComplaintRef {
  readonly id: ComplaintId;
  readonly number: string;
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
  /** When somebody last did something to it; what the product does by itself moves nothing. */
  readonly movedAt: Instant;
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly urgencyReason: string | null;
  /** When it first reached each urgency above normal; raising it again gains no time (case S23). */
  readonly raisedAt: Readonly<Partial<Record<Urgency, Instant>>>;
  readonly title: string;
  readonly categoryId: CategoryId;
  readonly districtId: DistrictId;
  readonly place: string;
  readonly channel: Channel;
  readonly callerId: string | null;
  /** Whatever its kind, only the center may know who called: it was one complaint with a report. */
  readonly withheld?: true;
  /** How often the caller has called again about it. */
  readonly repeats: number;
  readonly receivedAt: Instant;
  readonly deadline: Deadline;
  readonly source: Source | null;
  readonly state: ComplaintState;
  /** Null while it is open. */
  readonly ending: Ending | null;
  /** 1, and one more each time it is answered anew. */
  readonly cycle: number;
  readonly pastCycles: readonly PastCycle[];
  readonly assignments: readonly Assignment[];
  readonly clocks: readonly Clock[];
  readonly urges: readonly Urge[];
  readonly supervisions: readonly Supervision[];
  readonly escalations: readonly Escalation[];
  readonly requests: readonly Request[];
  readonly callbacks: readonly Callback[];
  readonly coordination: Coordination | null;
  readonly appointments: readonly Appointment[];
  /** 退单次数: how many returns were asked, whatever came of them. */
  readonly bounces: number;
  /** Lives on in this one. */
  readonly mergedInto: ComplaintRef | null;
  /** Took these in. */
  readonly absorbed: readonly ComplaintRef[];
  readonly splitFrom: ComplaintRef | null;
  readonly splitInto: readonly ComplaintRef[];
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

/** The members of the group that is to settle it and has not decided; none where there is no such group. */
export const membersOf = ({ state, coordination }: Complaint): readonly DepartmentId[] =>
  state === 'closed' || coordination === null || coordination.decision !== null ? [] : coordination.memberDepartmentIds;

const owedUrgeStates: readonly UrgeState[] = ['sent', 'nobodyThere', 'delivered', 'read', 'hollow'];

/** From when the answer to an urge is owed; null while it waits. */
export const releasedAt = (urge: Urge): Instant | null =>
  urge.releasedAt === undefined ? urge.deliveredAt : urge.releasedAt;

/** True while the department owes an answer to an urge. */
export const isOwed = (urge: Urge): boolean => owedUrgeStates.includes(urge.state);

/** True until an order is settled: the department owes a reply, or the center a judgement. */
export const isUnsettled = ({ state }: Supervision): boolean => state === 'issued' || state === 'replied';

/** The latest urge of a leg that still waits for its answer. */
export const openUrgeOf = (complaint: Complaint, assignmentId: AssignmentId): Urge | undefined =>
  complaint.urges.findLast((urge) => urge.assignmentId === assignmentId && isOwed(urge));

/** The order on a leg that is not settled yet. */
export const openSupervisionOf = (complaint: Complaint, assignmentId: AssignmentId): Supervision | undefined =>
  complaint.supervisions.findLast((order) => order.assignmentId === assignmentId && isUnsettled(order));

/** The escalation that still waits for its answer, acknowledged or not, if any. */
export const openEscalationOf = ({ escalations }: Pick<Complaint, 'escalations'>): Escalation | undefined =>
  escalations.findLast(({ state }) => state === 'raised' || state === 'acknowledged');

/** The leg with this id, current or not, or undefined. */
export const legById = (complaint: Complaint, id: AssignmentId): Assignment | undefined =>
  complaint.assignments.find((leg) => leg.id === id);

/** The clock with this id, or undefined. */
export const clockById = (complaint: Complaint, id: ClockId): Clock | undefined =>
  complaint.clocks.find((clock) => clock.id === id);
