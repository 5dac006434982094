import type { DepartmentId } from './directory.js';
import type { Instant } from './time.js';

/** At most so many people speak for a group of callers (docs/domain.md, life of a complaint). */
export const MOST_REPRESENTATIVES = 5;

/** 协调小组: settles who does what on a mass or disputed complaint. */
export interface Coordination {
  readonly openedAt: Instant;
  readonly openedBy: string;
  readonly reason: string;
  readonly memberDepartmentIds: readonly DepartmentId[];
  /** Who speaks for the callers, masked as callers are: `张*`. */
  readonly representatives: readonly string[];
  readonly decision: CoordinationDecision | null;
}

export interface CoordinationDecision {
  readonly text: string;
  /** Who leads from now on, and cannot return it. */
  readonly leadDepartmentId: DepartmentId;
  readonly at: Instant;
  readonly by: string;
}
