import type { Actor } from '@watchfloor/domain/actor';
import { AskerGone } from './asker.js';

interface Share {
  taken: number;
  /** In the order in which they came. */
  readonly waiting: Set<() => void>;
}

/**
 * Each person's share of the connections to the database: whatever one person asks for, and in however many requests, it holds
 * so many at a time, and the rest waits in their own line. Work that holds one asks for no other meanwhile.
 */
export class Shares {
  readonly #most: number;
  readonly #shares = new Map<string, Share>();

  /** @param most less than there are, so that nobody can hold all of them */
  constructor(most: number) {
    this.#most = most;
  }

  /** Does work that holds one connection for whoever wants it done; the product itself has no share, and waits for nobody. */
  async during<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    if (actor.role === 'system') return work();
    const giveBack = await this.take(actor.id);
    try {
      return await work();
    } finally {
      giveBack();
    }
  }

  /**
   * Waits for one connection of a person's share.
   *
   * @returns to be called when it is held no more
   * @throws AskerGone where whoever waits leaves
   */
  async take(person: string, signal?: AbortSignal): Promise<() => void> {
    const share = this.#shares.get(person) ?? { taken: 0, waiting: new Set() };
    this.#shares.set(person, share);
    if (share.taken < this.#most) share.taken += 1;
    else await turnOf(share, signal);
    return () => {
      const [next] = share.waiting;
      // it goes over to whoever is next
      if (next !== undefined) return next();
      share.taken -= 1;
      if (share.taken === 0) this.#shares.delete(person);
    };
  }
}

function turnOf({ waiting }: Share, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      waiting.delete(turn);
      signal?.removeEventListener('abort', leave);
      finish();
    };
    const turn = () => settle(resolve);
    const leave = () => settle(() => reject(new AskerGone()));
    if (signal?.aborted) return leave();
    waiting.add(turn);
    signal?.addEventListener('abort', leave);
  });
}
