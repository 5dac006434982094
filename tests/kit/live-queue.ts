import { until } from '@watchfloor/testkit/waits';
import type { Desk, Line } from './desk.js';

/** A row as the wire carries it; the tests look at few of its fields but compare all. */
export interface Row {
  readonly id: string;
  readonly number: string;
  readonly sortKey: string;
  readonly position: number;
}

interface Batch {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly changes: readonly Change[];
}

type Change =
  | { readonly __typename: 'ComplaintEntered' | 'ComplaintChanged'; readonly row: Row }
  | { readonly __typename: 'ComplaintLeft'; readonly id: string }
  | { readonly __typename: 'QueueResync'; readonly rows: readonly Row[] };

export interface View {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly order: string;
  readonly first: number;
}

const ROW = `fragment Row on QueueRow {
  id number version position sortKey kind urgency title categoryId districtId place repeats state alarm nextDueAt urgeCount
  waiting bounces memberDepartmentIds cycle receivedAt
  legs { id departmentId role state openedAt }
  clocks { id metric departmentId startedAt earlyAt nearAt dueAt provisional pausedAt }
  openUrges { id assignmentId reason sentAt sentBy state rung weight }
  supervisions { id assignmentId rung state issuedAt }
  requests { id kind assignmentId askedAt askedBy }
  pending { what waiting owing subjectId since dueAt }
  escalation { id level state cause reason raisedAt }
}`;
const CHANGED = `subscription ($filter: QueueFilter, $order: QueueOrder!, $first: Int!, $since: Position) {
  queueChanged(filter: $filter, order: $order, first: $first, since: $since) {
    from to total changes {
      __typename
      ... on ComplaintEntered { row { ...Row } }
      ... on ComplaintChanged { row { ...Row } }
      ... on ComplaintLeft { id }
      ... on QueueResync { rows { ...Row } }
    }
  }
} ${ROW}`;

const FRESH = `query ($filter: QueueFilter, $order: QueueOrder!, $first: Int!) {
  queue(filter: $filter, order: $order, first: $first) { asOf total rows { ...Row } }
} ${ROW}`;

/**
 * The smallest client that keeps a live queue: it does what the schema says of batches and nothing more, and fails when a
 * batch does not follow the one before, an entering row was there already, or a leaving one was not.
 */
export class LiveQueue {
  readonly view: View;
  #desk: Desk;
  #line: Line | undefined;
  #rows = new Map<string, Row>();
  #position: number | null = null;
  #total = 0;
  #resyncs = 0;
  #failure: unknown;
  readonly #listeners = new Set<() => void>();

  constructor(desk: Desk, view: View) {
    this.#desk = desk;
    this.view = view;
  }

  get position(): number | null {
    return this.#position;
  }

  /** How often the server sent everything anew; 1 for the first snapshot. */
  get resyncs(): number {
    return this.#resyncs;
  }

  /** What a person would see now. */
  get seen(): { readonly total: number; readonly rows: readonly Row[] } {
    const rows = [...this.#rows.values()].sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
    return { total: this.#total, rows };
  }

  /** Subscribes, from the position held if there is one; at another server where its desk is given. */
  watch(desk: Desk = this.#desk): this {
    const line = desk.connect();
    this.#desk = desk;
    this.#line = line;
    const variables = { ...this.view, since: this.#position };
    line.client.subscribe<{ queueChanged: Batch }>(
      { query: CHANGED, variables },
      {
        next: ({ data, errors }) => {
          if (this.#line !== line) return;
          if (data === null || data === undefined) this.#fail(errors);
          else this.#take(data.queueChanged);
        },
        error: (error) => {
          if (this.#line === line) this.#fail(error);
        },
        complete: () => undefined,
      },
    );
    return this;
  }

  /** Cuts the socket without a goodbye, as a pulled cable does. Whatever is under way is lost. */
  cut(): void {
    const line = this.#line;
    this.#line = undefined;
    line?.cut();
  }

  /** Resolves when the view has reached a position of the log. @throws what went wrong on the way */
  reached(position: number): Promise<void> {
    return until(
      () => {
        if (this.#failure !== undefined) return;
        if ((this.#position ?? -1) < position) throw new Error(`at ${this.#position}, not yet at ${position}`);
      },
      (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      20_000,
    ).then(() => {
      if (this.#failure !== undefined) throw this.#failure;
    });
  }

  /** What a fresh query of the same view answers. */
  async fresh(): Promise<{ readonly total: number; readonly rows: readonly Row[] }> {
    const { queue } = await this.#desk.ask<{ queue: { total: number; rows: readonly Row[] } }>(FRESH, { ...this.view });
    return { total: queue.total, rows: queue.rows };
  }

  #take(batch: Batch): void {
    try {
      for (const change of batch.changes) this.#apply(change, batch);
      if (this.#position !== null && batch.changes[0]?.__typename !== 'QueueResync' && batch.from !== this.#position) {
        throw new Error(`a batch from ${batch.from} came to a reader at ${this.#position}`);
      }
      this.#position = batch.to;
      this.#total = batch.total;
    } catch (error) {
      this.#failure ??= error;
    }
    for (const listener of this.#listeners) listener();
  }

  #apply(change: Change, batch: Batch): void {
    const from = `in the batch ${batch.from}–${batch.to}`;
    switch (change.__typename) {
      case 'QueueResync':
        this.#resyncs += 1;
        this.#rows = new Map(change.rows.map((row) => [row.id, row]));
        return;
      case 'ComplaintEntered':
        if (this.#rows.has(change.row.id)) throw new Error(`${change.row.number} entered twice ${from}`);
        this.#rows.set(change.row.id, change.row);
        return;
      case 'ComplaintChanged':
        if (!this.#rows.has(change.row.id)) throw new Error(`${change.row.number} changed unseen ${from}`);
        this.#rows.set(change.row.id, change.row);
        return;
      case 'ComplaintLeft':
        if (!this.#rows.delete(change.id)) throw new Error(`${change.id} left unseen ${from}`);
    }
  }

  #fail(error: unknown): void {
    this.#failure ??= isClose(error) ? new Error(`closed with ${error.code} ${error.reason}`) : error;
    for (const listener of this.#listeners) listener();
  }
}

const isClose = (error: unknown): error is { readonly code: number; readonly reason: string } =>
  typeof error === 'object' && error !== null && 'code' in error && 'reason' in error;
