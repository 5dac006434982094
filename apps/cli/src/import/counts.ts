/** What came of the rows of a file. Every row is counted once among `added`, `changed`, `unchanged`, `twice` and `rejected`. */
export interface ImportCounts {
  read: number;
  /** New complaints. */
  added: number;
  /** Complaints that were here and have followed their source. */
  changed: number;
  unchanged: number;
  /** Of the unchanged, rows that say something else of what an import does not change. */
  differing: number;
  /** Rows whose id stands further up in the file. */
  twice: number;
  rejected: number;
  /** `open`, `closed` and `withDeadline` count every readable row that is in, added now or before. */
  open: number;
  closed: number;
  withDeadline: number;
}

export const noCounts = (): ImportCounts => ({
  ...{ read: 0, added: 0, changed: 0, unchanged: 0, differing: 0, twice: 0, rejected: 0 },
  ...{ open: 0, closed: 0, withDeadline: 0 },
});

/** A few of many, to show where to look. */
const SHOWN = 5;

/** Things worth telling that are no reason to reject a row: how many, and the first of them. */
export class Remarks {
  readonly #counts = new Map<string, { count: number; readonly first: string[] }>();
  readonly #notes: string[] = [];

  /** @param what said once for all rows it was met in */
  add(what: string, where: string): void {
    const found = this.#counts.get(what) ?? { count: 0, first: [] };
    found.count += 1;
    if (found.first.length < SHOWN) found.first.push(where);
    this.#counts.set(what, found);
  }

  /** Something about the file as a whole. */
  note(what: string): void {
    this.#notes.push(what);
  }

  get lines(): readonly string[] {
    const counted = [...this.#counts].map(([what, { count, first }]) => {
      const more = count > first.length ? ` and ${count - first.length} more` : '';
      return `${what}: line ${first.join(', ')}${more}`;
    });
    return [...this.#notes, ...counted];
  }
}
