import { afterEach, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../src/random.js';
import { byTier, isDrawn, partOf, tier } from '../src/tier.js';

afterEach(() => vi.unstubAllEnvs());
const matrix = Array.from({ length: 100 }, (_, index) => index);

describe('the tier of a run', () => {
  it('is a slice unless the long run is asked for, and nothing else', () => {
    vi.stubEnv('WATCHFLOOR_TIER', undefined);
    expect([tier(), byTier({ slice: 25, long: 250 })]).toEqual(['slice', 25]);
    vi.stubEnv('WATCHFLOOR_TIER', 'long');
    expect([tier(), byTier({ slice: 25, long: 250 })]).toEqual(['long', 250]);
    vi.stubEnv('WATCHFLOOR_TIER', 'Long');
    expect(tier).toThrow('WATCHFLOOR_TIER must be slice or long, not Long');
  });

  it('looks at a part of a matrix that its seed repeats, and in the long run at all of it', () => {
    vi.stubEnv('WATCHFLOOR_TIER', 'slice');
    const part = partOf(matrix, 10, seededRandom(1));
    expect(part).toHaveLength(10);
    expect(part).toEqual(part.toSorted((a, b) => a - b));
    expect(partOf(matrix, 10, seededRandom(1))).toEqual(part);
    expect(partOf(matrix, 10, seededRandom(2))).not.toEqual(part);
    expect(partOf([1, 2], 10, seededRandom(1))).toEqual([1, 2]);
    vi.stubEnv('WATCHFLOOR_TIER', 'long');
    expect(partOf(matrix, 10, seededRandom(1))).toEqual(matrix);
  });

  it('draws one of so many by its name, the same again for the same seed, and in the long run all', () => {
    const drawn = (seed: number) => matrix.filter((index) => isDrawn(`fault ${index}`, 4, seededRandom(seed)));
    vi.stubEnv('WATCHFLOOR_TIER', 'slice');
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
    expect(drawn(1).length).toBeGreaterThan(10);
    expect(drawn(1).length).toBeLessThan(50);
    vi.stubEnv('WATCHFLOOR_TIER', 'long');
    expect(drawn(1)).toEqual(matrix);
  });
});
