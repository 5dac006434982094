import type { AssignmentId } from './assignment-id.js';
import type { ClockId, Limit } from './clock.js';
import type { DepartmentId } from './directory.js';
import type { SupervisionId } from './supervision-id.js';
import type { Instant } from './time.js';
import type { RequestState, Rung, Urgency } from './vocabulary.js';

/** Within a complaint: `r1`, `r2` … */
export type RequestId = string;

/** What somebody asks of the center, and what the center ruled. The one who rules is never the one who asked. */
export type Request = Asked & {
  readonly id: RequestId;
  readonly state: RequestState;
  readonly askedAt: Instant;
  readonly askedBy: string;
  /** Null until it is ruled on. */
  readonly ruling: Ruling | null;
};

export interface Ruling {
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
  /**
   * Of a return: who pays for the time between asking and ruling: the department whose return was refused, or null for the
   * center that had sent it to the wrong one (case S30).
   */
  readonly chargedTo: DepartmentId | null;
  /** What the caller was told; null where nothing changes for the caller. */
  readonly callerNotice: string | null;
}

/** The matter of a request, by its kind. */
export type Asked =
  /** 退单: not our duty, on a basis; `toDepartmentId` is whose duty it is, where the department knows. */
  | {
      readonly kind: 'return';
      readonly assignmentId: AssignmentId;
      readonly basis: string;
      readonly toDepartmentId: DepartmentId | null;
    }
  | { readonly kind: 'extension'; readonly assignmentId: AssignmentId; readonly limit: Limit; readonly reason: string }
  | {
      readonly kind: 'suspension';
      readonly assignmentId: AssignmentId;
      /** One of the policy's pausing causes. */
      readonly cause: string;
      readonly promisedAt: Instant;
      readonly reason: string;
    }
  /** A pause that was not entered when it was; `to` is null while it lasts. */
  | {
      readonly kind: 'backdate';
      readonly assignmentId: AssignmentId;
      readonly cause: string;
      readonly from: Instant;
      readonly to: Instant | null;
      readonly evidence: string;
    }
  | { readonly kind: 'lowerUrgency'; readonly urgency: Urgency; readonly reason: string }
  /** `toRung` is null to take the order back. */
  | {
      readonly kind: 'lowerSupervision';
      readonly supervisionId: SupervisionId;
      readonly toRung: Rung | null;
      readonly reason: string;
    }
  /** The promise was kept at `occurredAt`, though the record came later. */
  | { readonly kind: 'evidence'; readonly clockId: ClockId; readonly occurredAt: Instant; readonly evidence: string }
  /** The breach should not count. */
  | { readonly kind: 'appeal'; readonly clockId: ClockId; readonly ground: string };

/** What a request is about, so that the same is asked once at a time: a leg, a clock or an order; null for the complaint. */
export const matterOf = (asked: Asked): string | null =>
  'assignmentId' in asked
    ? asked.assignmentId
    : 'clockId' in asked
      ? asked.clockId
      : 'supervisionId' in asked
        ? asked.supervisionId
        : null;

/** The leg that a request speaks of; null where it speaks of a clock, an order or the whole complaint. */
export const legOfRequest = (asked: Asked): AssignmentId | null =>
  'assignmentId' in asked ? asked.assignmentId : null;
