import { useIntl } from 'react-intl';
import { percent, wholeNumber } from '../fields/reading.js';
import { TypedField } from '../fields/TypedField.js';
import type { LawPath } from '../fields/use-typed.js';
import styles from '../Settings.module.css';
import { Was } from '../Was.js';

interface NumberFieldProps {
  readonly path: LawPath;
  readonly label: string;
  readonly value: number;
  readonly before: number;
  /** Shown and typed as percent: the value is a part from 0 to 1. */
  readonly inPercent?: boolean;
  readonly least?: number;
  /** Null where it is only to be read. */
  readonly onChange: ((value: number) => void) | null;
}

/** One number of the policy. */
export function NumberField({ path, label, value, before, inPercent = false, least = 0, onChange }: NumberFieldProps) {
  const { formatMessage, formatNumber } = useIntl();
  const shown = (number: number) => formatNumber(number, inPercent ? { style: 'percent' } : {});
  if (onChange === null) return <span>{shown(value)}</span>;
  return (
    <span className={styles.limit}>
      <TypedField
        path={path}
        label={label}
        width={96}
        value={value}
        reading={inPercent ? percent : wholeNumber(least)}
        problem={formatMessage({ id: inPercent ? 'settings.percent.wrong' : 'settings.number.wrong' }, { least })}
        {...(inPercent ? { unit: '%' } : {})}
        onChange={onChange}
      />
      {before === value ? null : <Was>{shown(before)}</Was>}
    </span>
  );
}
