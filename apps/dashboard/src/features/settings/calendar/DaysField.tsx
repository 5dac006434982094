import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { daysText, parseDays } from './days-text.js';

interface DaysFieldProps {
  readonly label: string;
  readonly days: readonly string[];
  readonly onChange: (days: readonly string[]) => void;
}

/** A list of days as a line of text; what is no day is kept and told, and does not change the calendar. */
export function DaysField({ label, days, onChange }: DaysFieldProps) {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? days : parseDays(typed);
  return (
    <TextInput
      size="xs"
      label={label}
      value={typed ?? daysText(days)}
      error={read === null ? formatMessage({ id: 'settings.districts.wrong' }) : null}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const next = parseDays(event.currentTarget.value);
        if (next !== null) onChange(next);
      }}
      onBlur={() => {
        if (read !== null) setTyped(null);
      }}
    />
  );
}
