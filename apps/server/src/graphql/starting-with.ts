/** An iterable that gives `first` at once and then what `rest` gives; leaving it leaves `rest`, even while that waits. */
export function startingWith<F, T>(first: F, rest: AsyncIterableIterator<T>): AsyncIterableIterator<F | T> {
  let begun = false;
  const left = (): IteratorResult<F | T> => ({ done: true, value: undefined });
  return {
    next() {
      if (begun) return rest.next();
      begun = true;
      return Promise.resolve({ done: false, value: first });
    },
    return() {
      begun = true;
      return rest.return?.() ?? Promise.resolve(left());
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
