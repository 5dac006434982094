import type { Instant, Millis } from '@watchfloor/domain/time';

/** How far what is on the screen can be trusted. */
export type Connection =
  /** The page has never been connected. */
  | { readonly kind: 'connecting' }
  /** Connected, but what was missed is still coming in. `behind` counts log entries, null while unknown. */
  | { readonly kind: 'catchingUp'; readonly behind: number | null; readonly dataAt: Instant | null }
  /** `lag` is the age of the newest change when it arrived; null until there was one. */
  | { readonly kind: 'live'; readonly lag: Millis | null }
  /** `dataAt`: server time up to which the screen is true; `retryAt`: page-elapsed time of the next attempt. */
  | { readonly kind: 'offline'; readonly dataAt: Instant | null; readonly retryAt: Millis | null };

/** What a live list tells of a batch it has applied. */
export interface Progress {
  /** Server time at which the batch was made. */
  readonly at: Instant;
  /** Age of what the batch says, on arrival. */
  readonly lag: Millis;
  /** False for snapshots and heartbeats: their age is that of the journey alone and does not outrank a change's. */
  readonly ofChange: boolean;
  /** Log position up to which the list is now true. */
  readonly to: number;
}

/**
 * Holds the connection state and tells those who show it. "Live" is said only when the socket is open and every live
 * list of the page holds what the server holds.
 */
export class ConnectionStore {
  #state: Connection = { kind: 'connecting' };
  #dataAt: Instant | null = null;
  #head = 0;
  #lists = 0;
  readonly #listeners = new Set<() => void>();

  readonly get = (): Connection => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The socket is open and acknowledged. */
  connected(): void {
    this.#set(
      this.#lists > 0 ? { kind: 'catchingUp', behind: null, dataAt: this.#dataAt } : { kind: 'live', lag: null },
    );
  }

  /** A live list waits for its first batch; the returned function says that it has gone. */
  listOpened(): () => void {
    this.#lists += 1;
    if (this.#state.kind === 'live') this.connected();
    return () => {
      this.#lists -= 1;
      if (this.#lists === 0 && this.#state.kind === 'catchingUp') this.connected();
    };
  }

  /** Something newer than the lists is known to exist: the log has reached `position`. */
  headAt(position: number): void {
    this.#head = Math.max(this.#head, position);
  }

  applied({ at, lag, ofChange, to }: Progress): void {
    this.#dataAt = at;
    this.headAt(to);
    if (this.#state.kind === 'offline' || this.#state.kind === 'connecting') return;
    if (this.#state.kind === 'catchingUp' && to < this.#head) {
      this.#set({ kind: 'catchingUp', behind: this.#head - to, dataAt: at });
      return;
    }
    const before = this.#state.kind === 'live' ? this.#state.lag : null;
    this.#set({ kind: 'live', lag: ofChange ? lag : (before ?? lag) });
  }

  /** The socket is gone. `retryAt` is null while an attempt is under way. */
  lost(retryAt: Millis | null): void {
    if (this.#state.kind === 'connecting' && retryAt === null) return;
    this.#set({ kind: 'offline', dataAt: this.#dataAt, retryAt });
  }

  #set(next: Connection): void {
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }
}
