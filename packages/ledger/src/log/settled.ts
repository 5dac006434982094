import type { Position } from '@watchfloor/feed/ports';
import type { QueryResultRow } from 'pg';
import { isWriterLock, lockPosition } from '../write/log-lock.js';

/** Runs one statement and answers its rows. */
export type Query = <R extends QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<readonly R[]>;

/**
 * A position up to which everything is settled: whoever looks from now on sees every entry up to it that was or ever will be
 * committed. Never waits; a writer in flight only keeps it back at what was handed out before that writer came.
 *
 * Why it is so. Let M be the highest position visible, read first, and F the lowest position that a writer's lock names, read
 * second. Take any position p up to the lesser of the two. It was handed out before M was read, so its writer held the lock
 * by then. If that writer were still in flight, its lock would be among those seen, naming a position below p, and F would
 * be below p. So it has ended, and PostgreSQL gives up locks only after the commit is visible.
 */
export async function settledPosition(query: Query): Promise<Position> {
  const [row] = await query<{ position: string }>(settled);
  return Number(row?.position);
}

// The condition on `top` is what makes PostgreSQL read it before it looks at the locks
const settled = `
  with top as materialized (select coalesce(max(position), 0) as position from event_log)
  select least((select position from top), (
    select min(${lockPosition}) from pg_locks where (select position from top) is not null and ${isWriterLock}
  )) as position`;
