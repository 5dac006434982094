import pg from 'pg';
import { stopwatch } from '../../../apps/cli/src/timers.js';

const AT_ONCE = 250;

interface Batch {
  readonly complaints: string;
  readonly entries: string;
  readonly thresholds: string;
}

const reading = `
  with batch as (select * from complaint order by id offset $1 limit ${AT_ONCE})
  select (select json_agg(batch) from batch)::text as complaints,
         (select coalesce(json_agg(l order by l.position), '[]') from event_log l join batch on batch.id = l.complaint_id)::text
           as entries,
         (select coalesce(json_agg(t), '[]') from armed_threshold t join batch on batch.id = t.complaint_id)::text
           as thresholds`;

const writing = `
  with entry as (
    insert into event_log overriding system value select * from json_populate_recordset(null::event_log, $2)
  ), threshold as (
    insert into armed_threshold select * from json_populate_recordset(null::armed_threshold, $3)
  )
  insert into complaint select * from json_populate_recordset(null::complaint, $1)`;

/**
 * How long bare `pg` takes for the very rows that an import wrote, in transactions of the same size: what reading,
 * deciding, folding and encoding cost on top.
 * @param from the database that the import filled
 * @param to an empty one of the same schema
 * @returns rows of the file per second
 */
export async function bareInserts(from: string, to: string, rows: number): Promise<number> {
  const batches = await rowsOf(from, rows);
  const client = new pg.Client({ connectionString: to });
  await client.connect();
  const elapsed = stopwatch();
  for (const { complaints, entries, thresholds } of batches) {
    await client.query('begin');
    await client.query({ name: 'batch', text: writing, values: [complaints, entries, thresholds] });
    await client.query('commit');
  }
  const ms = elapsed();
  await client.end();
  return rows / (ms / 1_000);
}

async function rowsOf(url: string, rows: number): Promise<readonly Batch[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const batches: Batch[] = [];
  for (let start = 0; start < rows; start += AT_ONCE) {
    batches.push(...(await client.query<Batch>(reading, [start])).rows);
  }
  await client.end();
  return batches;
}
