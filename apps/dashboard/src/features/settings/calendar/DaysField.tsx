import { useIntl } from 'react-intl';
import { days as ofDays } from '../fields/reading.js';
import { TypedField } from '../fields/TypedField.js';
import type { LawPath } from '../fields/use-typed.js';

interface DaysFieldProps {
  readonly path: LawPath;
  readonly label: string;
  readonly days: readonly string[];
  readonly onChange: (days: readonly string[]) => void;
}

/** A list of days as a line of text. */
export function DaysField({ path, label, days, onChange }: DaysFieldProps) {
  const { formatMessage } = useIntl();
  return (
    <TypedField
      path={path}
      label={label}
      named
      value={days}
      reading={ofDays}
      problem={formatMessage({ id: 'settings.districts.wrong' })}
      onChange={onChange}
    />
  );
}
