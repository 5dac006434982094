import { MINUTE } from '@watchfloor/domain/time';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useHotlineZone } from '../../i18n/zone.js';
import { useNow } from '../../live/use-clock.js';
import { type Asked, askedOf, type Period, periodOf } from './period.js';

/** Figures are asked for again this often while the page is open. */
const quantum = 5 * MINUTE;

export interface TrendsAddress {
  readonly period: Period;
  readonly asked: Asked;
  readonly departmentId: string | null;
  readonly categoryId: string | null;
  /** Changes part of the address; null takes a part away. */
  change(parts: Readonly<Record<string, string | null>>): void;
}

/** What the page's address asks for: a link to a view of the figures is that view. */
export function useTrendsAddress(): TrendsAddress {
  const hotlineZone = useHotlineZone();
  const [search, setSearch] = useSearchParams();
  const now = useNow(quantum);
  const change = useCallback(
    (parts: Readonly<Record<string, string | null>>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(parts)) {
            if (value === null) after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return useMemo(() => {
    const period = periodOf(search, now, hotlineZone);
    return {
      period,
      // to the end of these minutes: the server counts up to its own present, and nothing that has just come is missing
      asked: askedOf(period, now + quantum, hotlineZone),
      departmentId: search.get('department'),
      categoryId: search.get('category'),
      change,
    };
  }, [search, now, change, hotlineZone]);
}
