import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { DepartmentId } from '@watchfloor/domain/directory';
import type { Role } from '@watchfloor/domain/vocabulary';
import { lawRevision } from '../law/library.js';
import { reachable, staffed } from './enter.js';
import { enterLog } from './log-lock.js';
import { type SpentKey, spentKey } from './spent-key.js';
import type { Statement } from './transaction.js';

/** What commands that are given together read first. */
export interface EnteredTogether {
  /** The database's clock, read after the last complaint was locked. */
  readonly now: Date;
  readonly complaints: readonly { readonly body: Complaint; readonly position: number }[];
  /** What the keys were spent on, in their order. */
  readonly spent: readonly SpentKey[];
  /** Whether one of them stands for a move of many legs. */
  readonly bound: boolean;
  readonly staffed: readonly Role[];
  readonly reachable: readonly DepartmentId[];
  /** The last change of the law, as this statement saw it. */
  readonly lawRevision: number;
  readonly serials: readonly string[];
}

const spending = `
  select coalesce(json_agg(${spentKey} order by array_position($2::text[], l.idempotency_key)), '[]')
    from event_log l join complaint c on c.id = l.complaint_id
   where l.actor = $1 and l.idempotency_key = any($2::text[])`;

// In the order of ids, so that two that want the same complaints wait for each other and do not embrace. The clock in the
// outer select is read after the last lock was got, because nothing comes out of `found` before.
const entering = `
  with locked as materialized (
    select id, body, position from complaint where id = any($3::uuid[]) order by id for update
  ), found as materialized (
    select coalesce(json_agg(json_build_object('body', body, 'position', position)), '[]') as complaints from locked
  )
  select ${enterLog} as entered, clock_timestamp() as now, found.complaints, (${spending}) as spent, ${staffed} as staffed,
    exists (select from bulk_key where actor = $1 and idempotency_key = any($2::text[])) as bound,
    ${reachable} as reachable, ${lawRevision} as "lawRevision",
    array(select nextval('complaint_number_serial') from generate_series(1, $4)) as serials
    from found`;

/** Locks complaints, and reads them, the clock, and what the keys were spent on; draws numbers for those to be registered. */
export const enterTogether = (
  ids: readonly ComplaintId[],
  actor: string,
  keys: readonly string[],
  numbers: number,
): Statement => ({ name: 'enter-together', text: entering, values: [actor, keys, ids, numbers] });

/** What the keys were spent on, asked in a statement of its own. */
export const spentTogether = (actor: string, keys: readonly string[]): Statement => ({
  name: 'spent-together',
  text: `select (${spending}) as spent`,
  values: [actor, keys],
});
