import { GraphQLError } from 'graphql';
import { MOST_ROWS } from '../graphql/limits/most.js';
import type { Crowd } from './crowd.js';

/** A page of the dashboard has six. */
export const MAX_OPERATIONS = 30;
/** Over all operations of a socket: eight of the largest windows. */
export const MAX_ROWS = 8 * MOST_ROWS;

/**
 * What a socket has running: its live windows, and its questions until their answers are read. Both limits bound what it may
 * cost and hold, however fast it asks and however slowly it reads. All sockets of a person together hold their rows in one crowd, so
 * that many sockets hold no more than that either.
 */
export class Running {
  readonly #operations = new Map<object, Begun>();
  readonly #rowsOfPeople: Crowd;
  readonly #person: string;
  readonly #gone: AbortSignal;
  #rows = 0;

  /**
   * @param rowsOfPeople the rows that each person's sockets hold
   * @param gone aborted when the socket is gone, and with it whoever wanted anything
   */
  constructor(rowsOfPeople: Crowd, person: string, gone: AbortSignal) {
    this.#rowsOfPeople = rowsOfPeople;
    this.#person = person;
    this.#gone = gone;
    gone.addEventListener('abort', () => {
      for (const [operation, { leaving }] of this.#operations) {
        leaving.abort();
        // nobody tells how what is under way on a socket ends once that is gone
        this.end(operation);
      }
    });
  }

  /**
   * Takes an operation on.
   *
   * @param id by which its client knows it
   * @param cost in rows
   * @returns why not; a signal that is aborted when its client wants it no more, where it is taken on
   */
  begin(operation: object, id: string, cost: number): GraphQLError | AbortSignal {
    if (this.#gone.aborted) return this.#gone;
    if (this.#operations.size >= MAX_OPERATIONS)
      return tooMany(`A socket carries at most ${MAX_OPERATIONS} operations`);
    if (this.#rows + cost > MAX_ROWS) return tooMany(`A socket carries at most ${MAX_ROWS} rows`);
    const letGo = this.#rowsOfPeople.enter(this.#person, cost);
    if (letGo === null) return tooMany(`A person's sockets carry at most ${this.#rowsOfPeople.most} rows`);
    const leaving = new AbortController();
    this.#operations.set(operation, { id, cost, leaving, letGo });
    this.#rows += cost;
    return leaving.signal;
  }

  /** Its client wants an operation no more. It may be under way for a moment yet, while the id is given to another. */
  abandon(id: string): void {
    for (const begun of this.#operations.values()) if (begun.id === id) begun.leaving.abort();
  }

  /** The operation is over, and what it answered is on its way. */
  end(operation: object): void {
    const begun = this.#operations.get(operation);
    if (begun === undefined) return;
    this.#operations.delete(operation);
    this.#rows -= begun.cost;
    begun.letGo();
  }
}

interface Begun {
  readonly id: string;
  readonly cost: number;
  readonly leaving: AbortController;
  /** Makes room among the rows of its person. */
  readonly letGo: () => void;
}

const tooMany = (limit: string): GraphQLError =>
  new GraphQLError(`${limit} at a time; end what is needed no more.`, {
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
  });
