/** A seeded source of chance. The same seed and the same order of questions give the same answers on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True with probability `share` (0 to 1). */
  chance(share: number): boolean;
  /** One of `items`; throws when there is none. */
  pick<T>(items: readonly T[]): T;
  /** One of `items`, each as likely as `weight` says; weights need not sum to anything. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T;
  /** A bell-shaped number with the given mean and spread, cut at three spreads. */
  bell(mean: number, spread: number): number;
  /** The waiting time of a Poisson process whose mean waiting time is `mean`. */
  wait(mean: number): number;
  /** An independent source, so that one part of the city may ask more questions without changing another part. */
  fork(label: string): Random;
}

/** FNV-1a with four offsets: spreads a short seed over the 128 bits that the generator wants. */
function spread(seed: string): [number, number, number, number] {
  const out: [number, number, number, number] = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < seed.length; i++) {
    const code = seed.charCodeAt(i);
    for (let lane = 0; lane < 4; lane++) {
      const mixed = Math.imul((out[lane] ?? 0) ^ (code + lane * 0x9e37), 0x01000193);
      out[lane] = (mixed ^ (mixed >>> 15)) >>> 0;
    }
  }
  return out;
}

/**
 * A source of chance for a seed (sfc32: public domain, passes PractRand, 32-bit arithmetic only).
 * Numbers and text are both seeds: `random(7)` and `random('7')` are the same source.
 */
export function random(seed: string | number): Random {
  const label = String(seed);
  let [a, b, c, d] = spread(label);
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();

  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const weighted = <T>(items: readonly T[], weight: (item: T) => number): T => {
    let left = next() * items.reduce((sum, item) => sum + weight(item), 0);
    for (const item of items) {
      left -= weight(item);
      if (left < 0) return item;
    }
    return last(items);
  };
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (items) => items[int(0, items.length - 1)] ?? last(items),
    weighted,
    bell: (mean, width) => {
      const bell = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return mean + width * Math.max(-3, Math.min(3, bell));
    },
    wait: (mean) => -mean * Math.log(1 - next()),
    fork: (name) => random(`${label}/${name}`),
  };
}

function last<T>(items: readonly T[]): T {
  const item = items.at(-1);
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}
