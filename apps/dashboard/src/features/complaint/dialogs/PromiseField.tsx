import { TextInput } from '@mantine/core';
import type { Instant } from '@watchfloor/domain/time';
import { useIntl } from 'react-intl';
import { useHotlineZone } from '../../../i18n/zone.js';
import styles from '../../../ui/DraftField.module.css';
import { PROBLEM } from '../../../ui/first-problem.js';
import { quickPromises } from './promise.js';
import { instantOfWallTime, type WallTime, wallTimeOf } from './zoned.js';

/** A time that is promised with one tap. */
export interface PromiseChoice {
  readonly id: string;
  readonly label: string;
  readonly at: Instant;
}

interface PromiseFieldProps {
  readonly label: string;
  readonly value: WallTime;
  onChange(value: WallTime): void;
  readonly now: Instant;
  /** The hours of a working day where absent. */
  readonly choices?: readonly PromiseChoice[];
  /** What bounds it, told before anything is chosen. */
  readonly hint?: string;
  /** It lies not after this instant, or else it says so. */
  readonly most?: { readonly until: Instant; readonly problem: string } | null;
}

/** By when: the times people promise most, one tap each, or any other. The hotline's wall clock counts. */
export function PromiseField({ label, value, onChange, now, choices, hint, most = null }: PromiseFieldProps) {
  const hotlineZone = useHotlineZone();
  const { formatMessage } = useIntl();
  const at = instantOfWallTime(value, hotlineZone);
  const late = at !== null && most !== null && at > most.until ? most.problem : null;
  const past = at !== null && at <= now ? formatMessage({ id: 'complaint.promise.past' }) : null;
  const quick =
    choices ??
    quickPromises(now, hotlineZone).map(({ id, at: then }) => ({
      ...{ id, at: then, label: formatMessage({ id: `complaint.promise.${id}` }) },
    }));
  return (
    <div>
      <TextInput
        type="datetime-local"
        label={label}
        description={hint}
        error={past ?? late}
        {...{ [PROBLEM]: late ?? undefined }}
        withAsterisk
        required
        min={wallTimeOf(now, hotlineZone)}
        max={most === null ? undefined : wallTimeOf(most.until, hotlineZone)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <fieldset className={styles.phrases} aria-label={formatMessage({ id: 'complaint.promise.quick' })}>
        {quick.map((choice) => (
          <button key={choice.id} type="button" onClick={() => onChange(wallTimeOf(choice.at, hotlineZone))}>
            {choice.label}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
