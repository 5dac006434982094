import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useIntl } from 'react-intl';
import { daysOf, spans } from './period.js';
import styles from './TrendsPage.module.css';
import type { TrendsAddress } from './use-trends-address.js';

/** Seven, thirty, ninety days, or two days of one's own. */
export function PeriodPicker({ address }: { address: TrendsAddress }) {
  const { formatMessage } = useIntl();
  const { period, change } = address;
  const days = daysOf(period);
  const choose = (value: string) =>
    value === 'custom' ? change({ ...days, days: null }) : change({ days: value, from: null, to: null });
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={formatMessage({ id: 'trends.period' })}
        value={period.span === null ? 'custom' : String(period.span)}
        onChange={choose}
        data={[
          ...spans.map((span) => ({
            value: String(span),
            label: formatMessage({ id: 'trends.period.days' }, { days: span }),
          })),
          { value: 'custom', label: formatMessage({ id: 'trends.period.custom' }) },
        ]}
      />
      {period.span === null ? (
        <div className={styles.dates}>
          <TextInput
            type="date"
            size="xs"
            aria-label={formatMessage({ id: 'trends.period.from' })}
            value={days.from}
            max={days.to}
            onChange={(event) => change({ from: event.currentTarget.value, to: days.to })}
          />
          <span aria-hidden>–</span>
          <TextInput
            type="date"
            size="xs"
            aria-label={formatMessage({ id: 'trends.period.to' })}
            value={days.to}
            min={days.from}
            onChange={(event) => change({ from: days.from, to: event.currentTarget.value })}
          />
        </div>
      ) : null}
      <Button
        className={styles.print}
        variant="subtle"
        size="xs"
        leftSection={<Printer size={14} aria-hidden />}
        onClick={() => window.print()}
      >
        {formatMessage({ id: 'trends.print' })}
      </Button>
    </>
  );
}
