import { ClockMetric, type EscalationCause } from '@watchfloor/domain/vocabulary';
import type { Words } from '../../../i18n/words.js';

const isMetric = (text: string): text is ClockMetric => Object.values<string>(ClockMetric).includes(text);

/** Why it was raised. The product itself gives the metric of the missed deadline as its reason: say it in words. */
export function escalationReason(
  { cause, reason }: { readonly cause: EscalationCause; readonly reason: string },
  words: Pick<Words, 'metricInFull' | 'threshold'>,
): string {
  return cause === 'breach' && isMetric(reason) ? `${words.metricInFull(reason)} · ${words.threshold('due')}` : reason;
}
