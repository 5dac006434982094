import { type Complaint, isCurrent, isPending } from './complaint.js';
import type { Instant } from './time.js';
import type { ClockMetric } from './vocabulary.js';

/** A promise that a complaint has by its state alone. */
export interface NaturalClock {
  readonly metric: ClockMetric;
  readonly subjectId: string | null;
  /** Since when it counts. */
  readonly startedAt: Instant;
}

/** The promises of a complaint that nobody has to ask for: to its caller, by the center, and by each leg. */
export function naturalClocks(complaint: Complaint): readonly NaturalClock[] {
  const { state, receivedAt, pastCycles, assignments } = complaint;
  if (state === 'closed' || state === 'accepted') return [];
  const since = pastCycles.at(-1)?.reopenedAt ?? receivedAt;
  const whole: NaturalClock[] = [{ metric: 'citizen', subjectId: null, startedAt: since }];
  if (state === 'registered') whole.push({ metric: 'dispatch', subjectId: null, startedAt: since });
  const legs = assignments.filter(isCurrent).flatMap((leg): NaturalClock[] => {
    const owed: ClockMetric[] = [];
    if (leg.state === 'awaitingSignature') owed.push('sign');
    if (isPending(leg))
      owed.push(...(leg.contactedAt === null ? (['contact', 'handle'] as const) : ['handle' as const]));
    return owed.map((metric) => ({ metric, subjectId: leg.id, startedAt: Math.max(leg.openedAt, since) }));
  });
  return [...whole, ...legs];
}
