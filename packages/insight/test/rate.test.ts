import { expect, test } from 'vitest';
import { meanOfRates, pooled, rate, shareOf } from '../src/rate.js';

test('a rate of nothing is no rate, not zero', () => {
  expect(rate(0, 0)).toBeNull();
  expect(shareOf({ numerator: 0, denominator: 0 })).toBeNull();
  expect(rate(0, 5)).toBe(0);
  expect(rate(20_356, 25_101)).toBeCloseTo(0.811, 3);
});

test('counts are never negative and always numbers', () => {
  expect(() => rate(-1, 5)).toThrow(RangeError);
  expect(() => rate(1, Number.NaN)).toThrow(RangeError);
});

test('the pooled rate weighs cases, the mean of rates weighs groups', () => {
  const groups = [
    { numerator: 2, denominator: 2 },
    { numerator: 500, denominator: 1_000 },
    { numerator: 0, denominator: 0 },
  ];
  expect(shareOf(pooled(groups))).toBeCloseTo(502 / 1_002);
  expect(meanOfRates(groups)).toBe(0.75);
  expect(meanOfRates([])).toBeNull();
  expect(shareOf(pooled([]))).toBeNull();
});
