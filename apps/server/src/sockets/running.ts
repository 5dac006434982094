import { GraphQLError } from 'graphql';
import { MOST_ROWS } from '../graphql/limits/most.js';

/** A page of the dashboard has six. */
export const MAX_OPERATIONS = 30;
/** Over all operations of a socket: eight of the largest windows. */
export const MAX_ROWS = 8 * MOST_ROWS;

/**
 * What a socket has running: its live windows, and its questions until their answers are read. Both limits bound what it may
 * cost and hold, however fast it asks and however slowly it reads.
 */
export class Running {
  readonly #operations = new Map<object, Begun>();
  readonly #gone: AbortSignal;
  #rows = 0;

  /** @param gone aborted when the socket is gone, and with it whoever wanted anything */
  constructor(gone: AbortSignal) {
    this.#gone = gone;
    gone.addEventListener('abort', () => {
      for (const { leaving } of this.#operations.values()) leaving.abort();
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
    if (this.#operations.size >= MAX_OPERATIONS) return tooMany(`${MAX_OPERATIONS} operations`);
    if (this.#rows + cost > MAX_ROWS) return tooMany(`${MAX_ROWS} rows`);
    const leaving = new AbortController();
    if (this.#gone.aborted) leaving.abort();
    this.#operations.set(operation, { id, cost, leaving });
    this.#rows += cost;
    return leaving.signal;
  }

  /** Its client wants an operation no more. It may be under way for a moment yet, while the id is given to another. */
  abandon(id: string): void {
    for (const begun of this.#operations.values()) if (begun.id === id) begun.leaving.abort();
  }

  /** The operation is over, and what it answered is on its way. */
  end(operation: object): void {
    this.#rows -= this.#operations.get(operation)?.cost ?? 0;
    this.#operations.delete(operation);
  }
}

interface Begun {
  readonly id: string;
  readonly cost: number;
  readonly leaving: AbortController;
}

const tooMany = (most: string): GraphQLError =>
  new GraphQLError(`A socket carries at most ${most} at a time.`, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } });
