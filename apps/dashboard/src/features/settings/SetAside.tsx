import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import styles from './Settings.module.css';

/** Says that something is kept which this page cannot show. */
export function SetAside({ onForget }: { readonly onForget: () => void }) {
  const { formatMessage } = useIntl();
  return (
    <div className={styles.notice} role="status">
      <p className={styles.said}>{formatMessage({ id: 'settings.setAside' })}</p>
      <Button size="xs" variant="default" onClick={onForget}>
        {formatMessage({ id: 'settings.dismiss' })}
      </Button>
    </div>
  );
}
