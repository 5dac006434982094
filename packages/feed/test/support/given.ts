import type { Complaint } from '@watchfloor/domain/complaint';
import type { Instant } from '@watchfloor/domain/time';
import type { Random } from '@watchfloor/testkit/random';

/** What a random command about a complaint is made from. */
export interface Given {
  readonly complaint: Complaint;
  readonly random: Random;
  readonly now: Instant;
}
