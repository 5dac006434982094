import { Crowd } from '../sockets/crowd.js';
import { tooManyRequests } from './user-error.js';

/**
 * Counts what is worked on for each person, over HTTP and sockets together, until the work ends: a command goes on though its
 * asker has hung up.
 */
export class AtWork {
  readonly #perPerson: number;
  readonly #crowd: Crowd;

  constructor(perPerson: number) {
    this.#perPerson = perPerson;
    this.#crowd = new Crowd(perPerson);
  }

  /** @returns the function to be called when the work has ended @throws GraphQLError where there is too much of it */
  begin(person: string): () => void {
    const leave = this.#crowd.enter(person);
    if (leave === null) throw tooManyRequests(this.#perPerson);
    return leave;
  }
}
