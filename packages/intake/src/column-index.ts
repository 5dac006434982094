import { oneLine, searchForm } from '@watchfloor/domain/text-form';

/** `text#2` names the second of the columns that are called "text". */
const NUMBERED = /^(.+)#([1-9]\d?)$/s;

/** Columns that a file has to have: one of each set of alternatives. */
export type Demands = readonly (readonly string[])[];

/** Finds the columns of a table by name. */
export class ColumnIndex {
  readonly #exact = new Map<string, number[]>();
  readonly #folded = new Map<string, number[]>();

  /** @param header the names as they stand in the file */
  constructor(header: readonly string[]) {
    for (const [index, name] of header.entries()) {
      add(this.#exact, oneLine(name), index);
      add(this.#folded, searchForm(name), index);
    }
  }

  /**
   * The columns that a name means: none, one, or several that nothing tells apart. The name as it stands comes first, then
   * one of the same letters whatever their width and case, then `name#2`.
   */
  find(name: string): readonly number[] {
    const exact = this.#named(name);
    if (exact.length > 0) return exact;
    const [, base, place] = NUMBERED.exec(name) ?? [];
    const chosen = base === undefined ? undefined : this.#all(base)[Number(place) - 1];
    return chosen === undefined ? [] : [chosen];
  }

  /** Of these demands, the ones that no column meets. */
  unmet(demands: Demands): Demands {
    return demands.filter((names) => names.every((name) => this.find(name).length === 0));
  }

  #named(name: string): readonly number[] {
    const exact = this.#exact.get(oneLine(name)) ?? [];
    return exact.length === 1 ? exact : this.#all(name);
  }

  #all = (name: string): readonly number[] => this.#folded.get(searchForm(name)) ?? [];
}

function add(places: Map<string, number[]>, name: string, index: number): void {
  if (name === '') return;
  const known = places.get(name);
  if (known === undefined) places.set(name, [index]);
  else known.push(index);
}
