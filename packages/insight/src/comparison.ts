import type { Instant } from '@watchfloor/domain/time';
import { type Rate, shareOf } from './rate.js';

/** 上升, 下降, 持平: the three words of a report (docs/domain.md, figures). */
export const Direction = { up: 'up', down: 'down', level: 'level' } as const;
export type Direction = (typeof Direction)[keyof typeof Direction];

/** From included, to not included. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** 环比: the period of the same length that ends where this one begins. */
export const previousPeriod = ({ from, to }: Period): Period => ({ from: from - (to - from), to: from });

/** How a count stands to that of the period before. */
export interface CountComparison {
  readonly difference: number;
  /** `difference ÷ before`; null where there was nothing before, of which no growth can be told. */
  readonly relative: number | null;
  readonly direction: Direction;
}

/** Compares counts: `now − before`, absolute and relative to `before`. */
export function compareCounts(now: number, before: number): CountComparison {
  const difference = now - before;
  return { difference, relative: before === 0 ? null : difference / before, direction: directionOf(difference) };
}

/** How a rate stands to that of the period before. */
export interface RateComparison {
  /** 百分点: percentage points, `100 × (now − before)`. A rate that rose from 90 % to 93 % rose by 3, not by 3.3 %. */
  readonly points: number;
  readonly direction: Direction;
}

/**
 * Compares rates, in percentage points; null where either has no denominator.
 * @param precision decimals of a point that are shown: what is the same as shown is called level
 */
export function compareRates(now: Rate, before: Rate, precision = 1): RateComparison | null {
  const [present, past] = [shareOf(now), shareOf(before)];
  if (present === null || past === null) return null;
  const shown = (value: number) => Number((100 * value).toFixed(precision));
  const points = Number((shown(present) - shown(past)).toFixed(precision));
  return { points, direction: directionOf(points) };
}

const directionOf = (difference: number): Direction => (difference > 0 ? 'up' : difference < 0 ? 'down' : 'level');
