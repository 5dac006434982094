import { Checkbox } from '@mantine/core';
import { useIntl } from 'react-intl';
import styles from '../Settings.module.css';
import { Was } from '../Was.js';

interface FlagFieldProps {
  readonly label: string;
  readonly value: boolean;
  readonly before: boolean;
  /** Null where it is only to be read. */
  readonly onChange: ((value: boolean) => void) | null;
}

/** One yes or no of the policy. */
export function FlagField({ label, value, before, onChange }: FlagFieldProps) {
  const { formatMessage } = useIntl();
  const word = (flag: boolean) => formatMessage({ id: flag ? 'settings.yes' : 'settings.no' });
  if (onChange === null) return <span>{word(value)}</span>;
  return (
    <span className={styles.limit}>
      <Checkbox
        size="xs"
        aria-label={label}
        label={word(value)}
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {before === value ? null : <Was>{word(before)}</Was>}
    </span>
  );
}
