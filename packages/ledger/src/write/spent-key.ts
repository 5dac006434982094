import type { Command } from '@watchfloor/domain/command';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { ComplaintEvent } from '@watchfloor/domain/event';
import type { DataSource } from 'typeorm';
import type { Done } from './outcome.js';
import { witnessed } from './witness.js';

/** What an idempotency key was spent on, and what came of it: an entry of the log. */
export interface SpentKey extends Omit<Done, 'ok' | 'changed'> {
  /** Of what was asked for, see `fingerprintOf`; null where the key was spent before fingerprints were kept. */
  readonly fingerprint: string | null;
  /** Only where there is no fingerprint. */
  readonly events: readonly ComplaintEvent[] | null;
}

/** An SQL expression: JSON of a `SpentKey`, of `event_log l` and its `complaint c`. */
export const spentKey = `
  json_build_object('complaintId', l.complaint_id, 'number', c.number, 'version', l.version, 'position', l.position,
    'fingerprint', encode(l.fingerprint, 'hex'), 'events', case when l.fingerprint is null then l.events end)`;

/** What is asked for now, by a key that may be spent. */
export interface Asked {
  readonly fingerprint: string;
  /** The command of the key's own entry. */
  readonly type: Command['type'];
  /** Every complaint that it names. */
  readonly complaintIds: readonly ComplaintId[];
}

/**
 * Whether the entries of a key answer for what is asked for now. A key is bound to its input by the fingerprint. Keys that
 * were spent before there were fingerprints are bound to their complaints and the kind of event.
 *
 * @param spent of the key itself first; at least one
 */
export function spentOn(spent: readonly SpentKey[], { fingerprint, type, complaintIds }: Asked): boolean {
  const [first] = spent;
  if (first === undefined) return false;
  if (first.fingerprint !== null) return first.fingerprint === fingerprint;
  const known = new Set(spent.map(({ complaintId }) => complaintId));
  return (
    first.complaintId === complaintIds[0] &&
    complaintIds.every((id) => known.has(id)) &&
    witnessed(type, first.events ?? [])
  );
}

/** What the command answered when the key was spent on it. */
export const doneOf = ({ fingerprint: _, events: __, ...done }: SpentKey): Done => ({
  ok: true,
  ...done,
  changed: true,
});

/** Whether somebody has spent a key, or keys that follow from it because it stands for many. Reads only. */
export async function isSpent(dataSource: DataSource, actorId: string, key: string): Promise<boolean> {
  // the character that follows the slash: everything that begins with the key and a slash lies before it
  const rows: readonly unknown[] = await dataSource.query(looking, [actorId, key, `${key}/`, `${key}0`]);
  return rows.length > 0;
}

const looking = `
  select 1 from event_log
   where actor = $1 and (idempotency_key = $2 or idempotency_key ~>=~ $3 and idempotency_key ~<~ $4)
   limit 1`;
