import type { AssignmentId } from './assignment-id.js';
import type { ClockId } from './clock.js';
import type { ComplaintId, EscalationId, UrgeId } from './complaint.js';
import type { CategoryId, DepartmentId, DistrictId } from './directory.js';
import type { RequestId } from './request.js';
import type { SupervisionId } from './supervision-id.js';
import type { Instant } from './time.js';
import type {
  Alarm,
  AssignmentRole,
  AssignmentState,
  ClockMetric,
  ComplaintState,
  EscalationCause,
  EscalationState,
  Kind,
  Need,
  PendingKind,
  RequestKind,
  Rung,
  SupervisionState,
  Urgency,
  UrgeState,
} from './vocabulary.js';

/** One row of the live queue: everything the row shows, nothing that only some viewers may see. */
export interface QueueItem {
  readonly id: ComplaintId;
  readonly number: string;
  readonly version: number;
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly title: string;
  readonly categoryId: CategoryId;
  readonly districtId: DistrictId;
  readonly place: string;
  readonly repeats: number;
  /** Only the center may know who called, whatever the kind. */
  readonly withheld?: true;
  /** It is one with others by a merger or a split, and may hold words of theirs. */
  readonly akin?: true;
  readonly state: ComplaintState;
  /** Current legs, the lead first. */
  readonly legs: readonly QueueLeg[];
  /** Running clocks, the soonest due first. */
  readonly clocks: readonly QueueClock[];
  readonly alarm: Alarm;
  /** Why it stands where it stands in the order `mostUrgent`; see `neededBy`. */
  readonly need: Need;
  /** The clock of `clocks` that says so; null where none does. */
  readonly needClockId: ClockId | null;
  /** The soonest due instant of the running clocks; null when none runs. */
  readonly nextDueAt: Instant | null;
  readonly urgeCount: number;
  /** Urges that wait for an answer, oldest first. */
  readonly openUrges: readonly QueueUrge[];
  /** The escalation that waits to be acknowledged or answered; null when none does. */
  readonly escalation: QueueEscalation | null;
  /** Orders above an urge that are not settled, oldest first. */
  readonly supervisions: readonly QueueSupervision[];
  /** What was asked and waits for its ruling, oldest first. */
  readonly requests: readonly QueueRequest[];
  /** Who waits for whom, and since when, the longest first. */
  readonly pending: readonly Pending[];
  /** 等部门: an urge is unanswered, or one of several departments still owes its part. */
  readonly waiting: boolean;
  /** 退单次数. */
  readonly bounces: number;
  /** The departments of the group that settles it and has not decided yet; none where there is no such group. */
  readonly memberDepartmentIds: readonly DepartmentId[];
  /** 1, and one more each time it is answered anew. */
  readonly cycle: number;
  readonly receivedAt: Instant;
}

export interface QueueLeg {
  readonly id: AssignmentId;
  readonly departmentId: DepartmentId;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
  readonly openedAt: Instant;
}

export interface QueueClock {
  readonly id: ClockId;
  readonly metric: ClockMetric;
  /** The department that owes; null for clocks of the center. */
  readonly departmentId: DepartmentId | null;
  readonly startedAt: Instant;
  readonly earlyAt: Instant;
  readonly nearAt: Instant;
  readonly dueAt: Instant;
  readonly provisional: boolean;
  /** The last of its thresholds that has passed. */
  readonly alarm: Alarm;
  /** Since when it stands still; null while it runs. */
  readonly pausedAt: Instant | null;
}

export interface QueueUrge {
  readonly id: UrgeId;
  readonly assignmentId: AssignmentId;
  readonly reason: string;
  readonly sentAt: Instant;
  readonly sentBy: string;
  readonly state: UrgeState;
  readonly rung: Rung;
  readonly weight: number;
}

export interface QueueSupervision {
  readonly id: SupervisionId;
  readonly assignmentId: AssignmentId;
  readonly rung: Rung;
  readonly state: SupervisionState;
  readonly issuedAt: Instant;
}

export interface QueueRequest {
  readonly id: RequestId;
  readonly kind: RequestKind;
  /** The leg it speaks of; null where it speaks of a clock or of the whole. */
  readonly assignmentId: AssignmentId | null;
  readonly askedAt: Instant;
  readonly askedBy: string;
}

/** One thing that somebody waits for. */
export interface Pending {
  readonly what: PendingKind;
  /** Who waits: a department, or null for the center. */
  readonly waiting: DepartmentId | null;
  /** Who owes it: a department, or null for the center. */
  readonly owing: DepartmentId | null;
  /** What it is about: a leg, an urge, an order, a request, an escalation or a callback; null for the whole. */
  readonly subjectId: string | null;
  readonly since: Instant;
  /** When it is due; null where nothing measures it. */
  readonly dueAt: Instant | null;
  /** Of a callback that has reached nobody: from when another try counts. */
  readonly notBefore?: Instant;
}

export interface QueueEscalation {
  readonly id: EscalationId;
  readonly level: number;
  readonly state: EscalationState;
  readonly cause: EscalationCause;
  readonly reason: string;
  readonly raisedAt: Instant;
}

/** Which open complaints a viewer wants; every given list narrows, an absent one does not. */
export interface QueueFilter {
  /** Seen by one of these departments: it has a current leg of it, or a group that has not decided counts it a member. */
  readonly departmentIds?: readonly DepartmentId[] | undefined;
  /** Held by one of these departments: it has a current leg of it. */
  readonly heldByIds?: readonly DepartmentId[] | undefined;
  readonly districtIds?: readonly DistrictId[] | undefined;
  /** Leaves or whole classes of the category tree, resolved to leaves by the server. */
  readonly categoryIds?: readonly CategoryId[] | undefined;
  readonly kinds?: readonly Kind[] | undefined;
  readonly urgencies?: readonly Urgency[] | undefined;
  readonly states?: readonly ComplaintState[] | undefined;
  readonly alarms?: readonly Alarm[] | undefined;
  /** A current leg in one of these states; of `departmentIds` where those are given. */
  readonly legStates?: readonly AssignmentState[] | undefined;
  /** Only those with an unanswered urge. */
  readonly urged?: boolean | undefined;
  /** Only those with an escalation that nobody has answered. */
  readonly escalated?: boolean | undefined;
  readonly waiting?: boolean | undefined;
  /** Only those on which anybody owes anything now; see `isOwedNow`. */
  readonly owed?: boolean | undefined;
  /** Only those with a request that waits for its ruling. */
  readonly requested?: boolean | undefined;
  /** Only those with an unsettled order above an urge. */
  readonly supervised?: boolean | undefined;
  /** Only those that a group is to settle. */
  readonly convened?: boolean | undefined;
  /** Found, ignoring case, in number, title or place. */
  readonly text?: string | undefined;
}
