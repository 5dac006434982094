import type { Millis } from '@watchfloor/domain/time';

const FIRST_MS = 100;
const LONGEST_MS = 10_000;

/**
 * How long to wait before trying again: 100 ms, then about double each time up to ten seconds. Half of it is chance, so
 * that servers that failed together do not ask together.
 * @param attempt from 1
 * @param chance in [0, 1)
 */
export const backoff = (attempt: number, chance: number): Millis =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1)) * (0.5 + chance / 2);
