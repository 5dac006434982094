import { Checkbox } from '@mantine/core';
import type { Limit } from '@watchfloor/domain/clock';
import { useIntl } from 'react-intl';
import { useLimitWords } from '../../../ui/use-limit-words.js';
import { forgetTyped, type LawPath } from '../fields/use-typed.js';
import styles from '../Settings.module.css';
import { Was } from '../Was.js';
import { LimitField } from './LimitField.js';

interface OptionalLimitFieldProps {
  readonly path: LawPath;
  /** What it limits, for those who do not see the table. */
  readonly what: string;
  /** Undefined where there is none. */
  readonly limit: Limit | undefined;
  /** As the version in force has it. */
  readonly before: Limit | undefined;
  /** What it becomes where there was none before either. */
  readonly proposed: Limit;
  /** Null where it is only to be read. */
  readonly onChange: ((limit: Limit | undefined) => void) | null;
}

/** A limit that a policy may do without. */
export function OptionalLimitField({ path, what, limit, before, proposed, onChange }: OptionalLimitFieldProps) {
  const { formatMessage } = useIntl();
  const words = useLimitWords();
  const nothing = formatMessage({ id: 'settings.nothing' });
  if (onChange === null) return limit === undefined ? nothing : <span>{words(limit)}</span>;
  return (
    <span className={styles.limit}>
      <Checkbox
        size="xs"
        aria-label={what}
        label={limit === undefined ? nothing : undefined}
        checked={limit !== undefined}
        onChange={(event) => {
          forgetTyped(path);
          onChange(event.currentTarget.checked ? (before ?? proposed) : undefined);
        }}
      />
      {limit === undefined ? null : (
        <LimitField path={path} what={what} limit={limit} before={before} onChange={onChange} />
      )}
      {(limit === undefined) === (before === undefined) ? null : (
        <Was>{before === undefined ? nothing : words(before)}</Was>
      )}
    </span>
  );
}
