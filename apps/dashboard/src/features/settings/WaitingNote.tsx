import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Waiting } from '../../app/waiting-law.js';
import { useFormat } from '../../ui/use-format.js';
import styles from './Settings.module.css';

/** Says that one change waits, so that another cannot be asked for yet. */
export function useWaitingWords(): (waiting: Waiting) => string {
  const { formatMessage } = useIntl();
  const format = useFormat();
  return ({ own, by, at }) =>
    formatMessage({ id: `settings.waiting.${own ? 'own' : 'others'}` }, { by, at: format.shortDateTime(at) });
}

/** … and leads there. */
export function WaitingNote({ waiting, onLook }: { readonly waiting: Waiting; readonly onLook: () => void }) {
  const { formatMessage } = useIntl();
  const words = useWaitingWords();
  return (
    <p className={styles.waits}>
      {words(waiting)}{' '}
      <Button size="compact-xs" variant="light" onClick={onLook}>
        {formatMessage({ id: 'settings.waiting.look' })}
      </Button>
    </p>
  );
}
