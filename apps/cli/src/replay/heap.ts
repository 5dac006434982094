/** Gives back what it holds in ascending order, equal ones in the order in which they came. */
export class Heap<T> {
  readonly #items: { readonly key: number; readonly order: number; readonly value: T }[] = [];
  #added = 0;

  get size(): number {
    return this.#items.length;
  }

  /** The least key; undefined when empty. */
  get least(): number | undefined {
    return this.#items[0]?.key;
  }

  add(key: number, value: T): void {
    const items = this.#items;
    let at = items.length;
    const item = { key, order: this.#added++, value };
    items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent];
      if (above === undefined || !before(item, above)) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  }

  /** Takes out what has the least key; undefined when empty. */
  take(): T | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (first === undefined || last === undefined) return undefined;
    if (items.length > 0) this.#sink(last);
    return first.value;
  }

  #sink(item: { readonly key: number; readonly order: number; readonly value: T }): void {
    const items = this.#items;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const [left, right] = [items[child], items[child + 1]];
      if (left === undefined) break;
      if (right !== undefined && before(right, left)) child += 1;
      const least = items[child];
      if (least === undefined || !before(least, item)) break;
      items[at] = least;
      at = child;
    }
    items[at] = item;
  }
}

const before = (
  one: { readonly key: number; readonly order: number },
  other: { readonly key: number; readonly order: number },
): boolean => one.key < other.key || (one.key === other.key && one.order < other.order);
