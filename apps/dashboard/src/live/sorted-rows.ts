import { compareRows, type LiveRow } from './queue-batch.js';

/** Rows by id and their order, kept together: an insertion or a move costs one binary search, not a sort. */
export class SortedRows<Row extends LiveRow> {
  readonly #rows = new Map<string, Row>();
  #ids: string[] = [];

  get ids(): readonly string[] {
    return this.#ids;
  }

  /** The ids of the rows that stand where this one stands or behind it; it need not be among them. All for null. */
  idsFrom(row: Row | null): readonly string[] {
    return row === null ? this.#ids : this.#ids.slice(this.#placeOf(row));
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** Takes these rows and no others. */
  replace(rows: readonly Row[]): void {
    this.#rows.clear();
    for (const row of rows) this.#rows.set(row.id, row);
    this.#ids = [...this.#rows.values()].sort(compareRows).map((row) => row.id);
  }

  put(row: Row): void {
    const before = this.#rows.get(row.id);
    if (before !== undefined && before.sortKey === row.sortKey) {
      this.#rows.set(row.id, row);
      return;
    }
    if (before !== undefined) this.#ids.splice(this.#placeOf(before), 1);
    this.#rows.set(row.id, row);
    this.#ids.splice(this.#placeOf(row), 0, row.id);
  }

  remove(id: string): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    this.#ids.splice(this.#placeOf(row), 1);
    this.#rows.delete(id);
  }

  /** Where the row is, or where it would go. */
  #placeOf(row: Row): number {
    let low = 0;
    let high = this.#ids.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#rows.get(this.#ids[middle] ?? '');
      if (other !== undefined && compareRows(other, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
