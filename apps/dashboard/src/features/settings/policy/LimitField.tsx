import { NativeSelect } from '@mantine/core';
import { type Limit, LimitUnit } from '@watchfloor/domain/clock';
import { greatestAmount } from '@watchfloor/domain/policy-limit';
import { same } from '@watchfloor/domain/same';
import { useIntl } from 'react-intl';
import { useLimitWords } from '../../../ui/use-limit-words.js';
import { amount } from '../fields/reading.js';
import { TypedField } from '../fields/TypedField.js';
import type { LawPath } from '../fields/use-typed.js';
import styles from '../Settings.module.css';
import { Was } from '../Was.js';

interface LimitFieldProps {
  readonly path: LawPath;
  /** What it limits, for those who do not see the table. */
  readonly what: string;
  readonly limit: Limit;
  /** As the version in force has it; undefined where it has none. */
  readonly before: Limit | undefined;
  /** Null where it is only to be read. */
  readonly onChange: ((limit: Limit) => void) | null;
}

/** How much time, and of which kind. */
export function LimitField({ path, what, limit, before, onChange }: LimitFieldProps) {
  const { formatMessage } = useIntl();
  const words = useLimitWords();
  if (onChange === null) return <span>{words(limit)}</span>;
  return (
    <span className={styles.limit}>
      <TypedField
        path={path}
        label={formatMessage({ id: 'settings.limit.amount' }, { what })}
        width={80}
        value={limit.amount}
        reading={amount(limit.unit)}
        problem={formatMessage(
          { id: 'settings.limit.wrong' },
          { most: words({ amount: greatestAmount[limit.unit], unit: limit.unit }) },
        )}
        onChange={(much) => onChange({ ...limit, amount: much })}
      />
      <NativeSelect
        size="xs"
        w={140}
        aria-label={formatMessage({ id: 'settings.limit.unit' }, { what })}
        value={limit.unit}
        onChange={(event) => onChange(withUnit(limit, event.currentTarget.value as LimitUnit))}
        data={Object.values(LimitUnit).map((unit) => ({
          value: unit,
          label: formatMessage({ id: `settings.unit.${unit}` }),
        }))}
      />
      {before === undefined || same(before, limit) ? null : <Was>{words(before)}</Was>}
    </span>
  );
}

/** How a limit in days ends is said of days alone. */
const withUnit = ({ amount, endsAt, countsFrom }: Limit, unit: LimitUnit): Limit => {
  const inDays = unit === 'days' || unit === 'workingDays';
  return {
    amount,
    unit,
    ...(inDays && endsAt !== undefined ? { endsAt } : {}),
    ...(unit === 'workingDays' && countsFrom !== undefined ? { countsFrom } : {}),
  };
};
