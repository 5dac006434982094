import type { CategoryId, DepartmentId } from '@watchfloor/domain/directory';
import { formatSortKey, type SortKeyParts } from '@watchfloor/domain/queue-view';
import type { Instant } from '@watchfloor/domain/time';
import type { ComplaintState, Ending } from '@watchfloor/domain/vocabulary';
import { timestampOf } from '../complaint-codec.js';
import { decodeCursor, encodeCursor } from '../queue/cursor.js';
import type { Reader } from '../reader.js';
import { asked, type TrendFigure, type TrendsRequest } from './figure.js';

export interface CasesRequest extends TrendsRequest {
  readonly figure: TrendFigure;
  /** True: only those that no department has led. */
  readonly undispatched?: boolean;
  /** How many at most. */
  readonly first: number;
  /** The `endCursor` of the page before; null for the first page. */
  readonly after: string | null;
}

/** A complaint that a figure counts. */
export interface CountedCase {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: ComplaintState;
  /** Null while it is open. */
  readonly ending: Ending | null;
  readonly leadDepartmentId: DepartmentId | null;
  readonly categoryId: CategoryId;
  readonly receivedAt: Instant;
  /** When the caller was promised a result; null when nothing was promised. */
  readonly promisedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Whether the promise was kept; null while that is open, and where no figure counts it. */
  readonly onTime: boolean | null;
}

export interface CasePage {
  /** How many the figure counts, on all pages. */
  readonly total: number;
  /** The latest received first. */
  readonly rows: readonly CountedCase[];
  readonly endCursor: string | null;
  readonly hasMore: boolean;
}

/** The cases of one figure: exactly those that it counts. */
export async function readCases(
  reader: Reader,
  request: CasesRequest,
  now: Instant | null,
): Promise<CasePage | { readonly badCursor: true }> {
  const after = request.after === null ? null : decodeCursor(request.after);
  if (after === null && request.after !== null) return { badCursor: true };
  const { text, values } = statement(request, after, now);
  const found: readonly Found[] = await reader.query(text, values);
  const rows = found.flatMap(({ case: one }) => (one === null ? [] : [one])).slice(0, request.first);
  const last = rows.at(-1);
  return {
    total: Number(found[0]?.total ?? 0),
    rows,
    endCursor:
      last === undefined ? null : encodeCursor(formatSortKey({ rank: 0, instant: last.receivedAt, id: last.id })),
    hasMore: found.length > request.first,
  };
}

interface Found {
  readonly total: string;
  readonly case: CountedCase | null;
}

const millis = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

/** One statement, so that rows and total are of one snapshot; a row without a case where there are none. */
function statement(request: CasesRequest, after: SortKeyParts | null, now: Instant | null) {
  const { parameters, period, where, figure } = asked(request, now);
  const counted = `${where} and ${figure(request.figure)}${request.undispatched ? ' and lead_department_id is null' : ''}`;
  const place =
    after && `${parameters.add(timestampOf(after.instant ?? 0))}::timestamptz, ${parameters.add(after.id)}::uuid`;
  const beyond = place === null ? 'true' : `(received_at, id) < (${place})`;
  const text = `
    with period as materialized ${period}
    select counted.total, row.case
      from (select count(*) as total from complaint, period p where ${counted}) counted
      left join (
        select received_at, id, json_build_object('id', id, 'number', number, 'title', body->>'title', 'state', state,
                 'ending', ending, 'leadDepartmentId', lead_department_id, 'categoryId', category_id,
                 'receivedAt', ${millis('received_at')}, 'promisedAt', ${millis('promised_at')},
                 'closedAt', ${millis('closed_at')}, 'onTime', on_time) as case
          from complaint, period p where ${counted} and ${beyond}
         order by received_at desc, id desc limit ${parameters.add(request.first + 1)}
      ) row on true
     order by row.received_at desc, row.id desc`;
  return { text, values: parameters.values };
}
