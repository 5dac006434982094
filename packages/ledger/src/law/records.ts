import type { LawKind } from '@watchfloor/domain/law/change';
import type { Instant } from '@watchfloor/domain/time';
import { timestampOf } from '../complaint-codec.js';
import type { Statement, Transaction } from '../write/transaction.js';
import { Library, readingLibrary } from './library.js';
import type { KeptChange } from './outcome.js';

/** What a change of the law is decided on. */
export interface Standing {
  readonly kind: LawKind;
  readonly library: Library;
  readonly now: Instant;
  /** The change that brought the version in force. */
  readonly last: KeptChange | null;
  readonly pending: PendingMigration | null;
}

export interface PendingMigration {
  readonly changeId: number;
  readonly kind: LawKind;
  readonly done: number;
  readonly total: number | null;
}

/** Only one at a time changes the law; reading it waits for nobody. */
const locking: Statement = { text: 'lock table law_change in share row exclusive mode' };

/** Begins the transaction of a change: whoever comes meanwhile waits, and decides on what this one did. */
export async function beginChange(transaction: Transaction, kind: LawKind): Promise<Standing> {
  await transaction.begin(locking);
  const [found] = await transaction.query<ConstructorParameters<typeof Library>[0]>(readingLibrary);
  const [row] = await transaction.query<{ now: Date; last: KeptChange | null; pending: PendingMigration | null }>(
    standingOf(kind),
  );
  if (found === undefined || row === undefined) throw new Error('the law always answers one row');
  return { ...row, kind, library: new Library(found), now: row.now.getTime() };
}

/** An SQL expression: an instant as the domain counts. */
export const instantOf = (column: string): string => `round(extract(epoch from ${column}) * 1000)`;

/** An SQL expression: a row of `law_change` as a `KeptChange`. */
export const keptChange = `json_build_object('id', id, 'kind', kind, 'version', version, 'cause', cause, 'extent', extent,
  'amnestySince', ${instantOf('amnesty_since')}, 'note', note, 'at', ${instantOf('at')}, 'by', by,
  'confirmedBy', confirmed_by, 'alone', alone)`;

const standingOf = (kind: LawKind): Statement => ({
  text: `
    select clock_timestamp() as now,
      (select ${keptChange} from law_change where kind = $1 order by id desc limit 1) as last,
      (select json_build_object('changeId', change_id, 'kind', c.kind, 'done', done, 'total', total)
         from law_migration join law_change c on c.id = change_id where finished_at is null
        order by change_id limit 1) as pending`,
  values: [kind],
});

/** Keeps a new version. */
export const keepDocument = (
  kind: LawKind,
  document: { readonly version: string },
  { at, by }: Pick<KeptChange, 'at' | 'by'>,
): Statement => ({
  text: 'insert into law_document (kind, version, body, published_at, published_by) values ($1, $2, $3, $4, $5)',
  values: [kind, document.version, JSON.stringify(document), timestampOf(at), by],
});

/**
 * Keeps a change, and where it moves open clocks the work that this makes.
 *
 * @param onlyVersion of the work: complaints with clocks that run by this version; null for every open one
 */
export const keepChange = (change: Omit<KeptChange, 'id'>, onlyVersion: string | null): Statement => ({
  text: `
    with change as (
      insert into law_change (kind, version, cause, extent, amnesty_since, note, at, by, confirmed_by, alone)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $10, $11) returning id
    ), work as (
      insert into law_migration (change_id, only_version, done, failed)
      select id, $9, 0, 0 from change where $4::text is not null
    )
    select id::int from change`,
  values: [
    ...[change.kind, change.version, change.cause, change.extent],
    change.amnestySince === null ? null : timestampOf(change.amnestySince),
    ...[change.note, timestampOf(change.at), change.by, onlyVersion, change.confirmedBy, change.alone],
  ],
});

/** What a roll back leaves undone of the change that it takes back is not done any more. */
export const abandonMigration = (kind: LawKind, now: Instant): Statement => ({
  text: `
    update law_migration set finished_at = $2 from law_change c
     where c.id = change_id and c.kind = $1 and finished_at is null`,
  values: [kind, timestampOf(now)],
});

/** Whether a document says what a kept version says, whatever the two are called. */
export const sameAs = (kind: LawKind, version: string, body: unknown): Statement => ({
  text: `select body - 'version' = $3::jsonb - 'version' as same from law_document where kind = $1 and version = $2`,
  values: [kind, version, JSON.stringify(body)],
});
