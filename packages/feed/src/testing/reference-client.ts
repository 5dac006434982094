import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { QueueBatch, QueueChange, QueueRow } from '../batch.js';
import type { Position } from '../ports.js';

/**
 * What a client does with batches, as plainly as can be, and as strictly: a batch that does not follow the one before,
 * or that says of a row what cannot be, is an error.
 */
export class ReferenceClient {
  readonly #rows = new Map<ComplaintId, QueueRow>();
  /** The position of what it holds; null before the first batch. */
  held: Position | null;
  total = 0;
  /** How often it was sent the rows anew. */
  resyncs = 0;

  /** @param resumeFrom one whose rows and position this one goes on from, as after a reconnect */
  constructor(resumeFrom?: ReferenceClient) {
    this.held = resumeFrom?.held ?? null;
    for (const row of resumeFrom?.rows ?? []) this.#rows.set(row.id, row);
  }

  /** The rows in order. */
  get rows(): readonly QueueRow[] {
    return [...this.#rows.values()].sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
  }

  apply(batch: QueueBatch): void {
    if (this.held !== null && batch.from !== this.held) {
      throw new Error(`a batch from ${batch.from} came to a client at ${this.held}`);
    }
    for (const change of batch.changes) this.#change(change);
    this.held = batch.to;
    this.total = batch.total;
  }

  #change(change: QueueChange): void {
    switch (change.type) {
      case 'entered':
        this.#expect(!this.#rows.has(change.row.id), 'entered but was there', change.row.id);
        this.#rows.set(change.row.id, change.row);
        break;
      case 'changed':
        this.#expect(this.#rows.has(change.row.id), 'changed but was not there', change.row.id);
        this.#rows.set(change.row.id, change.row);
        break;
      case 'left':
        this.#expect(this.#rows.delete(change.id), 'left but was not there', change.id);
        break;
      case 'resync':
        this.resyncs += 1;
        this.#rows.clear();
        for (const row of change.rows) this.#rows.set(row.id, row);
    }
  }

  #expect(holds: boolean, problem: string, id: ComplaintId): void {
    if (!holds) throw new Error(`${id} ${problem}`);
  }
}
