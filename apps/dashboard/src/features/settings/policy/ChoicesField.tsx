import { Checkbox } from '@mantine/core';
import { useIntl } from 'react-intl';
import styles from '../Settings.module.css';
import { Was } from '../Was.js';

interface ChoicesFieldProps<T extends string> {
  readonly label: string;
  readonly all: readonly T[];
  readonly chosen: readonly T[];
  readonly before: readonly T[];
  readonly wordOf: (one: T) => string;
  /** At least one stays chosen: a list that narrows to nothing would never hold. */
  readonly least?: 0 | 1;
  /** Null where it is only to be read. */
  readonly onChange: ((chosen: readonly T[]) => void) | null;
}

/** Some of a closed list of words. */
export function ChoicesField<T extends string>(props: ChoicesFieldProps<T>) {
  const { label, all, chosen, before, wordOf, least = 0, onChange } = props;
  const { formatMessage } = useIntl();
  const words = (list: readonly T[]) =>
    list.length === 0 ? formatMessage({ id: 'settings.nothing' }) : list.map(wordOf).join(' / ');
  if (onChange === null) return <span>{words(chosen)}</span>;
  const changed = all.some((one) => chosen.includes(one) !== before.includes(one));
  return (
    <fieldset className={styles.some} aria-label={label}>
      {all.map((one) => (
        <Checkbox
          key={one}
          size="xs"
          label={wordOf(one)}
          checked={chosen.includes(one)}
          onChange={(event) => {
            const wanted = event.currentTarget.checked;
            const next = all.filter((other) => (other === one ? wanted : chosen.includes(other)));
            if (next.length >= least) onChange(next);
          }}
        />
      ))}
      {changed ? <Was>{words(before)}</Was> : null}
    </fieldset>
  );
}
