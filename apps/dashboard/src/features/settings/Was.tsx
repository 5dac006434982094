import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import styles from './Settings.module.css';

/** What stands in the version in force where something else is to stand. */
export function Was({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.was}>
      <FormattedMessage id="settings.was" values={{ before: children }} />
    </span>
  );
}
