import type { Clock, ClockTerms } from '../clock.js';
import { decidedAt } from '../clock-terms.js';
import type { Complaint } from '../complaint.js';
import type { LawBook } from '../decision.js';
import { beforeDue } from '../limit.js';
import { reckon } from '../reckon.js';

/**
 * A department never gets more time than the caller had been promised when its leg began, less what the center needs for
 * itself (case S29). What moved the caller's deadline later moves the leg by itself.
 *
 * @param own the leg's handling clock; other clocks have no cap
 * @returns the cap by the policy and calendar that the clock runs by
 */
export function capFor(
  complaint: Complaint,
  own: Pick<Clock, 'metric' | 'cycle' | 'startedAt' | 'givenDueAt' | 'policyVersion' | 'calendarVersion'>,
  law: LawBook,
): Pick<ClockTerms, 'capAt'> {
  const citizen = complaint.clocks.findLast(({ metric, cycle }) => metric === 'citizen' && cycle === own.cycle);
  const caps = own.metric === 'handle' && own.givenDueAt === null;
  if (!caps || citizen === undefined || citizen.state === 'cancelled') return { capAt: null };
  const amendments = citizen.amendments.filter((amendment) => decidedAt(amendment) <= own.startedAt);
  const { warnings } = law.policyOf(citizen.policyVersion);
  const { dueAt } = reckon({ ...citizen, amendments }, warnings, law.calendarOf(citizen.calendarVersion));
  const { reviewReserve } = law.policyOf(own.policyVersion);
  const capAt = reviewReserve === null ? dueAt : beforeDue(reviewReserve, dueAt, law.calendarOf(own.calendarVersion));
  // a caller's deadline that has passed leaves the next department the policy's own time
  return { capAt: capAt > own.startedAt ? capAt : null };
}
