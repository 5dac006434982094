import type { Standing } from './seen.js';
import { plainAddress } from './signature.js';

/** The keys that pages name: on their buttons, and on the sheet that `?` opens. */
export class Shortcuts {
  readonly #named = new Map<string, Set<string>>();

  /** Reads the keys that a page names. */
  read(standing: Standing): void {
    const page = this.#of(standing);
    for (const key of standing.keys) page.add(key);
  }

  /** The keys that work on this page as far as it has said; `?` is tried everywhere, for it is how a page is asked. */
  at(standing: Standing): readonly string[] {
    return ['?', ...[...this.#of(standing)].filter((key) => key !== '?')];
  }

  #of({ url }: Standing): Set<string> {
    const path = plainAddress(url).split('?', 1)[0] ?? '';
    const known = this.#named.get(path) ?? new Set();
    this.#named.set(path, known);
    return known;
  }
}
