/**
 * Lets so many do their work at a time, and so many more wait in line; whoever comes then is told to come back. For work that
 * takes a core and much memory, which the platform would otherwise begin for everybody at once.
 */
export class Turnstile {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #line: (() => void)[] = [];
  #inside = 0;

  constructor(limits: { readonly atOnce: number; readonly mostWaiting: number }) {
    this.#atOnce = limits.atOnce;
    this.#mostWaiting = limits.mostWaiting;
  }

  /** Whether whoever came now would be sent away. */
  get full(): boolean {
    return this.#inside >= this.#atOnce && this.#line.length >= this.#mostWaiting;
  }

  /** What the work answers; null where the line is full, and then it was not begun. */
  async pass<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.full) return null;
    if (this.#inside < this.#atOnce) this.#inside += 1;
    else await new Promise<void>((resolve) => this.#line.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#line.shift();
      // the place goes over to whoever is next
      if (next === undefined) this.#inside -= 1;
      else next();
    }
  }
}
