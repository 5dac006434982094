import type { Complaint } from '@watchfloor/domain/complaint';
import type { Instant } from '@watchfloor/domain/time';

/** A complaint with what only the ledger knows of it. */
export interface ComplaintView extends Complaint {
  readonly position: number;
  readonly details: string;
  readonly at: Instant;
}
