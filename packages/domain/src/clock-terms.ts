import type { Amendment, ClockTerms, Limit } from './clock.js';
import type { Complaint } from './complaint.js';
import { contactExcepted, limitFor, type MeasuredPart, type Policy } from './policy.js';
import type { Instant } from './time.js';
import { type ClockMetric, Urgency, urgencyRank } from './vocabulary.js';

/** Of a clock, what its terms follow from. */
export interface MeasuredClock {
  readonly metric: ClockMetric;
  readonly startedAt: Instant;
  readonly cycle: number;
  readonly part: MeasuredPart;
}

/**
 * The terms that a policy gives a clock: the limit of the urgency that held when it started, and a stricter one from each
 * instant at which the urgency was first raised above that. A pure function of the log: raising, lowering and raising again
 * ends where raising once would have (cases S21-S23).
 *
 * @param kept amendments that happened to it before; extensions among them are kept, the rest is derived anew
 * @returns null when the policy has no such promise
 */
export function termsFor(
  complaint: Complaint,
  { metric, startedAt, cycle, part }: MeasuredClock,
  policy: Policy,
  kept: readonly Amendment[] = [],
): ClockTerms | null {
  const { deadline } = complaint;
  if ((metric === 'citizen' || metric === 'handle') && deadline.kind !== 'policy' && cycle === 1) {
    if (deadline.kind === 'none') return null;
    return { startedAt, limit: null, givenDueAt: deadline.dueAt, capAt: null, amendments: kept, pauses: [] };
  }
  if (metric === 'contact' && contactExcepted(policy, complaint)) return null;
  const { kind, categoryId, channel } = complaint;
  const limitAt = (urgency: Urgency): Limit | null =>
    limitFor(policy, metric, { kind, urgency, categoryId, channel, cycle }, part);
  const reached = Object.values(Urgency).filter((urgency) => urgencyRank[urgency] <= urgencyRank[complaint.urgency]);
  const since = (urgency: Urgency): Instant => complaint.raisedAt[urgency] ?? Number.NEGATIVE_INFINITY;
  const atStart = reached.findLast((urgency) => since(urgency) <= startedAt) ?? 'normal';
  const base = limitAt(atStart);
  if (base === null) return null;
  const tightened = reached.slice(reached.indexOf(atStart) + 1).flatMap((urgency): Amendment[] => {
    const limit = limitAt(urgency);
    const from = policy.raisedCountsFrom === 'start' ? startedAt : since(urgency);
    return limit === null ? [] : [{ kind: 'tightened', from, limit }];
  });
  const extended = kept.filter(({ kind }) => kind === 'extended');
  const amendments = [...tightened, ...extended].sort((one, other) => decidedAt(one) - decidedAt(other));
  return { startedAt, limit: base, givenDueAt: null, capAt: null, amendments, pauses: [] };
}

/** When an amendment was decided; one that counts from the start of its clock counts as decided then. */
export const decidedAt = (amendment: Amendment): Instant =>
  amendment.kind === 'extended' ? amendment.at : amendment.from;

/** What limits may depend on besides the complaint, from what a clock belongs to. */
export function partOf(complaint: Complaint, subjectId: string | null): MeasuredPart {
  const { assignments, urges, supervisions, escalations, callbacks } = complaint;
  const leg = assignments.find(({ id }) => id === subjectId);
  if (leg !== undefined) return { role: leg.role };
  const pressing = urges.find(({ id }) => id === subjectId) ?? supervisions.find(({ id }) => id === subjectId);
  if (pressing !== undefined) return { rung: pressing.rung };
  const step =
    escalations.find(({ id }) => id === subjectId)?.level ?? callbacks.find(({ id }) => id === subjectId)?.round;
  return step === undefined ? {} : { step };
}
