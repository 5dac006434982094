import type { Millis } from '@watchfloor/domain/time';
import { type Held, heldBetween, nothingHeld } from './calm-order.js';
import type { LiveRow, QueueBatch, QueueChange } from './queue-batch.js';
import { SortedRows } from './sorted-rows.js';

/** How long a change may still be shown as fresh when its row comes on screen. */
const freshFor: Millis = 600;

/** Why the order holds still. */
export type CalmReason = 'pointer' | 'selection' | 'editor' | 'keys';

/** One row as the screen shows it. A new object means that there is something to draw. */
export interface RowView<Row> {
  readonly row: Row;
  /** True for a row that has left the list but holds its place until the order is released. */
  readonly gone: boolean;
}

/** The list without its rows' contents. */
export interface QueueSummary {
  /** `loading`: nothing to show yet; `refreshing`: what is shown answers the question asked before. */
  readonly phase: 'loading' | 'refreshing' | 'ready';
  readonly total: number;
  readonly held: Held;
  readonly calm: boolean;
  /** True while the server answers with errors instead of rows. */
  readonly failing: boolean;
}

interface Change<Row> {
  /** Null for a row that has just entered. */
  readonly before: Row | null;
  readonly at: Millis;
}

/**
 * A live list in the browser: rows keyed by complaint in the server's order. It takes only batches that follow what it
 * holds, tells each row's listeners of that row alone, and while somebody is busy with the list leaves every row where
 * it is and counts what it holds back: what moved, left or arrived among the rows shown. Knows nothing of React, sockets or GraphQL.
 *
 * @typeParam Row what a page selects of a row
 */
export class QueueStore<Row extends LiveRow> {
  readonly #elapsed: () => Millis;
  readonly #present = new SortedRows<Row>();
  /** Ids as they stand on the screen: the present order, or the one that was frozen and what has come behind it. */
  #shown: readonly string[] = [];
  /** The last row shown, as it was when it took its place; null for an empty list. */
  #end: Row | null = null;
  #views = new Map<string, RowView<Row>>();
  readonly #changes = new Map<string, Change<Row>>();
  readonly #rekeyed = new Set<string>();
  readonly #calm = new Set<CalmReason>();
  #position: number | null = null;
  #startOver = true;
  #summary: QueueSummary = { phase: 'loading', total: 0, held: nothingHeld, calm: false, failing: false };
  readonly #listListeners = new Set<() => void>();
  readonly #rowListeners = new Map<string, Set<() => void>>();

  /** @param elapsed a monotonic clock in milliseconds */
  constructor(elapsed: () => Millis) {
    this.#elapsed = elapsed;
  }

  /** The log position up to which the rows are true; null until a snapshot has come. */
  get position(): number | null {
    return this.#position;
  }

  readonly ids = (): readonly string[] => this.#shown;

  readonly summary = (): QueueSummary => this.#summary;

  readonly row = (id: string): RowView<Row> | undefined => this.#views.get(id);

  /**
   * The row as it was before a change of the last 600 ms, null when it entered within them, undefined when it has been
   * as it is for longer: what a row drawn now should flash. A row scrolled into view later does not flash again.
   */
  before(id: string): Row | null | undefined {
    const change = this.#changes.get(id);
    return change !== undefined && this.#elapsed() - change.at <= freshFor ? change.before : undefined;
  }

  readonly subscribeList = (listener: () => void): (() => void) => {
    this.#listListeners.add(listener);
    return () => this.#listListeners.delete(listener);
  };

  subscribeRow(id: string, listener: () => void): () => void {
    const listeners = this.#rowListeners.get(id) ?? new Set();
    this.#rowListeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#rowListeners.delete(id);
    };
  }

  /**
   * The next batch has to be a snapshot. With `startOver` it answers another question (filter, order): what is held is
   * shown as out of date until then and replaced without ado. Without it the rows stay and are compared with it.
   */
  expectSnapshot(startOver: boolean): void {
    this.#position = null;
    if (!startOver) return;
    this.#startOver = true;
    this.#summarise({ phase: this.#summary.phase === 'loading' ? 'loading' : 'refreshing' });
  }

  /** Applies a batch. `gap` when it does not follow what is held: nothing has changed, ask for a snapshot. */
  apply(batch: QueueBatch<Row>): 'applied' | 'gap' {
    const snapshot = batch.changes.find((change) => change.__typename === 'QueueResync');
    if (snapshot === undefined && batch.from !== this.#position) return 'gap';
    this.#position = batch.to;
    const touched = new Set<string>();
    for (const change of batch.changes) this.#take(change, touched);
    if (snapshot !== undefined && this.#startOver) {
      this.#startOver = false;
      this.#changes.clear();
      this.#show(touched);
    } else if (this.#calm.size === 0) this.#show(touched);
    else this.#lengthen();
    this.#drawRows(touched);
    this.#summarise({ phase: 'ready', total: batch.total, failing: false });
    return 'applied';
  }

  /** The server could not answer; what is held stays. */
  failed(): void {
    this.#summarise({ failing: true });
  }

  /** Keeps every row in its place until `calmEnded` is called for each reason given. */
  calmBegan(reason: CalmReason): void {
    this.#calm.add(reason);
    this.#summarise({});
  }

  calmEnded(reason: CalmReason): void {
    if (this.#calm.delete(reason) && this.#calm.size === 0) this.release();
    this.#summarise({});
  }

  /** Puts every row where it belongs now, and lets go of those that have left. */
  release(): void {
    const gone = new Set<string>();
    this.#show(gone);
    this.#drawRows(gone);
    this.#summarise({});
  }

  #take(change: QueueChange<Row>, touched: Set<string>): void {
    switch (change.__typename) {
      case 'ComplaintEntered':
      case 'ComplaintChanged':
        this.#put(change.row, touched);
        return;
      case 'ComplaintLeft':
        this.#present.remove(change.id);
        touched.add(change.id);
        return;
      case 'QueueResync':
        this.#resync(change.rows, touched);
        return;
      default:
        change satisfies never;
    }
  }

  #put(row: Row, touched: Set<string>): void {
    this.#note(row, touched);
    this.#present.put(row);
  }

  /** A snapshot where rows are held: rows that are the same stay the same objects and are not drawn again. */
  #resync(rows: readonly Row[], touched: Set<string>): void {
    const coming = new Set(rows.map((row) => row.id));
    for (const id of this.#present.ids) if (!coming.has(id)) touched.add(id);
    const kept = rows.map((row) => {
      const held = this.#present.get(row.id);
      const same = held?.position === row.position && held.version === row.version && held.sortKey === row.sortKey;
      if (held !== undefined && same) return held;
      this.#note(row, touched);
      return row;
    });
    this.#present.replace(kept);
  }

  #note(row: Row, touched: Set<string>): void {
    const before = this.#present.get(row.id);
    this.#changes.set(row.id, { before: before ?? null, at: this.#elapsed() });
    if (before !== undefined && before.sortKey !== row.sortKey) this.#rekeyed.add(row.id);
    touched.add(row.id);
  }

  /**
   * Rows behind the last one shown join it though the order holds still: a window that grows is no news, and nobody's row
   * makes way for them.
   */
  #lengthen(): void {
    const onScreen = new Set(this.#shown);
    const behind = this.#present.idsFrom(this.#end).filter((id) => !onScreen.has(id));
    const last = behind.at(-1);
    if (last === undefined) return;
    this.#shown = [...this.#shown, ...behind];
    this.#end = this.#present.get(last) ?? null;
  }

  /** Takes the present order to the screen; rows that only held their place are added to `touched`. */
  #show(touched: Set<string>): void {
    this.#rekeyed.clear();
    const ids = this.#present.ids;
    this.#end = this.#present.get(ids.at(-1) ?? '') ?? null;
    if (ids.length === this.#shown.length && ids.every((id, index) => id === this.#shown[index])) return;
    for (const id of this.#shown) if (this.#present.get(id) === undefined) touched.add(id);
    this.#shown = [...ids];
  }

  #drawRows(touched: ReadonlySet<string>): void {
    const onScreen = new Set(this.#shown);
    for (const id of touched) {
      const row = this.#present.get(id);
      const held = this.#views.get(id);
      if (row !== undefined) this.#views.set(id, { row, gone: false });
      else if (held !== undefined && onScreen.has(id)) this.#views.set(id, { row: held.row, gone: true });
      else this.#forget(id);
      for (const listener of [...(this.#rowListeners.get(id) ?? [])]) listener();
    }
  }

  #forget(id: string): void {
    this.#views.delete(id);
    this.#changes.delete(id);
  }

  #summarise(change: Partial<Pick<QueueSummary, 'phase' | 'total' | 'failing'>>): void {
    const calm = this.#calm.size > 0;
    const held = calm ? heldBetween(this.#shown, this.#present.ids, this.#rekeyed) : nothingHeld;
    this.#summary = sameOr(this.#summary, { ...this.#summary, ...change, held, calm });
    for (const listener of [...this.#listListeners]) listener();
  }
}

/** The summary that is already known, when the new one says nothing else: listeners compare by identity. */
function sameOr(known: QueueSummary, next: QueueSummary): QueueSummary {
  const sameHeld =
    known.held.entered === next.held.entered &&
    known.held.left === next.held.left &&
    known.held.moved === next.held.moved;
  const { phase, total, calm, failing } = next;
  const same = known.phase === phase && known.total === total && known.calm === calm && known.failing === failing;
  return sameHeld && same ? known : next;
}
