/**
 * Asks for many at once: those that come while a question is under way are asked for together by the next one. When two
 * hundred sockets come back after a cut, that is two or three questions. No answer is older than the asking for it.
 */
export class TogetherByToken<T> {
  readonly #ask: (tokens: readonly string[]) => Promise<ReadonlyMap<string, T>>;
  readonly #waiting = new Set<string>();
  /** The question that those that come now will be part of. */
  #next: Promise<ReadonlyMap<string, T>> | null = null;
  #current: Promise<unknown> = Promise.resolve();

  /** @param ask answers what was found, by token */
  constructor(ask: (tokens: readonly string[]) => Promise<ReadonlyMap<string, T>>) {
    this.#ask = ask;
  }

  /** What was found for this token; null where that is nothing. @throws what the question throws */
  async find(token: string): Promise<T | null> {
    this.#waiting.add(token);
    this.#next ??= this.#afterCurrent();
    return (await this.#next).get(token) ?? null;
  }

  #afterCurrent(): Promise<ReadonlyMap<string, T>> {
    const next = this.#current.then(() => {
      const tokens = [...this.#waiting];
      this.#waiting.clear();
      this.#next = null;
      return this.#ask(tokens);
    });
    this.#current = next.catch(() => undefined);
    return next;
  }
}
