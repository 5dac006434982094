import type { DepartmentId } from '@watchfloor/domain/directory';
import { type Instant, MINUTE } from '@watchfloor/domain/time';
import { inOffice } from './pace.js';

/** One department's leg of a life. */
export interface Leg {
  readonly assignmentId: string;
  readonly departmentId: DepartmentId;
  readonly openedAt: Instant;
  readonly signedAt: Instant;
}

/** The stretch of a complaint's life in which its lead works on it. */
export interface Work extends Leg {
  readonly complaintId: string;
  readonly answeredAt: Instant;
  /** The caller's deadline. */
  readonly dueAt: Instant;
  readonly pressing: boolean;
  /** Past its time in the end. */
  readonly slow: boolean;
}

/** An instant of the working stretch: `share` of its length from its beginning, moved into office hours. */
export function within(work: Work, share: number): Instant {
  const at = Math.round(work.signedAt + (work.answeredAt - work.signedAt) * share);
  return work.pressing ? at : inOffice(at, MINUTE);
}
