import { after } from '../sockets/timers.js';

/**
 * Lets so many do their work at a time, and so many more wait in line; whoever comes then is told to come back. For work that
 * takes a core and much memory, which the platform would otherwise begin for everybody at once. Every place that people come
 * from has a line of its own, and the lines take turns: a crowd from one place keeps nobody else waiting for long.
 */
export class Turnstile {
  readonly #limits: TurnstileLimits;
  /** In the order of their turns; none is empty. */
  readonly #lines = new Map<string, (() => void)[]>();
  #waiting = 0;
  #inside = 0;
  #lastMs = 0;

  constructor(limits: TurnstileLimits) {
    this.#limits = limits;
  }

  /** Whether whoever came now from this place would be sent away. */
  fullFor(place: string): boolean {
    const { atOnce, mostWaiting, mostOfAPlace } = this.#limits;
    if (this.#inside < atOnce) return false;
    return this.#waiting >= mostWaiting || (this.#lines.get(place)?.length ?? 0) >= mostOfAPlace;
  }

  /** What the work answers; null where the line is full, and then it was not begun. */
  async pass<T>(place: string, work: () => Promise<T>): Promise<T | null> {
    if (this.fullFor(place)) return null;
    const came = performance.now();
    if (this.#inside < this.#limits.atOnce) this.#inside += 1;
    else await this.#turn(place);
    try {
      return await work();
    } finally {
      this.#lastMs = performance.now() - came;
      const next = this.#next();
      // the place goes over to whoever is next
      if (next === undefined) this.#inside -= 1;
      else next();
    }
  }

  /** As long as the last visit took, its waiting too, and without any work: for those whose answer must not come sooner. */
  asLongAsTheLast(): Promise<void> {
    return new Promise((resolve) => after(this.#lastMs, resolve));
  }

  #turn(place: string): Promise<void> {
    const line = this.#lines.get(place) ?? [];
    this.#lines.set(place, line);
    this.#waiting += 1;
    return new Promise((resolve) => line.push(resolve));
  }

  #next(): (() => void) | undefined {
    const [first] = this.#lines;
    if (first === undefined) return undefined;
    const [place, line] = first;
    this.#lines.delete(place);
    const next = line.shift();
    // behind all others
    if (line.length > 0) this.#lines.set(place, line);
    this.#waiting -= 1;
    return next;
  }
}

export interface TurnstileLimits {
  readonly atOnce: number;
  /** In all lines together. */
  readonly mostWaiting: number;
  readonly mostOfAPlace: number;
}
