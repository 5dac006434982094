import { useMemo } from 'react';
import { useIntl } from 'react-intl';

/** Figures as the reader's language writes them. */
export interface Numbers {
  count(value: number): string;
  /** A part from 0 to 1 as percent with one decimal. */
  percent(part: number): string;
  decimal(value: number): string;
  /** So many hours, in minutes where they are less than one. */
  hours(value: number): string;
  /** With its sign, so that a change reads as one. */
  signed(value: number): string;
}

export function useNumbers(): Numbers {
  const intl = useIntl();
  return useMemo(() => {
    const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return {
      count: (value) => intl.formatNumber(value),
      percent: (part) => intl.formatNumber(part, { style: 'percent', ...one }),
      decimal: (value) => intl.formatNumber(value, one),
      hours: (value) =>
        value < 1
          ? intl.formatMessage({ id: 'trends.hours.minutes' }, { minutes: Math.round(value * 60) })
          : intl.formatMessage({ id: 'trends.hours.value' }, { hours: intl.formatNumber(value, one) }),
      signed: (value) => intl.formatNumber(value, { ...one, signDisplay: 'exceptZero' }),
    };
  }, [intl]);
}
