import { fewest } from './cause.js';
import { shareOf } from './rate.js';
import type { Group } from './trends-query.js';

/** Bars that fit a card; the rest is in its table. */
export const barsShown = 12;

export interface Bar {
  readonly id: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** The groups that may be compared, lowest rate first, and those whose numbers are too small for that. */
export function ranked(groups: readonly Group[]): { readonly bars: readonly Bar[]; readonly few: readonly Bar[] } {
  const all = groups.flatMap(({ id, onTimeOfDue }): Bar[] => {
    const share = shareOf(onTimeOfDue);
    return share === null ? [] : [{ id, share, ...onTimeOfDue }];
  });
  const bars = all
    .filter((bar) => bar.denominator >= fewest)
    .toSorted((one, other) => one.share - other.share || other.denominator - one.denominator);
  return { bars, few: all.filter((bar) => bar.denominator < fewest) };
}
