import { createHash } from 'node:crypto';
import type { Random } from './random.js';

/**
 * How much a run looks at. `slice`: `npm test`, a seeded part of everything, for every change. `long`: `npm run test:long`,
 * the whole of each matrix. A test that asks here is part of both; the long run finds it by its import of this file.
 */
export type Tier = 'slice' | 'long';

/** The tier of this run, from `WATCHFLOOR_TIER`; `slice` where it is not set. @throws RangeError for any other name */
export function tier(): Tier {
  const given = process.env.WATCHFLOOR_TIER ?? '';
  if (given === '' || given === 'slice') return 'slice';
  if (given === 'long') return 'long';
  throw new RangeError(`WATCHFLOOR_TIER must be slice or long, not ${given}`);
}

/** The value for this run, such as a number of rounds or a limit in milliseconds: `byTier({ slice: 25, long: 250 })`. */
export function byTier<T>(values: Readonly<Record<Tier, T>>): T {
  return values[tier()];
}

/**
 * The part of a matrix that this run looks at: all of it in the long run, else `most` cases chosen by the run's seed, in the
 * order of the matrix.
 */
export function partOf<T>(matrix: readonly T[], most: number, random: Random): readonly T[] {
  if (tier() === 'long' || matrix.length <= most) return matrix;
  const chosen = new Set(random.shuffle(matrix.map((_, index) => index)).slice(0, most));
  return matrix.filter((_, index) => chosen.has(index));
}

/** Whether this run does one costly thing of many: the long run does all of them, any other one in `of`, by the run's seed and its name. */
export function isDrawn(name: string, of: number, { seed }: Random): boolean {
  return tier() === 'long' || createHash('sha256').update(`${seed} ${name}`).digest().readUInt32BE(0) % of === 0;
}
