import { type Millis, SECOND } from '@watchfloor/domain/time';

const first: Millis = 300;
const longest: Millis = 15 * SECOND;

/**
 * How long to wait before attempt number `attempt` (0 is the first after a loss). Doubles up to a ceiling and is spread
 * by `chance` (0 … 1) over the upper half, so that a thousand screens do not return in the same instant.
 */
export function backoff(attempt: number, chance: number): Millis {
  const ceiling = Math.min(longest, first * 2 ** Math.min(attempt, 10));
  return ceiling / 2 + (ceiling / 2) * chance;
}
