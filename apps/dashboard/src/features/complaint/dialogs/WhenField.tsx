import { TextInput } from '@mantine/core';
import type { Instant } from '@watchfloor/domain/time';
import { useHotlineZone } from '../../../i18n/zone.js';
import { type WallTime, wallTimeOf } from './zoned.js';

interface WhenFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: WallTime;
  onChange(value: WallTime): void;
  /** It lies not after this instant. */
  readonly until: Instant;
  readonly required?: boolean;
}

/** When something happened, by the hotline's wall clock. */
export function WhenField({ label, hint, value, onChange, until, required = true }: WhenFieldProps) {
  const hotlineZone = useHotlineZone();
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      withAsterisk={required}
      required={required}
      max={wallTimeOf(until, hotlineZone)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
