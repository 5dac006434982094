import type { Instant } from '@watchfloor/domain/time';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { parseInstant } from '../live/clock.js';

/** Numbers and times as the reader's language and the hotline's zone write them. Instants may be wire texts. */
export interface Format {
  number(value: number): string;
  /** A share of 0 … 1 with one decimal: `93.4%`; `–` where there is nothing to take a share of. */
  percent(numerator: number, denominator: number): string;
  /** `2026-11-22 10:30` */
  dateTime(at: Instant | string): string;
  /** `11-22 10:30`, for places that have little room. */
  shortDateTime(at: Instant | string): string;
  /** `10:30` */
  time(at: Instant | string): string;
  /** `10:30:07` */
  timeToSecond(at: Instant | string): string;
}

type Parts = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>>;

export function useFormat(): Format {
  const intl = useIntl();
  return useMemo(() => {
    const percents = new Intl.NumberFormat(intl.locale, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    const digits = new Intl.DateTimeFormat('en-GB', {
      timeZone: intl.timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    const parts = (at: Instant | string): Parts => {
      const instant = typeof at === 'string' ? parseInstant(at) : at;
      return Object.fromEntries(digits.formatToParts(instant).map(({ type, value }) => [type, value])) as Parts;
    };
    const clock = ({ hour, minute }: Parts) => `${hour}:${minute}`;
    return {
      number: (value) => intl.formatNumber(value),
      percent: (numerator, denominator) => (denominator === 0 ? '–' : percents.format(numerator / denominator)),
      dateTime: (at) => {
        const read = parts(at);
        return `${read.year}-${read.month}-${read.day} ${clock(read)}`;
      },
      shortDateTime: (at) => {
        const read = parts(at);
        return `${read.month}-${read.day} ${clock(read)}`;
      },
      time: (at) => clock(parts(at)),
      timeToSecond: (at) => {
        const read = parts(at);
        return `${clock(read)}:${read.second}`;
      },
    };
  }, [intl]);
}
