import { SECOND } from '@watchfloor/domain/time';
import { expect, test } from 'vitest';
import { backoff } from './backoff.js';

test('waits double up to fifteen seconds', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 500].map((attempt) => backoff(attempt, 1))).toEqual([
    300,
    600,
    1_200,
    2_400,
    4_800,
    9_600,
    15 * SECOND,
    15 * SECOND,
  ]);
});

test('chance spreads them over the upper half', () => {
  expect([backoff(3, 0), backoff(3, 0.5), backoff(3, 1)]).toEqual([1_200, 1_800, 2_400]);
});
