import { ClockMetric } from '@watchfloor/domain/vocabulary';
import type { Words } from '../../i18n/words.js';
import type { Alert } from './alerts-document.js';

const isMetric = (text: string): text is ClockMetric => Object.values<string>(ClockMetric).includes(text);

/** Why it asks for attention: the reason somebody wrote, or which deadline of whom is near or missed. */
export function whatHappened(alert: Alert, words: Pick<Words, 'metricInFull' | 'threshold' | 'department'>): string {
  if (alert.kind === 'escalation') {
    const reason = alert.reason ?? '';
    return isMetric(reason) ? `${words.metricInFull(reason)} · ${words.threshold('due')}` : reason;
  }
  const what = alert.metric === null ? '' : words.metricInFull(alert.metric);
  const state = words.threshold(alert.kind === 'breach' ? 'due' : 'near');
  const whose = alert.departmentId === null ? [] : [words.department(alert.departmentId)];
  return [...whose, what, state].join(' · ');
}
