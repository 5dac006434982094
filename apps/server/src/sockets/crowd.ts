/** How many sockets, or operations, one person and one address may have open on a server. */
export interface CrowdLimits {
  readonly perPerson: number;
  readonly perAddress: number;
}

/** Counts what is open by whom and from where it was opened. */
export class Crowd {
  readonly #limits: CrowdLimits;
  readonly #people = new Map<string, number>();
  readonly #addresses = new Map<string, number>();

  constructor(limits: CrowdLimits) {
    this.#limits = limits;
  }

  /**
   * Lets one more in.
   *
   * @param person null where nobody is signed in
   * @returns the function to be called when it is gone; null where there is no room
   */
  enter(person: string | null, address: string): (() => void) | null {
    const { perPerson, perAddress } = this.#limits;
    if ((this.#addresses.get(address) ?? 0) >= perAddress) return null;
    if (person !== null && (this.#people.get(person) ?? 0) >= perPerson) return null;
    const left = [count(this.#addresses, address), ...(person === null ? [] : [count(this.#people, person)])];
    return () => {
      for (const leave of left) leave();
    };
  }
}

function count(counts: Map<string, number>, key: string): () => void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
  return () => {
    const others = (counts.get(key) ?? 1) - 1;
    if (others === 0) counts.delete(key);
    else counts.set(key, others);
  };
}
