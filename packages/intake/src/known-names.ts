import { searchForm } from '@watchfloor/domain/text-form';
import type { Entry } from './entries.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The entries of one list of the directory, and the spellings by which a file names them. */
export class KnownNames {
  /** How many were added to those that were there. */
  added = 0;
  readonly #ids: Set<string>;
  /** By their id in lower case: earlier releases made one for each spelling. */
  readonly #former = new Map<string, Named[]>();
  readonly #settled = new Map<string, string>();
  readonly #spellings = new Map<string, Set<string>>();

  constructor(entries: readonly Named[]) {
    this.#ids = new Set(entries.map(({ id }) => id));
    for (const entry of entries) {
      const key = entry.id.toLowerCase();
      this.#former.set(key, [...(this.#former.get(key) ?? []), entry]);
    }
  }

  /** The entry under the id that the directory has for it: an earlier release may have made another of its name. */
  settled(entry: Entry): Entry {
    const { id, formerId, name } = entry;
    this.#heard(id, name);
    if (formerId === null || this.#ids.has(id)) return entry;
    let known = this.#settled.get(id);
    if (known === undefined) {
      known = this.#formerOf(formerId, name)?.id ?? id;
      this.#settled.set(id, known);
    }
    return known === id ? entry : { ...entry, id: known };
  }

  /** Whether an entry is new; it is known from then on. */
  add({ id }: Entry): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    this.added += 1;
    return true;
  }

  get variants(): readonly (readonly string[])[] {
    return [...this.#spellings.values()].filter((names) => names.size > 1).map((names) => [...names]);
  }

  /** The same name under the id of before, this very spelling first; several names could share such an id. */
  #formerOf(formerId: string, name: string): Named | undefined {
    const known = this.#former.get(formerId.toLowerCase()) ?? [];
    const wanted = searchForm(name);
    const meant = known.filter((entry) => searchForm(entry.name) === wanted || searchForm(entry.id) === wanted);
    return meant.find(({ id }) => id === formerId) ?? meant[0];
  }

  #heard(id: string, name: string): void {
    const names = this.#spellings.get(id);
    if (names === undefined) this.#spellings.set(id, new Set([name]));
    else if (names.size < MOST_SPELLINGS) names.add(name);
  }
}

/** Enough to show what was taken for one. */
const MOST_SPELLINGS = 4;
