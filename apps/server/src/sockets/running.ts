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
  /** What each costs, in rows. */
  readonly #costs = new Map<object, number>();
  #rows = 0;

  /** Takes an operation on. @returns why not; null where it is taken on */
  begin(operation: object, cost: number): GraphQLError | null {
    if (this.#costs.size >= MAX_OPERATIONS) return tooMany(`${MAX_OPERATIONS} operations`);
    if (this.#rows + cost > MAX_ROWS) return tooMany(`${MAX_ROWS} rows`);
    this.#costs.set(operation, cost);
    this.#rows += cost;
    return null;
  }

  /** The operation is over, and what it answered is on its way. */
  end(operation: object): void {
    this.#rows -= this.#costs.get(operation) ?? 0;
    this.#costs.delete(operation);
  }
}

const tooMany = (most: string): GraphQLError =>
  new GraphQLError(`A socket carries at most ${most} at a time.`, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } });
