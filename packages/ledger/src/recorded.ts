import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { DataSource } from 'typeorm';
import { decodeComplaint } from './complaint-codec.js';

/** A complaint as it stands, with the words of its last answer, which only the log keeps. */
export interface Recorded {
  readonly complaint: Complaint;
  /** The caller's own words, in full. */
  readonly details: string;
  /** Null while nobody has answered. */
  readonly answerText: string | null;
}

const recording = `
  select c.id, c.body, c.details, (
    select event->>'text' from event_log entry, jsonb_array_elements(entry.events) event
      where entry.complaint_id = c.id and event->>'type' = 'answered' order by entry.version desc limit 1
  ) as "answerText"
  from complaint c where c.id = any($1::uuid[])`;

/** The complaints with these ids; those that are not here are absent. */
export async function recordedOf(
  dataSource: DataSource,
  ids: readonly ComplaintId[],
): Promise<ReadonlyMap<ComplaintId, Recorded>> {
  if (ids.length === 0) return new Map();
  const rows: readonly { id: string; body: unknown; details: string; answerText: string | null }[] =
    await dataSource.query(recording, [ids]);
  return new Map(
    rows.map(({ id, body, details, answerText }) => [
      id,
      { complaint: decodeComplaint({ body }), details, answerText },
    ]),
  );
}
