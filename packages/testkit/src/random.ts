import { randomInt } from 'node:crypto';

/** A seeded source of randomness: the same seed gives the same numbers on every machine. */
export interface Random {
  readonly seed: number;
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** True with probability `p`. */
  readonly chance: (p: number) => boolean;
  readonly shuffle: <T>(items: readonly T[]) => T[];
}

/**
 * The seed of this run: `WATCHFLOOR_SEED`, else a new one. It is printed, so that a failure can be run again:
 * `WATCHFLOOR_SEED=123 npm test -- path/of.test.ts`.
 * @param label names the test in what is printed
 */
export function testRandom(label: string): Random {
  const given = process.env.WATCHFLOOR_SEED;
  const seed = given === undefined || given === '' ? freshSeed() : parseSeed(given);
  process.stderr.write(`${label}: WATCHFLOOR_SEED=${seed}\n`);
  return seededRandom(seed);
}

/** @param seed a whole number from 0 to 4294967295 */
export function seededRandom(seed: number): Random {
  const next = mulberry32(seed);
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    seed,
    next,
    int,
    pick(items) {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    chance: (p) => next() < p,
    shuffle(items) {
      const left = [...items];
      return items.flatMap(() => left.splice(int(0, left.length - 1), 1));
    },
  };
}

const freshSeed = (): number => randomInt(0, 0xffff_ffff);

function parseSeed(text: string): number {
  const seed = Number(text);
  if (Number.isInteger(seed) && seed >= 0 && seed <= 0xffff_ffff) return seed;
  throw new RangeError(`WATCHFLOOR_SEED must be a whole number from 0 to 4294967295, not ${text}`);
}

/** Tommy Ettinger's mulberry32: 32 bits of state, good enough to choose test inputs. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
