import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { QueueItem } from '@watchfloor/domain/queue';
import type { Instant } from '@watchfloor/domain/time';
import type { Position } from './ports.js';

/** A row of one view: the position of its last change, and its place in the view's order. */
export type QueueRow = QueueItem & { readonly position: Position; readonly sortKey: string };

/** How the window of a view changed. */
export type QueueChange =
  | { readonly type: 'entered'; readonly row: QueueRow }
  | { readonly type: 'changed'; readonly row: QueueRow }
  | { readonly type: 'left'; readonly id: ComplaintId }
  /** Throw away what you hold: these are the rows now. Comes alone. */
  | { readonly type: 'resync'; readonly rows: readonly QueueRow[] };

/** What brings a view from one position of the log to a later one; its `from` is the `to` of the batch before. */
export interface QueueBatch {
  readonly from: Position;
  readonly to: Position;
  /** How many complaints match, in the window or not. */
  readonly total: number;
  /** Server time when the batch was made. */
  readonly at: Instant;
  /** When the newest entry in the batch was committed; null for snapshots, heartbeats and imported history. */
  readonly committedAt: Instant | null;
  readonly changes: readonly QueueChange[];
}
