import { expect, test, vi } from 'vitest';
import { seededRandom, testRandom } from '../src/random.js';

test('one seed gives one sequence', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed).next);
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test('every draw stays in its range and reaches both ends', () => {
  const random = seededRandom(1);
  const drawn = Array.from({ length: 500 }, () => random.int(1, 6));
  expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([1, 6]);
  expect(random.shuffle([1, 2, 3]).sort()).toEqual([1, 2, 3]);
  expect(() => random.pick([])).toThrow('nothing to pick from');
});

test('a run prints its seed, and WATCHFLOOR_SEED repeats it', () => {
  const print = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.stubEnv('WATCHFLOOR_SEED', '42');
  expect(testRandom('a fuzz').next()).toBe(seededRandom(42).next());
  expect(print).toHaveBeenCalledWith('a fuzz: WATCHFLOOR_SEED=42\n');
  vi.stubEnv('WATCHFLOOR_SEED', '-1');
  expect(() => testRandom('a fuzz')).toThrow('WATCHFLOOR_SEED must be');
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
