import { chinaCalendar } from '@watchfloor/domain/calendars/china';
import type { Limit } from '@watchfloor/domain/clock';
import type { Register } from '@watchfloor/domain/command';
import { dueOf } from '@watchfloor/domain/limit';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { limitFor, type MeasuredPart } from '@watchfloor/domain/policy';
import type { Instant } from '@watchfloor/domain/time';
import type { ClockMetric, Kind } from '@watchfloor/domain/vocabulary';

/** What the people of the city know of the law that they live by: the default policy and the calendar of their offices. */

/** When a promise of the policy falls due that begins at an instant; null when there is no such promise. */
export function promisedBy(
  metric: ClockMetric,
  register: Pick<Register, 'kind' | 'urgency' | 'categoryId' | 'channel'>,
  from: Instant,
  part: MeasuredPart = {},
): Instant | null {
  const limit = limitFor(defaultPolicy, metric, register, part);
  return limit && after(limit, from);
}

/** When so much time from an instant is over. */
export const after = (limit: Limit, from: Instant): Instant => dueOf(limit, from, chinaCalendar).dueAt;

/** Whether a callback about this kind asks if the caller is satisfied. */
export const asksSatisfaction = (kind: Kind): boolean => !defaultPolicy.callback.excludedKinds.includes(kind);

/** From when a try counts after one that reached nobody. */
export function triedAgainFrom(triedAt: Instant): Instant {
  const { retryAfter } = defaultPolicy.callback;
  return retryAfter === undefined ? triedAt : after(retryAfter, triedAt);
}

/** The word by which the law makes a complaint critical, whoever calls; null for none. */
export function dangerIn({ title, details }: Pick<Register, 'title' | 'details'>): string | null {
  const words = defaultPolicy.escalation.critical
    .filter(({ cause }) => cause !== 'escalatedBefore')
    .flatMap((rule) => rule.words);
  return words.find((word) => title.includes(word) || details.includes(word)) ?? null;
}
