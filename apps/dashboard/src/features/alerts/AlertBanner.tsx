import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useWords } from '../../i18n/words.js';
import { AgeLabel } from '../../ui/AgeLabel.js';
import { UrgencyMark } from '../../ui/UrgencyMark.js';
import styles from './AlertBanner.module.css';
import { whatHappened } from './alert-words.js';
import { useAcknowledge } from './use-acknowledge.js';
import { useAlerts } from './use-alerts.js';
import { useOpenCase } from './use-open-case.js';

/** A critical escalation stands above everything until somebody has taken it on; the oldest first, the rest counted. */
export default function AlertBanner() {
  const { formatMessage } = useIntl();
  const words = useWords();
  const openCase = useOpenCase();
  const { mayTake, busy, acknowledge } = useAcknowledge();
  const { escalations } = useAlerts();
  const [first, ...others] = escalations.filter((alert) => alert.urgency === 'critical');
  if (first === undefined) return null;
  return (
    <div className={styles.banner} role="alert">
      <UrgencyMark urgency={first.urgency} />
      <button type="button" className={styles.what} onClick={() => openCase(first.complaintId)}>
        <strong>{formatMessage({ id: 'alerts.banner' })}</strong>
        <span className={styles.number}>{first.number}</span>
        <span className={styles.title}>{first.title}</span>
        <span className={styles.reason}>{whatHappened(first, words)}</span>
        <span className={styles.age}>
          <AgeLabel since={first.at} />
        </span>
      </button>
      {others.length > 0 ? (
        <span className={styles.more}>{formatMessage({ id: 'alerts.banner.more' }, { count: others.length })}</span>
      ) : null}
      {mayTake(first) ? (
        <Button className={styles.take} size="xs" loading={busy === first.id} onClick={() => acknowledge(first)}>
          {formatMessage({ id: 'alerts.acknowledge' })}
        </Button>
      ) : null}
    </div>
  );
}
