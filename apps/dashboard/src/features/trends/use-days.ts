import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useHotlineZone } from '../../i18n/zone.js';
import { noonOf } from './period.js';

/** Names of calendar days: short for an axis, long for a table or a hint. */
export interface DayNames {
  short(date: string): string;
  long(date: string): string;
}

export function useDays(): DayNames {
  const hotlineZone = useHotlineZone();
  const intl = useIntl();
  return useMemo(() => {
    const format = (date: string, options: Intl.DateTimeFormatOptions) => {
      const noon = noonOf(date, hotlineZone);
      return noon === null ? date : intl.formatDate(noon, options);
    };
    return {
      short: (date) => format(date, { month: 'numeric', day: 'numeric' }),
      long: (date) => format(date, { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' }),
    };
  }, [intl, hotlineZone]);
}
