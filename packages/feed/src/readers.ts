/** Readers by what they listen to, so that a change reaches those it concerns and costs the others nothing. */
export class Readers<Key, Reader> {
  readonly #byKey = new Map<Key, Set<Reader>>();

  /** Adds a reader; answers how to take it out again. */
  add(key: Key, reader: Reader): () => void {
    const readers = this.#byKey.get(key) ?? new Set();
    this.#byKey.set(key, readers);
    readers.add(reader);
    return () => {
      readers.delete(reader);
      if (readers.size === 0 && this.#byKey.get(key) === readers) this.#byKey.delete(key);
    };
  }

  /** Those that listen to a key. */
  of(key: Key): readonly Reader[] {
    return [...(this.#byKey.get(key) ?? [])];
  }

  all(): readonly Reader[] {
    return [...this.#byKey.values()].flatMap((readers) => [...readers]);
  }
}
