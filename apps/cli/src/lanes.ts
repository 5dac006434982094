/**
 * Runs work side by side, at most `width` at once and in turn within one lane: what happens to one complaint happens in
 * its order.
 */
export class Lanes {
  readonly #width: number;
  readonly #last = new Map<string, Promise<void>>();
  readonly #running = new Set<Promise<void>>();
  #fault: { readonly error: unknown } | null = null;

  constructor(width: number) {
    this.#width = width;
  }

  /** Begins the work as soon as there is room; resolves when it has been taken on. @throws what earlier work threw */
  async take(lane: string, work: () => Promise<void>): Promise<void> {
    while (this.#running.size >= this.#width) await Promise.race(this.#running);
    this.#check();
    const task = (this.#last.get(lane) ?? Promise.resolve()).then(work).catch((error: unknown) => {
      this.#fault ??= { error };
    });
    this.#last.set(lane, task);
    this.#running.add(task);
    void task.then(() => {
      this.#running.delete(task);
      if (this.#last.get(lane) === task) this.#last.delete(lane);
    });
  }

  /** Resolves when everything taken on is done. @throws what any of it threw */
  async done(): Promise<void> {
    await Promise.all(this.#running);
    this.#check();
  }

  #check(): void {
    if (this.#fault !== null) throw this.#fault.error;
  }
}
