/** What a row must know of the hand on the list. */
export type Mark = 'none' | 'cursor' | 'selected' | 'both';

/**
 * The keyboard's place in the list and the rows chosen for a common action. By id, so that a row keeps its mark wherever
 * it moves; outside of React, so that moving the cursor renders two rows and not the list.
 */
export class DeskMarks {
  #cursor: string | null = null;
  #lastIndex = 0;
  #selected: ReadonlySet<string> = new Set();
  readonly #listeners = new Set<() => void>();

  readonly cursor = (): string | null => this.#cursor;

  /** The same set until the selection changes. */
  readonly selected = (): ReadonlySet<string> => this.#selected;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  markOf(id: string): Mark {
    const chosen = this.#selected.has(id);
    if (this.#cursor === id) return chosen ? 'both' : 'cursor';
    return chosen ? 'selected' : 'none';
  }

  /** The rows an action is for: those chosen, else the one under the cursor. */
  targets(): readonly string[] {
    if (this.#selected.size > 0) return [...this.#selected];
    return this.#cursor === null ? [] : [this.#cursor];
  }

  moveTo(id: string, ids: readonly string[]): void {
    this.#cursor = id;
    this.#lastIndex = Math.max(0, ids.indexOf(id));
    this.#tell();
  }

  /**
   * Moves by whole rows within `ids` and stops at the ends.
   *
   * @returns the index of the row under the cursor, -1 when there is none
   */
  moveBy(rows: number, ids: readonly string[]): number {
    if (ids.length === 0) return -1;
    const here = this.#cursor === null ? -1 : ids.indexOf(this.#cursor);
    const from = this.#cursor === null ? (rows > 0 ? -1 : ids.length) : here === -1 ? this.#lastIndex : here;
    const index = Math.min(ids.length - 1, Math.max(0, from + rows));
    this.moveTo(ids[index] ?? '', ids);
    return index;
  }

  /** Chooses a row, or no longer. */
  toggle(id: string): void {
    const next = new Set(this.#selected);
    if (!next.delete(id)) next.add(id);
    this.#selected = next;
    this.#tell();
  }

  /** Chooses these rows and no others. */
  chooseAll(ids: readonly string[]): void {
    this.#selected = new Set(ids);
    this.#tell();
  }

  /** These are no longer chosen, if they were. */
  letGo(ids: readonly string[]): void {
    const gone = new Set(ids);
    const kept = [...this.#selected].filter((id) => !gone.has(id));
    if (kept.length === this.#selected.size) return;
    this.#selected = new Set(kept);
    this.#tell();
  }

  clear(): void {
    if (this.#selected.size === 0) return;
    this.#selected = new Set();
    this.#tell();
  }

  /**
   * The list stands otherwise now. Chosen rows that are no longer listed are let go; a cursor whose row has left goes to
   * the row in its place.
   */
  follow(ids: readonly string[]): void {
    const listed = new Set(ids);
    const kept = [...this.#selected].filter((id) => listed.has(id));
    const left = this.#cursor !== null && !listed.has(this.#cursor);
    if (kept.length === this.#selected.size && !left) {
      if (this.#cursor !== null) this.#lastIndex = ids.indexOf(this.#cursor);
      return;
    }
    if (kept.length !== this.#selected.size) this.#selected = new Set(kept);
    if (left) this.#cursor = ids[Math.min(this.#lastIndex, ids.length - 1)] ?? null;
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
