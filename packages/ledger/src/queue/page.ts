import type { Scope } from '@watchfloor/domain/access';
import type { QueueFilter, QueueItem } from '@watchfloor/domain/queue';
import { queueItemOf } from '@watchfloor/domain/queue-item';
import { type SortKeyParts, sortKey } from '@watchfloor/domain/queue-view';
import type { Instant, TimeSource } from '@watchfloor/domain/time';
import type { QueueOrder } from '@watchfloor/domain/vocabulary';
import type { Position } from '@watchfloor/feed/ports';
import { decodeComplaint, timestampOf } from '../complaint-codec.js';
import { otherWork } from '../law/timers.js';
import { settledPosition } from '../log/settled.js';
import type { Reader } from '../reader.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { Parameters, whereMatches, whereVisible } from './where.js';

export interface PageRequest {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  /** How many rows at most. */
  readonly first: number;
  /** The `endCursor` of the page before, of the same order; null for the first page. */
  readonly after: string | null;
  readonly scope: Scope;
}

export interface QueuePage {
  /** Every entry up to here is in the rows; they may hold later ones, too. */
  readonly asOf: Position;
  readonly at: Instant;
  /** How many open complaints match, on all pages. */
  readonly total: number;
  readonly rows: readonly PlacedItem[];
  readonly endCursor: string | null;
  readonly hasMore: boolean;
}

export interface PlacedItem extends QueueItem {
  /** Of the complaint's last entry. */
  readonly position: Position;
  readonly sortKey: string;
}

/** The columns of each order, all ascending; each has an index over the open rows. */
const orders: Readonly<Record<QueueOrder, readonly string[]>> = {
  mostUrgent: ['need_tier', 'next_due_at', 'id'],
  due: ['next_due_at', 'id'],
  age: ['received_at', 'id'],
};

/** So few rows that making them of what is stored keeps the event loop from nobody. */
const SLICE = 50;

/** Pages of the open complaints, exactly as `matches` and `sortKey` of the domain would select and order them. */
export class Queue {
  readonly #reader: Reader;
  readonly #time: TimeSource;

  constructor(reader: Reader, time: TimeSource) {
    this.#reader = reader;
    this.#time = time;
  }

  /** One page; `badCursor` where `after` is no cursor. */
  async page(request: PageRequest): Promise<QueuePage | { readonly badCursor: true }> {
    const after = request.after === null ? null : decodeCursor(request.after);
    if (after === null && request.after !== null) return { badCursor: true };
    const asOf = await settledPosition((text, values) => this.#reader.query(text, values));
    const { text, values } = pageStatement(request, after);
    const found: readonly Found[] = await this.#reader.query(text, values);
    const rows: PlacedItem[] = [];
    for (const row of found.slice(0, request.first)) {
      if (row.body === null) continue;
      if (rows.length % SLICE === SLICE - 1) await otherWork();
      rows.push(placed(row, request.order));
    }
    const last = rows.at(-1);
    return {
      asOf,
      at: this.#time.now() ?? found[0]?.at.getTime() ?? 0,
      total: Number(found[0]?.total ?? 0),
      rows,
      endCursor: last === undefined ? null : encodeCursor(last.sortKey),
      hasMore: found.length > request.first,
    };
  }
}

interface Found {
  readonly at: Date;
  readonly total: string;
  readonly body: unknown;
  readonly position: string | null;
}

/** One statement, so that rows and total are of one snapshot; a row without a body where there are none. */
function pageStatement({ filter, order, first, scope }: PageRequest, after: SortKeyParts | null) {
  const parameters = new Parameters();
  const matching = `open and ${whereVisible(scope, parameters)} and ${whereMatches(scope, filter, parameters)}`;
  const columns = orders[order].join(', ');
  const beyond = after === null ? 'true' : `(${columns}) > (${keyOf(order, after, parameters)})`;
  const text = `
    select clock_timestamp() as at, counted.total, row.body, row.position
      from (select count(*) as total from complaint where ${matching}) counted
      left join (
        select * from complaint where ${matching} and ${beyond} order by ${columns} limit ${parameters.add(first + 1)}
      ) row on true
     order by ${orders[order].map((column) => `row.${column}`).join(', ')}`;
  return { text, values: parameters.values };
}

function keyOf(order: QueueOrder, { rank, instant, id }: SortKeyParts, parameters: Parameters): string {
  const at = `${parameters.add(instant === null ? 'infinity' : timestampOf(instant))}::timestamptz`;
  const key = `${at}, ${parameters.add(id)}::uuid`;
  return order === 'mostUrgent' ? `${parameters.add(rank)}::smallint, ${key}` : key;
}

function placed(row: Found, order: QueueOrder): PlacedItem {
  const item = queueItemOf(decodeComplaint(row));
  return { ...item, position: Number(row.position), sortKey: sortKey(order, item) };
}
