/**
 * Which urges or orders came while somebody was looking. The first snapshot is not news, nor is one that was here before
 * and comes back after a reconnect.
 */
export class News {
  readonly #seen = new Set<string>();
  #looking = false;

  /** Takes what there is now (`complaint:urge`) and answers what is new. */
  newcomers(present: readonly string[]): readonly string[] {
    const fresh = present.filter((one) => !this.#seen.has(one));
    for (const one of fresh) this.#seen.add(one);
    if (this.#looking) return fresh;
    this.#looking = true;
    return [];
  }
}
