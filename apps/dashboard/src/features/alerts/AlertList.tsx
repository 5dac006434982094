import { useIntl } from 'react-intl';
import { useFormat } from '../../ui/use-format.js';
import styles from './AlertBell.module.css';
import { AlertItem } from './AlertItem.js';
import type { AlertView } from './alert-book.js';
import { SoundSwitch } from './SoundSwitch.js';
import { useAcknowledge } from './use-acknowledge.js';
import { useOpenCase } from './use-open-case.js';

interface AlertListProps {
  readonly alerts: AlertView;
  /** A case is being opened: the list need not stand before it. */
  onLeave(): void;
}

/** What was missed in an outage, what waits to be acknowledged, then everything else of late. */
export function AlertList({ alerts: { escalations, recent, digest }, onLeave }: AlertListProps) {
  const { formatMessage } = useIntl();
  const format = useFormat();
  const openCase = useOpenCase();
  const acknowledging = useAcknowledge();
  const open = (complaintId: string) => {
    openCase(complaintId);
    onLeave();
  };
  return (
    <>
      {digest === null ? null : (
        <p className={styles.missed} role="status">
          {formatMessage(
            { id: 'alerts.missed' },
            { ...digest, since: format.shortDateTime(digest.since), until: format.shortDateTime(digest.until) },
          )}
        </p>
      )}
      <h2 className={styles.heading}>{formatMessage({ id: 'alerts.waiting' }, { count: escalations.length })}</h2>
      {escalations.length === 0 ? (
        <p className={styles.none}>{formatMessage({ id: 'alerts.waiting.none' })}</p>
      ) : (
        <ul className={styles.list}>
          {escalations.map((alert) => (
            <AlertItem key={alert.id} alert={alert} onOpen={open} acknowledging={acknowledging} />
          ))}
        </ul>
      )}
      <h2 className={styles.heading}>{formatMessage({ id: 'alerts.recent' })}</h2>
      {recent.length === 0 ? (
        <p className={styles.none}>{formatMessage({ id: 'alerts.recent.none' })}</p>
      ) : (
        <ul className={styles.list}>
          {recent.map((alert) => (
            <AlertItem key={alert.id} alert={alert} onOpen={open} />
          ))}
        </ul>
      )}
      <SoundSwitch />
    </>
  );
}
