import type { Millis } from '@watchfloor/domain/time';
import type { FeedEvents } from './feed-events.js';
import type { Memory } from './memory.js';
import { QueueView } from './queue-view.js';
import type { Step } from './step.js';
import type { FeedTimers } from './timers.js';
import { type ViewSpec, viewKey } from './view-spec.js';

export interface QueueViewsOptions {
  readonly timers: FeedTimers;
  readonly events: FeedEvents;
  readonly memory: () => Memory;
  /** A view could not be built: a broken invariant. */
  readonly failed: (error: unknown) => void;
  /** How long a view outlives its last reader: one that reloads the page finds it ready. */
  readonly lingerMs: Millis;
  /** How many may do so: a search as it is typed leaves one behind for each letter. */
  readonly lingering: number;
}

interface Shared {
  readonly key: string;
  readonly view: QueueView;
  /** Tells each reader that something may be due. */
  readonly readers: Set<() => void>;
  cancelDrop: () => void;
}

/** Every view somebody looks at, or looked at a moment ago. */
export class QueueViews {
  readonly #options: QueueViewsOptions;
  readonly #shared = new Map<string, Shared>();
  #building: Promise<void> = Promise.resolve();

  constructor(options: QueueViewsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#shared.size;
  }

  /** The view of a spec, for one more reader; `leave` must be called when it is done. */
  join(spec: ViewSpec, wake: () => void): { readonly view: QueueView; readonly leave: () => void } {
    const shared = this.#find(spec);
    shared.cancelDrop();
    shared.readers.add(wake);
    const leave = () => {
      shared.readers.delete(wake);
      if (shared.readers.size === 0) this.#linger(shared);
    };
    return { view: shared.view, leave };
  }

  /** Takes a step in. Answers the readers to wake once everything else has taken it in as well. */
  apply(step: Step): readonly (() => void)[] {
    const woken: (() => void)[] = [];
    for (const { view, readers } of this.#shared.values()) {
      if (view.apply(step)) woken.push(...readers);
    }
    return woken;
  }

  /** Builds every view anew, from a memory that has taken the place of the one before. */
  rebuild(): void {
    for (const shared of this.#shared.values()) {
      shared.view.reset(this.#options.memory());
      this.#build(shared);
    }
  }

  /** Drops everything. */
  clear(): void {
    for (const shared of this.#shared.values()) shared.cancelDrop();
    this.#shared.clear();
  }

  #find(spec: ViewSpec): Shared {
    const key = viewKey(spec);
    const found = this.#shared.get(key);
    if (found !== undefined) return found;
    const view = new QueueView(spec, this.#options.memory(), this.#options.timers);
    const shared: Shared = { key, view, readers: new Set(), cancelDrop: () => undefined };
    this.#shared.set(key, shared);
    this.#build(shared);
    return shared;
  }

  /** One view after the other: after a restart everybody comes back at once, and slices of all would add up. */
  #build(shared: Shared): void {
    this.#building = this.#building.then(() => this.#buildNow(shared)).catch(this.#options.failed);
  }

  async #buildNow({ key, view, readers }: Shared): Promise<void> {
    if (this.#shared.get(key)?.view !== view) return;
    const { timers, events } = this.#options;
    const startedAt = timers.now();
    if (!(await view.build())) return;
    events.emit('viewBuilt', { key, members: view.total, tookMs: timers.now() - startedAt });
    for (const wake of [...readers]) wake();
  }

  #linger(shared: Shared): void {
    shared.cancelDrop = this.#options.timers.after(this.#options.lingerMs, () => this.#drop(shared));
    // those that wait for their end in the order in which they began to
    this.#shared.delete(shared.key);
    this.#shared.set(shared.key, shared);
    const waiting = [...this.#shared.values()].filter(({ readers }) => readers.size === 0);
    for (const tooMany of waiting.slice(0, Math.max(0, waiting.length - this.#options.lingering))) this.#drop(tooMany);
  }

  #drop(shared: Shared): void {
    shared.cancelDrop();
    this.#shared.delete(shared.key);
    this.#options.events.emit('viewDropped', { key: shared.key });
  }
}
