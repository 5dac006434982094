import type { Audience } from '@watchfloor/domain/access';
import type { DepartmentId } from '@watchfloor/domain/directory';
import type { Instant } from '@watchfloor/domain/time';
import type { Alert } from './alert.js';
import type { Folded } from './floor.js';

/** An alert, and whom it concerns. */
export interface Raised {
  readonly alert: Alert;
  /** The departments that may see it besides the center, which sees all. */
  readonly audience: Audience;
  readonly noticedAt: Instant;
}

/** An entry, and the complaint before and after it. */
export type Change = Pick<Folded, 'entry' | 'previous' | 'complaint'>;

/** For the center, and one department if there is one. */
export const only = (departmentId: DepartmentId | null): Audience => ({
  legs: departmentId === null ? [] : [{ departmentId }],
  memberDepartmentIds: [],
});
