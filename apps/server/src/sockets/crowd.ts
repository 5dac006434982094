/** Counts what is open or held, by whom or from where, and lets no more than so much of each in. */
export class Crowd {
  /** Of each. */
  readonly most: number;
  readonly #counts = new Map<string, number>();

  constructor(most: number) {
    this.most = most;
  }

  /**
   * Lets more in, by default one.
   *
   * @returns the function to be called once, when it is gone; null where there is no room
   */
  enter(whose: string, size = 1): (() => void) | null {
    const others = this.#counts.get(whose) ?? 0;
    if (others + size > this.most) return null;
    this.#counts.set(whose, others + size);
    return () => {
      const left = (this.#counts.get(whose) ?? size) - size;
      if (left === 0) this.#counts.delete(whose);
      else this.#counts.set(whose, left);
    };
  }
}
