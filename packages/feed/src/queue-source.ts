import type { QueueBatch } from './batch.js';
import type { ResyncReason } from './feed-events.js';
import type { Position } from './ports.js';
import type { QueueView } from './queue-view.js';
import type { Source } from './subscriber.js';

/**
 * One reader of a view. All that is kept for it is the position it holds: what it is due is what happened since, in one
 * batch, whether that was a moment ago or while it stalled.
 */
export class QueueSource implements Source<QueueBatch> {
  readonly #view: QueueView;
  readonly #resynced: (reason: ResyncReason) => void;
  readonly #released: () => void;
  /** Null until it holds anything. */
  #held: Position | null;
  /** Whether it has been answered at all: the first answer comes at once, even an empty one. */
  #answered = false;

  /** @param since the position the reader holds already; null where it holds nothing */
  constructor(view: QueueView, since: Position | null, resynced: (reason: ResyncReason) => void, released: () => void) {
    this.#view = view;
    this.#held = since;
    this.#resynced = resynced;
    this.#released = released;
  }

  take(): QueueBatch | undefined {
    const view = this.#view;
    if (!view.ready) return undefined;
    const held = this.#held;
    if (held === null) return this.#resync(view.position, 'snapshot');
    // it comes from a server that has read further: this one will be there in a moment
    if (held > view.position) {
      view.awaits(held);
      return undefined;
    }
    if (this.#answered && held >= view.changedAt) return undefined;
    const batch = view.since(held);
    return batch === null ? this.#resync(held, 'lagged') : this.#hand(batch);
  }

  idle(): QueueBatch | undefined {
    const view = this.#view;
    if (!view.ready || this.#held === null) return undefined;
    // it holds what this log does not have: a database was put back, or the client made the position up
    if (this.#held > view.position) return this.#resync(this.#held, 'ahead');
    return this.#hand(view.heartbeat(this.#held));
  }

  release(): void {
    this.#released();
  }

  #resync(from: Position, reason: ResyncReason): QueueBatch {
    this.#resynced(reason);
    return this.#hand(this.#view.resync(from));
  }

  #hand(batch: QueueBatch): QueueBatch {
    this.#held = batch.to;
    this.#answered = true;
    return batch;
  }
}
