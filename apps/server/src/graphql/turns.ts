import { AskerGone } from '@watchfloor/ledger/asker';

/** For whom something is worked on: one person's work, however much it is, waits behind nobody else's for more than a turn each. */
export interface TurnOf {
  readonly person: string;
  /** Aborted when nobody waits for it any more. */
  readonly signal: AbortSignal;
}

interface Waiting {
  readonly signal: AbortSignal;
  resolve(): void;
  reject(error: AskerGone): void;
}

/**
 * Turns of the event loop for long work: in each, one piece of it is done, and whatever has come in is served between two. The
 * people who have work waiting get theirs one after the other, and of one person's what was asked first comes first. Whoever has
 * gone gets none.
 */
export class Turns {
  /** In the order in which they get their next. */
  readonly #lines = new Map<string, Waiting[]>();
  #going = false;

  /** Resolves in a turn that nobody else has. @throws AskerGone */
  take({ person, signal }: TurnOf): Promise<void> {
    return new Promise((resolve, reject) => {
      const line = this.#lines.get(person) ?? [];
      line.push({ signal, resolve, reject });
      this.#lines.set(person, line);
      this.#go();
    });
  }

  #go(): void {
    if (this.#going || this.#lines.size === 0) return;
    this.#going = true;
    setImmediate(() => {
      this.#going = false;
      this.#next()?.resolve();
      this.#go();
    });
  }

  #next(): Waiting | null {
    for (const [person, line] of this.#lines) {
      this.#lines.delete(person);
      let next = line.shift();
      while (next?.signal.aborted) {
        next.reject(new AskerGone());
        next = line.shift();
      }
      if (line.length > 0) this.#lines.set(person, line);
      if (next !== undefined) return next;
    }
    return null;
  }
}

/** Of this process, which has one event loop. */
export const turns = new Turns();
