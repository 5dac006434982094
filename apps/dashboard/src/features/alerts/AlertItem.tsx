import { Button } from '@mantine/core';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../i18n/words.js';
import { AgeLabel } from '../../ui/AgeLabel.js';
import { UrgencyMark } from '../../ui/UrgencyMark.js';
import styles from './AlertBell.module.css';
import { whatHappened } from './alert-words.js';
import type { Alert } from './alerts-document.js';
import type { Acknowledging } from './use-acknowledge.js';

interface AlertItemProps {
  readonly alert: Alert;
  onOpen(complaintId: string): void;
  /** Given for escalations only. */
  readonly acknowledging?: Acknowledging;
}

/** One alert: which case, what happened to it, how long ago. */
export const AlertItem = memo(function AlertItem({ alert, onOpen, acknowledging }: AlertItemProps) {
  const { formatMessage } = useIntl();
  const words = useWords();
  return (
    <li className={styles.item} data-kind={alert.kind}>
      <button type="button" className={styles.open} onClick={() => onOpen(alert.complaintId)}>
        <span className={styles.line}>
          <UrgencyMark urgency={alert.urgency} />
          <span className={styles.number}>{alert.number}</span>
          <span className={styles.title}>{alert.title}</span>
        </span>
        <span className={styles.line}>
          <span className={styles.what}>{whatHappened(alert, words)}</span>
          <span className={styles.age}>
            <AgeLabel since={alert.at} />
          </span>
        </span>
      </button>
      {acknowledging?.mayTake(alert) ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={acknowledging.busy === alert.id}
          onClick={() => acknowledging.acknowledge(alert)}
        >
          {formatMessage({ id: 'alerts.acknowledge' })}
        </Button>
      ) : null}
    </li>
  );
});
