import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ascending, median, percentile } from '../src/percentile.js';

test('no values have no median', () => {
  expect(median([])).toBeNull();
});

test('between two values it is interpolated, as percentile_cont does', () => {
  expect(median([7])).toBe(7);
  expect(median([1, 2])).toBe(1.5);
  expect(percentile([1, 2, 3, 4], 0.9)).toBeCloseTo(3.7);
  expect(percentile([10, 20], 0)).toBe(10);
  expect(percentile([10, 20], 1)).toBe(20);
});

test('S58 one case of half a year moves the mean, not the median', () => {
  expect(median(ascending([5, 4_320, 4, 6, 5]))).toBe(5);
});

test('a share is from 0 to 1', () => {
  expect(() => percentile([1], 1.1)).toThrow(RangeError);
  expect(() => percentile([1], Number.NaN)).toThrow(RangeError);
});

test('it lies within the values and grows with the share', () => {
  const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1 }).map(ascending);
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(values, share, share, (sorted, one, other) => {
      const [low, high] = [percentile(sorted, Math.min(one, other)), percentile(sorted, Math.max(one, other))];
      expect(low).toBeGreaterThanOrEqual(sorted[0] ?? 0);
      expect(high).toBeLessThanOrEqual(sorted.at(-1) ?? 0);
      expect(high).toBeGreaterThanOrEqual(low ?? 0);
    }),
  );
});
