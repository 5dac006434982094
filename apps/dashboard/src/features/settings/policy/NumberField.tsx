import { NumberInput } from '@mantine/core';
import { useIntl } from 'react-intl';
import styles from '../Settings.module.css';
import { Was } from '../Was.js';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly before: number;
  /** Shown and typed as percent: the value is a part from 0 to 1. */
  readonly percent?: boolean;
  readonly least?: number;
  /** Null where it is only to be read. */
  readonly onChange: ((value: number) => void) | null;
}

/** One number of the policy. */
export function NumberField({ label, value, before, percent = false, least = 0, onChange }: NumberFieldProps) {
  const { formatNumber } = useIntl();
  const shown = (number: number) => formatNumber(number, percent ? { style: 'percent' } : {});
  if (onChange === null) return <span>{shown(value)}</span>;
  return (
    <span className={styles.limit}>
      <NumberInput
        size="xs"
        w={80}
        min={least}
        {...(percent ? { suffix: ' %', max: 100 } : {})}
        allowDecimal={false}
        aria-label={label}
        value={percent ? Math.round(value * 100) : value}
        onChange={(typed) => {
          if (typeof typed === 'number') onChange(percent ? typed / 100 : typed);
        }}
      />
      {before === value ? null : <Was>{shown(before)}</Was>}
    </span>
  );
}
