/**
 * Which of the urged complaints came while somebody was looking. The first snapshot is not news, nor is a row that
 * was here before and comes back after a reconnect.
 */
export class UrgeNotice {
  readonly #seen = new Set<string>();
  #looking = false;

  /** Takes the urges there are now (`complaint:urge`) and answers those that are new. */
  newcomers(urges: readonly string[]): readonly string[] {
    const fresh = urges.filter((urge) => !this.#seen.has(urge));
    for (const urge of fresh) this.#seen.add(urge);
    if (this.#looking) return fresh;
    this.#looking = true;
    return [];
  }
}
