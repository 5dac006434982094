import type { Limit } from './clock.js';
import type { CategoryId } from './directory.js';
import { type ClockMetric, Kind, type Urgency } from './vocabulary.js';

/** Which complaints a rule speaks of; every given list narrows. */
export interface LimitRule {
  readonly kinds?: readonly Kind[];
  readonly urgencies?: readonly Urgency[];
  readonly categoryIds?: readonly CategoryId[];
  readonly limit: Limit;
}

/** Every number the law of a complaint needs, as one versioned document. */
export interface Policy {
  readonly version: string;
  /** For each metric the first rule that fits; no rule, no clock. */
  readonly limits: Readonly<Record<ClockMetric, readonly LimitRule[]>>;
  /** Parts of the budget at which a clock speaks before it is due. */
  readonly warnings: { readonly early: number; readonly near: number };
  /** Breaches that escalate by themselves. */
  readonly escalateOnBreach: { readonly urgencies: readonly Urgency[]; readonly metrics: readonly ClockMetric[] };
}

/** What a limit rule looks at. */
export interface Measured {
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly categoryId: CategoryId;
}

/** The limit of a metric for a complaint, or null when the policy sets none. */
export function limitFor(policy: Policy, metric: ClockMetric, complaint: Measured): Limit | null {
  const rule = policy.limits[metric].find(
    (candidate) =>
      (candidate.kinds?.includes(complaint.kind) ?? true) &&
      (candidate.urgencies?.includes(complaint.urgency) ?? true) &&
      (candidate.categoryIds?.includes(complaint.categoryId) ?? true),
  );
  return rule?.limit ?? null;
}

const pressing: readonly Urgency[] = ['urgent', 'critical'];

const handling: readonly LimitRule[] = [
  { urgencies: pressing, limit: { amount: 24, unit: 'hours' } },
  { kinds: [Kind.inquiry], limit: { amount: 2, unit: 'workingDays' } },
  { limit: { amount: 5, unit: 'workingDays' } },
];

/** The default profile, composed of several cities' published rules (domain.md §13). */
export const defaultPolicy: Policy = {
  version: '2026.1',
  limits: {
    citizen: handling,
    dispatch: [
      { urgencies: pressing, limit: { amount: 0.25, unit: 'hours' } },
      { limit: { amount: 3.5, unit: 'workingHours' } },
    ],
    sign: [
      { urgencies: pressing, limit: { amount: 0.5, unit: 'hours' } },
      { limit: { amount: 2, unit: 'workingHours' } },
    ],
    handle: handling,
    urgeReply: [
      { urgencies: pressing, limit: { amount: 2, unit: 'hours' } },
      { limit: { amount: 4, unit: 'workingHours' } },
    ],
    escalationAck: [{ limit: { amount: 0.5, unit: 'hours' } }],
  },
  warnings: { early: 0.5, near: 0.8 },
  escalateOnBreach: { urgencies: ['critical'], metrics: ['sign', 'handle'] },
};
