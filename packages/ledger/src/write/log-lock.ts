/**
 * Whoever adds to the log holds an advisory lock from before it takes a position until its commit is visible, and the lock's
 * number says which position was the last one handed out when it was taken: its writer will take later ones only. That is
 * how a reader tells a position in flight from one that was rolled back; see `log/gapless.ts`.
 *
 * Part of the on-disk contract: all servers on one database must agree on it. The upper 20 bits name the product, the lower
 * 44 hold the position.
 */
const MARK = 0x3a7f1;
const POSITION_BITS = 44;

/** An SQL expression that takes the writer's lock until the end of the transaction. Writers do not exclude each other. */
export const enterLog = `(
  select pg_advisory_xact_lock_shared((${MARK}::bigint << ${POSITION_BITS}) + last_value - (not is_called)::int)
    from event_log_position_seq)`;

/**
 * A condition and an expression over `pg_locks`: the writers' locks in this database, and the position that each one was
 * taken at. PostgreSQL shows the number as two halves of 32 bits.
 */
export const isWriterLock = `(locktype = 'advisory' and objsubid = 1 and classid::bigint >> ${POSITION_BITS - 32} = ${MARK}
  and database = (select oid from pg_database where datname = current_database()))`;
export const lockPosition = `((classid::bigint & ${2 ** (POSITION_BITS - 32) - 1}) << 32) + objid::bigint`;

/** The channel of the nudge that the log has grown. */
export const LOG_CHANNEL = 'watchfloor_log';
