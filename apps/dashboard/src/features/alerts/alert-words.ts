import { ClockMetric } from '@watchfloor/domain/vocabulary';
import type { Words } from '../../i18n/words.js';
import type { Alert } from './alerts-document.js';

const isMetric = (text: string): text is ClockMetric => Object.values<string>(ClockMetric).includes(text);

type AlertWords = Pick<
  Words,
  | 'metricInFull'
  | 'threshold'
  | 'department'
  | 'rung'
  | 'requestKind'
  | 'requestState'
  | 'escalationCause'
  | 'breachState'
>;

/** Why it asks for attention: what somebody wrote, asked or ruled, or which deadline of whom is near or missed. */
export function whatHappened(alert: Alert, words: AlertWords): string {
  const reason = alert.reason ?? '';
  if (alert.kind === 'escalation') {
    return isMetric(reason) ? `${words.metricInFull(reason)} · ${words.threshold('due')}` : reason;
  }
  const whose = alert.departmentId === null ? '' : words.department(alert.departmentId);
  return [whose, ...said(alert, words), reason].filter((part) => part !== '').join(' · ');
}

function said({ kind, metric, rung, requestKind, granted }: Alert, words: AlertWords): readonly string[] {
  const what = metric === null ? '' : words.metricInFull(metric);
  switch (kind) {
    case 'warning':
      return [what, words.threshold('near')];
    case 'breach':
      return [what, words.threshold('due')];
    case 'correction':
      return [what, words.breachState('waived')];
    case 'urge':
    case 'supervision':
      return rung === null ? [] : [words.rung(rung)];
    case 'request':
      return requestKind === null ? [] : [words.requestKind(requestKind), words.requestState(rulingOf(granted))];
    case 'dissatisfied':
      return [words.escalationCause('dissatisfied')];
    case 'escalation':
      return [];
  }
}

const rulingOf = (granted: boolean | null) => (granted === null ? 'pending' : granted ? 'granted' : 'refused');
