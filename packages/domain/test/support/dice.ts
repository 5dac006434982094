/**
 * Decides what is picked; the same seed, the same picks. `Random` of the testkit would do the same, but the testkit stands on
 * this package.
 */
export class Dice {
  #state: number;

  /** @param seed a whole number from 0 to 4294967295 */
  constructor(seed: number) {
    this.#state = seed;
  }

  roll(sides: number): number {
    // Tommy Ettinger's mulberry32
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  }

  pick<T>(list: readonly T[], fallback: T): T {
    return list[this.roll(Math.max(1, list.length))] ?? fallback;
  }

  /** Now and then none of the list. */
  id(list: readonly { readonly id: string }[], prefix: string): string {
    return this.roll(12) === 0 ? `${prefix}9` : (list[this.roll(Math.max(1, list.length))]?.id ?? `${prefix}1`);
  }
}
