import { createHash } from 'node:crypto';
import type { Case } from '@watchfloor/intake/case';

/** A row further up with the same id. */
export interface Twin {
  readonly where: string;
  /** Whether it says the same in everything. */
  readonly same: boolean;
}

/**
 * The ids of a file, each with the row that had it first: a row that has it again is another version of the same complaint,
 * and nobody knows which is right. It costs some hundred bytes a row, the only thing of an import that grows with its file.
 */
export class SeenRows {
  readonly #rows = new Map<string, { readonly where: string; readonly digest: string }>();

  /** The first row with this id; null where this one is it. */
  twinOf(value: Case, where: string): Twin | null {
    const digest = digestOf(value);
    const first = this.#rows.get(value.source.id);
    if (first !== undefined) return { where: first.where, same: first.digest === digest };
    this.#rows.set(value.source.id, { where, digest });
    return null;
  }
}

const digestOf = (value: Case): string => createHash('sha1').update(JSON.stringify(value)).digest('base64url');
