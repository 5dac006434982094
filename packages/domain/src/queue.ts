import type { ClockId } from './clock.js';
import type { AssignmentId, ComplaintId, EscalationId, UrgeId } from './complaint.js';
import type { CategoryId, DepartmentId, DistrictId } from './directory.js';
import type { Instant } from './time.js';
import type {
  Alarm,
  AssignmentRole,
  AssignmentState,
  ClockMetric,
  ComplaintState,
  Kind,
  Urgency,
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
  readonly state: ComplaintState;
  /** Current legs, the lead first. */
  readonly legs: readonly QueueLeg[];
  /** Running clocks, the soonest due first. */
  readonly clocks: readonly QueueClock[];
  readonly alarm: Alarm;
  /** The soonest due instant of the running clocks; null when none runs. */
  readonly nextDueAt: Instant | null;
  readonly urgeCount: number;
  /** Urges that wait for an answer, oldest first. */
  readonly openUrges: readonly QueueUrge[];
  /** The escalation that waits to be acknowledged; null when none does. */
  readonly escalation: QueueEscalation | null;
  /** 等部门: an urge is unanswered, or one of several departments still owes its part. */
  readonly waiting: boolean;
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
}

export interface QueueUrge {
  readonly id: UrgeId;
  readonly assignmentId: AssignmentId;
  readonly reason: string;
  readonly sentAt: Instant;
  readonly sentBy: string;
}

export interface QueueEscalation {
  readonly id: EscalationId;
  readonly level: number;
  readonly reason: string;
  readonly raisedAt: Instant;
}

/** Which open complaints a viewer wants; every given list narrows, an absent one does not. */
export interface QueueFilter {
  /** Any current leg of one of these departments. */
  readonly departmentIds?: readonly DepartmentId[] | undefined;
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
  /** Only those with an escalation nobody has acknowledged. */
  readonly escalated?: boolean | undefined;
  readonly waiting?: boolean | undefined;
  /** Found, ignoring case, in number, title or place. */
  readonly text?: string | undefined;
}
