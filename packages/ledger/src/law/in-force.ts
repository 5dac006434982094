import type { Actor } from '@watchfloor/domain/actor';
import { LawChangeCause, type OpenClocks } from '@watchfloor/domain/law/change';
import type { TimeSource } from '@watchfloor/domain/time';
import type { DataSource } from 'typeorm';
import type { People } from '../people/people.js';
import type { Statement, Transaction } from '../write/transaction.js';
import { type Draft, extentOf, numbered, rollBackOf } from './draft.js';
import type { KeptChange, LawOutcome } from './outcome.js';
import { expireProposals } from './proposals.js';
import { abandonMigration, keepChange, keepDocument, type Standing } from './records.js';

/** The last step of a change of the law, by whomever it was confirmed: it is in force when the transaction is. */

export interface PublishRooms {
  readonly dataSource: DataSource;
  readonly time: TimeSource;
  readonly people: People;
}

/** What the record says of a change besides what it does. */
export type Words = Pick<KeptChange, 'note' | 'at' | 'by' | 'confirmedBy' | 'alone'>;

/** A document, as a version of its own. */
export function putInForce(
  rooms: PublishRooms,
  transaction: Transaction,
  { library }: Standing,
  read: Draft,
  { openClocks, amnestySince, ...words }: Words & { openClocks: OpenClocks; amnestySince: KeptChange['amnestySince'] },
  actor: Actor,
  first: readonly Statement[],
): Promise<LawOutcome> {
  const draft = numbered(read, library);
  const { kind, document } = draft;
  const change = {
    ...{ kind, version: document.version, cause: LawChangeCause.published },
    ...{ extent: extentOf(draft, openClocks, library), amnestySince, ...words },
  };
  return commit(rooms, transaction, actor, change, [...first, keepDocument(kind, document, change)], null);
}

/** The version that the present one replaced. */
export function putBack(
  rooms: PublishRooms,
  transaction: Transaction,
  { library, kind }: Standing,
  words: Words,
  actor: Actor,
  first: readonly Statement[],
): Promise<LawOutcome> {
  const back = rollBackOf(kind, library);
  if (back === null) throw new Error('what is rolled back has replaced something');
  const { version, extent, onlyVersion } = back;
  const change = { kind, version, cause: LawChangeCause.rolledBack, extent, amnestySince: null, ...words };
  return commit(rooms, transaction, actor, change, [...first, abandonMigration(kind, words.at)], onlyVersion);
}

async function commit(
  { people }: PublishRooms,
  transaction: Transaction,
  actor: Actor,
  change: Omit<KeptChange, 'id'>,
  first: readonly Statement[],
  onlyVersion: string | null,
): Promise<LawOutcome> {
  const [kept] = await transaction.commit<{ id: number }>(
    ...people.introduce(actor),
    ...first,
    expireProposals(change.kind, change.at, actor.id),
    keepChange(change, onlyVersion),
  );
  if (kept === undefined) throw new Error('a change of the law has a number');
  people.remember(actor);
  return { ok: true, change: { ...change, id: kept.id } };
}
