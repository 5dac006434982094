import { until } from '@watchfloor/testkit/waits';

/** A batch of any live view, with its changes by what they do. */
export interface Batch<Item> {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change<Item>[];
}

export type Change<Item> =
  | { readonly does: 'put'; readonly item: Item }
  | { readonly does: 'remove'; readonly id: string }
  | { readonly does: 'replace'; readonly items: readonly Item[] };

/** What a client of the guide keeps: items by their id, and the position up to which they are true. */
export class Folded<Item extends { readonly id: string }> {
  #items = new Map<string, Item>();
  #position: number | null = null;
  /** How often everything came anew. */
  snapshots = 0;
  /** Batches that did not follow what was held. */
  gaps = 0;
  readonly #listeners = new Set<() => void>();

  get position(): number | null {
    return this.#position;
  }

  get items(): readonly Item[] {
    return [...this.#items.values()];
  }

  take({ from, to, changes }: Batch<Item>): void {
    const [first] = changes;
    if (this.#position !== null && first?.does !== 'replace' && from !== this.#position) this.gaps += 1;
    for (const change of changes) this.#apply(change);
    this.#position = to;
    for (const listener of this.#listeners) listener();
  }

  /** Resolves when everything up to a position is here. */
  reached(position: number): Promise<void> {
    const there = () => {
      if ((this.#position ?? -1) < position) throw new Error(`at ${this.#position}, not yet at ${position}`);
    };
    const onBatch = (listener: () => void) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    };
    return until(there, onBatch, 20_000);
  }

  #apply(change: Change<Item>): void {
    if (change.does === 'put') this.#items.set(change.item.id, change.item);
    else if (change.does === 'remove') this.#items.delete(change.id);
    else {
      this.snapshots += 1;
      this.#items = new Map(change.items.map((item) => [item.id, item]));
    }
  }
}
