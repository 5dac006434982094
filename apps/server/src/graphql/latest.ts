/** Gives a reader the latest of what was put: whatever came while nobody read is told as one, the last. */
export class Latest<T> implements AsyncIterableIterator<T> {
  #unread: { readonly value: T } | null = null;
  #waiting: ((result: IteratorResult<T>) => void) | null = null;
  #left = false;
  readonly #onLeft: () => void;

  /** @param onLeft called once, when the reader leaves */
  constructor(onLeft: () => void) {
    this.#onLeft = onLeft;
  }

  put(value: T): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting === null) this.#unread = { value };
    else waiting({ done: false, value });
  }

  next(): Promise<IteratorResult<T>> {
    if (this.#left) return Promise.resolve({ done: true, value: undefined });
    const unread = this.#unread;
    this.#unread = null;
    if (unread !== null) return Promise.resolve({ done: false, value: unread.value });
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  return(): Promise<IteratorResult<T>> {
    if (!this.#left) {
      this.#left = true;
      this.#onLeft();
      this.#waiting?.({ done: true, value: undefined });
    }
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
