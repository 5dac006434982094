import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { QueueItem } from '@watchfloor/domain/queue';
import { sortKey } from '@watchfloor/domain/queue-view';
import type { Instant, Millis } from '@watchfloor/domain/time';
import type { QueueBatch, QueueChange } from './batch.js';
import type { Memory } from './memory.js';
import type { Position } from './ports.js';
import { SortedList } from './sorted-list.js';
import type { Step } from './step.js';
import type { FeedTimers } from './timers.js';
import { belongs, type ViewSpec } from './view-spec.js';
import { type Member, windowChanges, windowRows } from './window.js';

/** How many rows are looked at before others get their turn: a few milliseconds of work. */
const SLICE = 500;

/** How long a batch stays true enough to be shared: its `at` sets the clock of a page. */
const SHARED_MS: Millis = 5;

/**
 * One queue as somebody looks at it, shared by all who look at the same. It keeps every member in order, so that a
 * change costs the same however long the queue is. Batches are made when they are asked for, from the position the
 * asker holds, and are shared by those who hold the same.
 */
export class QueueView {
  readonly spec: ViewSpec;
  readonly #timers: FeedTimers;
  #memory: Memory;
  #ready = false;
  #members = new SortedList<Member>();
  #keys = new Map<ComplaintId, string>();
  /** The position at which the window or the number of members changed last. */
  #changedAt: Position = 0;
  /** The lowest position that a reader from another server holds and this one has yet to reach. */
  #awaited = Number.POSITIVE_INFINITY;
  readonly #batches = new Map<string, QueueBatch>();
  #sharedAt: Instant = 0;

  constructor(spec: ViewSpec, memory: Memory, timers: FeedTimers) {
    this.spec = spec;
    this.#timers = timers;
    this.#memory = memory;
  }

  /** False until all members are known; until then the view answers nothing. */
  get ready(): boolean {
    return this.#ready;
  }

  /** How many complaints match, in the window or not. */
  get total(): number {
    return this.#members.size;
  }

  get position(): Position {
    return this.#memory.position;
  }

  get changedAt(): Position {
    return this.#changedAt;
  }

  /** Forgets everything: another memory has taken the place of the one before. */
  reset(memory: Memory): void {
    this.#ready = false;
    this.#memory = memory;
    this.#members = new SortedList();
    this.#keys = new Map();
    this.#batches.clear();
  }

  /**
   * Gathers the members among all open complaints, resting often; what changes meanwhile is taken in as it comes.
   * @returns false where it was reset meanwhile
   */
  async build(): Promise<boolean> {
    const memory = this.#memory;
    let looked = 0;
    for (const { item } of memory.floor.rows()) {
      this.#put(item.id, item);
      looked += 1;
      if (looked % SLICE > 0) continue;
      await this.#timers.turn();
      if (this.#memory !== memory) return false;
    }
    this.#changedAt = memory.position;
    this.#ready = true;
    return true;
  }

  /** A reader holds a position that is yet to come; the step that reaches it counts as a change. */
  awaits(position: Position): void {
    this.#awaited = Math.min(this.#awaited, position);
  }

  /** Takes a step in; answers whether it matters to a reader: the window or the number of members changed. */
  apply(step: Step): boolean {
    const edge = this.#members.at(this.spec.first - 1)?.key;
    const inWindow = (key: string | undefined) => key !== undefined && (edge === undefined || key <= edge);
    const total = this.#members.size;
    let changed = false;
    for (const { id, after } of step.transitions) {
      const was = this.#keys.get(id);
      const is = this.#put(id, after);
      changed ||= inWindow(was) || inWindow(is);
    }
    changed ||= this.#members.size !== total;
    this.#batches.clear();
    if (changed) this.#changedAt = step.to;
    const reached = step.to >= this.#awaited;
    if (reached) this.#awaited = Number.POSITIVE_INFINITY;
    return this.#ready && (changed || reached);
  }

  /** What brings a reader from a position to the present one; null where that is not kept. */
  since(from: Position): QueueBatch | null {
    const missed = this.#memory.journal.since(from);
    if (missed === null) return null;
    return this.#share(`${from}`, () => ({
      ...this.#batch(from, windowChanges(this.spec, this.#members, this.#memory.floor, missed)),
      committedAt: missed.committedAt,
    }));
  }

  /** The window as it is, for a reader that holds nothing, or nothing of use. */
  resync(from: Position): QueueBatch {
    return this.#share(`${from} anew`, () =>
      this.#batch(from, [{ type: 'resync', rows: windowRows(this.spec, this.#members, this.#memory.floor) }]),
    );
  }

  /** Says to a reader at a position, of which nothing has changed since, that this is still so. */
  heartbeat(from: Position): QueueBatch {
    return this.#share(`${from} still`, () => this.#batch(from, []));
  }

  #batch(from: Position, changes: readonly QueueChange[]): QueueBatch {
    return { from, to: this.position, total: this.total, at: this.#timers.now(), committedAt: null, changes };
  }

  #share(name: string, make: () => QueueBatch): QueueBatch {
    const now = this.#timers.now();
    if (now < this.#sharedAt || now - this.#sharedAt >= SHARED_MS) {
      this.#batches.clear();
      this.#sharedAt = now;
    }
    const batch = this.#batches.get(name) ?? make();
    this.#batches.set(name, batch);
    return batch;
  }

  /** Puts a complaint where it belongs now, or nowhere. Answers its key. */
  #put(id: ComplaintId, item: QueueItem | null): string | undefined {
    const was = this.#keys.get(id);
    const is = item !== null && belongs(this.spec, item) ? sortKey(this.spec.order, item) : undefined;
    if (was === is) return is;
    if (was !== undefined) this.#members.remove(was);
    if (is === undefined) this.#keys.delete(id);
    else {
      this.#members.insert({ id, key: is });
      this.#keys.set(id, is);
    }
    return is;
  }
}
