import type { Scope } from '@watchfloor/domain/access';
import { liveClock } from '@watchfloor/domain/clock';
import type { Callback, Complaint } from '@watchfloor/domain/complaint';
import { formatSortKey, type SortKeyParts } from '@watchfloor/domain/queue-view';
import type { Instant } from '@watchfloor/domain/time';
import type { Position } from '@watchfloor/feed/ports';
import { decodeComplaint, timestampOf } from './complaint-codec.js';
import { decodeCursor, encodeCursor } from './queue/cursor.js';
import { Parameters, whereVisible } from './queue/where.js';
import type { Reader } from './reader.js';

export interface DueRequest {
  /** Only those due before this instant; null for all that wait. */
  readonly before: Instant | null;
  readonly scope: Scope;
  /** True: only about complaints that are closed. */
  readonly closed?: boolean;
  /** How many at most. */
  readonly limit: number;
  /** The `endCursor` of the page before; null for the first page. */
  readonly after: string | null;
}

/** A caller who is to be called back: the next of the complaint's callbacks. */
export interface DueCallback {
  /** Open or closed. */
  readonly complaint: Complaint;
  /** Of the complaint's last entry. */
  readonly position: Position;
  readonly callback: Callback;
  readonly dueAt: Instant;
}

export interface DuePage {
  /** How many complaints wait for one, on all pages. */
  readonly total: number;
  /** The soonest due first. */
  readonly rows: readonly DueCallback[];
  readonly endCursor: string | null;
  readonly hasMore: boolean;
}

/** 回访: who is to be called back, and by when; also of complaints that are closed and on no queue. */
export class Callbacks {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** One page; `badCursor` where `after` is no cursor. */
  async due(request: DueRequest): Promise<DuePage | { readonly badCursor: true }> {
    const after = request.after === null ? null : decodeCursor(request.after);
    if (after === null && request.after !== null) return { badCursor: true };
    const { text, values } = statement(request, after);
    const found: readonly Found[] = await this.#reader.query(text, values);
    const rows = found.flatMap(dueOf).slice(0, request.limit);
    const last = rows.at(-1);
    return {
      total: Number(found[0]?.total ?? 0),
      rows,
      endCursor: last === undefined ? null : encodeCursor(cursorOf(last)),
      hasMore: found.length > request.limit,
    };
  }
}

interface Found {
  readonly total: string;
  readonly body: unknown;
  readonly position: string | null;
}

/** One statement, so that rows and total are of one snapshot; a row without a body where there are none. */
function statement({ before, scope, closed = false, limit }: DueRequest, after: SortKeyParts | null) {
  const parameters = new Parameters();
  const until = before === null ? 'true' : `callback_due_at < ${parameters.add(timestampOf(before))}::timestamptz`;
  const wanted = closed ? `${until} and not open` : until;
  const waiting = `callback_due_at is not null and ${wanted} and ${whereVisible(scope, parameters)}`;
  const place =
    after && `${parameters.add(timestampOf(after.instant ?? 0))}::timestamptz, ${parameters.add(after.id)}::uuid`;
  const beyond = place === null ? 'true' : `(callback_due_at, id) > (${place})`;
  const text = `
    select counted.total, row.body, row.position
      from (select count(*) as total from complaint where ${waiting}) counted
      left join (
        select * from complaint where ${waiting} and ${beyond}
         order by callback_due_at, id limit ${parameters.add(limit + 1)}
      ) row on true
     order by row.callback_due_at, row.id`;
  return { text, values: parameters.values };
}

/** The waiting callback whose clock ends first, by which the row was found. */
function dueOf({ body, position }: Found): readonly DueCallback[] {
  if (body === null) return [];
  const complaint = decodeComplaint({ body });
  const waiting = complaint.callbacks.flatMap((callback) => {
    const dueAt = liveClock(complaint.clocks, 'callback', callback.id)?.dueAt;
    return dueAt === undefined ? [] : [{ callback, dueAt }];
  });
  const [next] = waiting.sort((one, other) => one.dueAt - other.dueAt);
  return next === undefined ? [] : [{ complaint, position: Number(position), ...next }];
}

const cursorOf = ({ complaint, dueAt }: DueCallback): string =>
  formatSortKey({ rank: 0, instant: dueAt, id: complaint.id });
