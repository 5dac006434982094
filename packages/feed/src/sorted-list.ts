/** Has a place in an order: keys are unique and compared by code unit. */
export interface Keyed {
  readonly key: string;
}

const FULL = 512;
const SPARSE = 128;

/**
 * A list that stays sorted while members come and go: an array of short arrays, so that a change moves a few hundred
 * neighbours at most, however long the list.
 */
export class SortedList<T extends Keyed> implements Iterable<T> {
  readonly #chunks: T[][] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** @throws Error where the key is taken */
  insert(member: T): void {
    const at = Math.min(this.#chunkOf(member.key), this.#chunks.length - 1);
    const chunk = this.#chunks[at];
    if (chunk === undefined) {
      this.#chunks.push([member]);
      this.#size = 1;
      return;
    }
    const index = lowerBound(chunk, member.key);
    if (chunk[index]?.key === member.key) throw new Error(`two members with the key ${member.key}`);
    chunk.splice(index, 0, member);
    this.#size += 1;
    if (chunk.length > FULL) this.#chunks.splice(at + 1, 0, chunk.splice(FULL / 2));
  }

  /** @throws Error where no member has the key */
  remove(key: string): void {
    const at = this.#chunkOf(key);
    const chunk = this.#chunks[at];
    const index = chunk === undefined ? -1 : lowerBound(chunk, key);
    if (chunk?.[index]?.key !== key) throw new Error(`no member with the key ${key}`);
    this.#size -= 1;
    chunk.splice(index, 1);
    this.#mend(at);
  }

  /** The member at an index from 0; undefined beyond the end. */
  at(index: number): T | undefined {
    let left = index;
    for (const chunk of this.#chunks) {
      if (left < chunk.length) return chunk[left];
      left -= chunk.length;
    }
    return undefined;
  }

  /** The first `count` members in order, fewer where there are not so many. */
  take(count: number): T[] {
    const taken: T[] = [];
    for (const chunk of this.#chunks) {
      if (taken.length >= count) break;
      taken.push(...chunk.slice(0, count - taken.length));
    }
    return taken;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const chunk of this.#chunks) yield* chunk;
  }

  /** The first chunk that reaches to the key; the number of chunks where none does. */
  #chunkOf(key: string): number {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const last = this.#chunks[middle]?.at(-1);
      if (last !== undefined && last.key < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Without this, a list that only shrinks would end as thousands of chunks of one. */
  #mend(at: number): void {
    const chunk = this.#chunks[at];
    if (chunk === undefined || chunk.length >= SPARSE) return;
    const next = this.#chunks[at + 1];
    if (chunk.length === 0) this.#chunks.splice(at, 1);
    else if (next !== undefined && chunk.length + next.length <= FULL / 2) {
      this.#chunks.splice(at, 2, [...chunk, ...next]);
    }
  }
}

function lowerBound(chunk: readonly Keyed[], key: string): number {
  let low = 0;
  let high = chunk.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const member = chunk[middle];
    if (member !== undefined && member.key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
