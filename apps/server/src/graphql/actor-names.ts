import { theSystem } from '@watchfloor/domain/actor';
import type { Ledger } from '@watchfloor/ledger/ledger';

/** The names behind the ids by which the log knows its actors, asked for together however many fields want one. */
export class ActorNames {
  readonly #people: Pick<Ledger['people'], 'names'>;
  #wanted = new Set<string>();
  #asking: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(people: Pick<Ledger['people'], 'names'>) {
    this.#people = people;
  }

  /** The name; the reference itself for the product, and for somebody who never acted. */
  async nameOf(actor: string): Promise<string> {
    if (actor === theSystem.id) return actor;
    this.#wanted.add(actor);
    // the fields of one answer all ask before this continues
    this.#asking ??= Promise.resolve().then(() => this.#ask());
    return (await this.#asking).get(actor) ?? actor;
  }

  #ask(): Promise<ReadonlyMap<string, string>> {
    const wanted = this.#wanted;
    this.#wanted = new Set();
    this.#asking = undefined;
    return this.#people.names(wanted);
  }
}
