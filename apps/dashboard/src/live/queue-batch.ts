/** What the store must know of a row; a page adds what it shows. */
export interface LiveRow {
  readonly id: string;
  /** Rows of one view sort by it, compared by code unit. */
  readonly sortKey: string;
  readonly version: number;
  /** Position of the row's last change. */
  readonly position: number;
}

/** Structurally the contract's `QueueChange`, over whatever a page selects of a row. */
export type QueueChange<Row> =
  | { readonly __typename: 'ComplaintEntered'; readonly row: Row }
  | { readonly __typename: 'ComplaintChanged'; readonly row: Row }
  | { readonly __typename: 'ComplaintLeft'; readonly id: string }
  | { readonly __typename: 'QueueResync'; readonly rows: readonly Row[] };

/** Structurally the contract's `QueueBatch`. */
export interface QueueBatch<Row> {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  /** Wire instants. */
  readonly at: string;
  readonly committedAt: string | null;
  readonly changes: readonly QueueChange<Row>[];
}

/** The server's order: code unit by code unit, never by locale; the id settles what the key leaves open. */
export function compareRows(a: LiveRow, b: LiveRow): number {
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
