import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import { evolve } from '@watchfloor/domain/evolve';
import type { DataSource } from 'typeorm';
import { decodeComplaint } from './complaint-codec.js';
import { differences } from './differences.js';
import { type EntryRow, entryColumns, entryOf } from './log/entry.js';
import { Transaction } from './write/transaction.js';

export interface AuditPage {
  /** How many complaints were looked at. */
  readonly checked: number;
  /** Those that are not what their log says. */
  readonly differing: readonly AuditFinding[];
  /** The last complaint looked at, to go on from; null when there are no more. */
  readonly next: ComplaintId | null;
}

export interface AuditFinding {
  readonly complaintId: ComplaintId;
  readonly number: string;
  /** Where the stored complaint and its log part, such as `clocks.1.dueAt`; the failure's own words where it folds to none. */
  readonly paths: readonly string[];
}

/**
 * The proof, at leisure, that what is stored is what has happened: the log of each complaint is folded anew and compared with
 * its body, its clocks with it. It reads, and never mends.
 */
export class Audit {
  readonly #dataSource: DataSource;

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  /**
   * Looks at complaints in the order of their ids, each page in one snapshot.
   *
   * @param after the `next` of the page before; null for the first
   */
  recompute(limit: number, after: ComplaintId | null): Promise<AuditPage> {
    return Transaction.run(this.#dataSource, async (snapshot) => {
      const begun = 'begin isolation level repeatable read read only';
      const rows = await snapshot.begin<{ id: ComplaintId; body: unknown }>(page(limit, after), begun);
      const logs = new Map<ComplaintId, EntryRow[]>(rows.map(({ id }) => [id, []]));
      for (const row of await snapshot.commit<EntryRow>(entries([...logs.keys()]))) {
        logs.get(row.complaint_id)?.push(row);
      }
      const differing = rows.flatMap((row) => findingOf(decodeComplaint(row), logs.get(row.id) ?? []));
      return { checked: rows.length, differing, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
    });
  }
}

function findingOf(stored: Complaint, log: readonly EntryRow[]): readonly AuditFinding[] {
  const { id: complaintId, number } = stored;
  const paths = pathsOf(stored, log);
  return paths.length === 0 ? [] : [{ complaintId, number, paths }];
}

function pathsOf(stored: Complaint, log: readonly EntryRow[]): readonly string[] {
  try {
    return differences(stored, log.map(entryOf).reduce<Complaint | null>(evolve, null));
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

const page = (limit: number, after: ComplaintId | null) => ({
  text: 'select id, body from complaint where $2::uuid is null or id > $2 order by id limit $1',
  values: [limit, after],
});

const entries = (ids: readonly ComplaintId[]) => ({
  text: `select ${entryColumns} from event_log where complaint_id = any($1::uuid[]) order by complaint_id, version`,
  values: [ids],
});
