/** Counts what is open, by whom or from where, and lets no more than so many of each in. */
export class Crowd {
  readonly #most: number;
  readonly #counts = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Lets one more in. @returns the function to be called when it is gone; null where there is no room */
  enter(whose: string): (() => void) | null {
    const others = this.#counts.get(whose) ?? 0;
    if (others >= this.#most) return null;
    this.#counts.set(whose, others + 1);
    return () => {
      const left = (this.#counts.get(whose) ?? 1) - 1;
      if (left === 0) this.#counts.delete(whose);
      else this.#counts.set(whose, left);
    };
  }
}
