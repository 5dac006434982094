import { DAY } from '@watchfloor/domain/time';
import { expect, test } from 'vitest';
import { compareCounts, compareRates, previousPeriod } from '../src/comparison.js';

test('the period before is as long and ends where this one begins', () => {
  expect(previousPeriod({ from: 10 * DAY, to: 17 * DAY })).toEqual({ from: 3 * DAY, to: 10 * DAY });
});

test('counts are compared in pieces and in parts of what was before', () => {
  expect(compareCounts(4_312, 4_064)).toEqual({ difference: 248, relative: 248 / 4_064, direction: 'up' });
  expect(compareCounts(3, 6)).toEqual({ difference: -3, relative: -0.5, direction: 'down' });
  expect(compareCounts(5, 5)).toEqual({ difference: 0, relative: 0, direction: 'level' });
});

test('of nothing no growth can be told', () => {
  expect(compareCounts(5, 0)).toEqual({ difference: 5, relative: null, direction: 'up' });
});

test('rates are compared in percentage points', () => {
  const before = { numerator: 90, denominator: 100 };
  expect(compareRates({ numerator: 93, denominator: 100 }, before)).toEqual({ points: 3, direction: 'up' });
  expect(compareRates({ numerator: 888, denominator: 1_000 }, before)).toEqual({ points: -1.2, direction: 'down' });
});

test('rates that are shown alike are level', () => {
  const [now, before] = [
    { numerator: 90_004, denominator: 100_000 },
    { numerator: 90_000, denominator: 100_000 },
  ];
  expect(compareRates(now, before)).toEqual({ points: 0, direction: 'level' });
  expect(compareRates(now, before, 3)).toEqual({ points: 0.004, direction: 'up' });
});

test('the points are the difference of the rates as they are shown', () => {
  // 33.3 % and 16.7 % are shown: a reader who subtracts gets 16.6, and so do we
  const comparison = compareRates({ numerator: 1, denominator: 3 }, { numerator: 1, denominator: 6 });
  expect(comparison?.points).toBe(16.6);
});

test('a rate of nothing is compared with nothing', () => {
  const [some, none] = [
    { numerator: 1, denominator: 2 },
    { numerator: 0, denominator: 0 },
  ];
  expect(compareRates(some, none)).toBeNull();
  expect(compareRates(none, some)).toBeNull();
});
