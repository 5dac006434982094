import { TextInput } from '@mantine/core';
import type { Instant } from '@watchfloor/domain/time';
import { useIntl } from 'react-intl';
import { useHotlineZone } from '../../../i18n/zone.js';
import styles from '../../../ui/DraftField.module.css';
import { quickPromises } from './promise.js';
import { instantOfWallTime, type WallTime, wallTimeOf } from './zoned.js';

interface PromiseFieldProps {
  readonly label: string;
  readonly value: WallTime;
  onChange(value: WallTime): void;
  readonly now: Instant;
}

/** By when: the times people promise most, one tap each, or any other. The hotline's wall clock counts. */
export function PromiseField({ label, value, onChange, now }: PromiseFieldProps) {
  const hotlineZone = useHotlineZone();
  const { formatMessage } = useIntl();
  const at = instantOfWallTime(value, hotlineZone);
  return (
    <div>
      <TextInput
        type="datetime-local"
        label={label}
        error={at !== null && at <= now ? formatMessage({ id: 'complaint.promise.past' }) : null}
        withAsterisk
        required
        min={wallTimeOf(now, hotlineZone)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <fieldset className={styles.phrases} aria-label={formatMessage({ id: 'complaint.promise.quick' })}>
        {quickPromises(now, hotlineZone).map((choice) => (
          <button key={choice.id} type="button" onClick={() => onChange(wallTimeOf(choice.at, hotlineZone))}>
            {formatMessage({ id: `complaint.promise.${choice.id}` })}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
