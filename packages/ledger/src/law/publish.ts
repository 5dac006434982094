import type { Actor } from '@watchfloor/domain/actor';
import type { Directory } from '@watchfloor/domain/directory';
import { LawChangeCause, type LawKind, OpenClocks } from '@watchfloor/domain/law/change';
import { mayDo, type Operation } from '@watchfloor/domain/rights/may';
import { textRefusal } from '@watchfloor/domain/text';
import { manyLines } from '@watchfloor/domain/text-form';
import type { TimeSource } from '@watchfloor/domain/time';
import type { DataSource } from 'typeorm';
import type { People } from '../people/people.js';
import { type Statement, Transaction } from '../write/transaction.js';
import { extentOf, numbered, readDraft, rollBackOf } from './draft.js';
import { type KeptChange, type LawOutcome, type LawRefusal, type PublishOptions, refuseLaw } from './outcome.js';
import { abandonMigration, beginChange, keepChange, keepDocument, type Standing, sameAs } from './records.js';

export interface PublishRooms {
  readonly dataSource: DataSource;
  readonly time: TimeSource;
  readonly people: People;
}

const SHORTEST_NOTE = 4;

/** Puts a document in force, as a version of its own; see `LawRoom.publish`. */
export async function publish(
  rooms: PublishRooms,
  directory: Directory,
  kind: LawKind,
  body: unknown,
  options: PublishOptions,
  actor: Actor,
): Promise<LawOutcome> {
  const { note, openClocks, amnestySince = null, basedOn = null } = options;
  const denied = deny(actor, 'publishLaw', note);
  if (denied !== null) return refuseLaw(denied);
  const read = readDraft(kind, body, directory);
  if (read.kind === 'lawInvalid') return refuseLaw(read);
  if (amnestySince !== null && openClocks === OpenClocks.keep) return refuseLaw({ kind: 'amnestyWithoutMigration' });

  return Transaction.run(rooms.dataSource, async (transaction) => {
    const standing = await beginChange(transaction, kind);
    const { library } = standing;
    const inForce = library.inForce(kind);
    const refusal = busy(standing, null) ?? overtaken(standing, basedOn, inForce);
    if (refusal !== null) return refuseLaw(refusal);
    const [compared] = await transaction.query<{ same: boolean }>(sameAs(kind, inForce, read.document));
    if (compared?.same === true) return refuseLaw({ kind: 'lawUnchanged', version: inForce });

    const draft = numbered(read, library);
    const change: Omit<KeptChange, 'id'> = {
      kind,
      version: draft.document.version,
      cause: LawChangeCause.published,
      extent: extentOf(draft, openClocks, library),
      amnestySince,
      note: manyLines(note),
      at: rooms.time.now() ?? standing.now,
      by: actor.id,
    };
    return commit(rooms, transaction, actor, change, [keepDocument(kind, draft.document, change)], null);
  });
}

/** Puts the version that the present one replaced in force again; see `LawRoom.rollBack`. */
export async function rollBack(rooms: PublishRooms, kind: LawKind, reason: string, actor: Actor): Promise<LawOutcome> {
  const denied = deny(actor, 'rollBackLaw', reason);
  if (denied !== null) return refuseLaw(denied);
  return Transaction.run(rooms.dataSource, async (transaction) => {
    const standing = await beginChange(transaction, kind);
    const refusal = busy(standing, kind);
    if (refusal !== null) return refuseLaw(refusal);
    const back = rollBackOf(kind, standing.library);
    if (back === null) return refuseLaw({ kind: 'nothingToRollBack' });

    const at = rooms.time.now() ?? standing.now;
    const change: Omit<KeptChange, 'id'> = {
      kind,
      version: back.version,
      cause: LawChangeCause.rolledBack,
      extent: back.extent,
      amnestySince: null,
      note: manyLines(reason),
      at,
      by: actor.id,
    };
    return commit(rooms, transaction, actor, change, [abandonMigration(kind, at)], back.onlyVersion);
  });
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
    keepChange(change, onlyVersion),
  );
  if (kept === undefined) throw new Error('a change of the law has a number');
  people.remember(actor);
  return { ok: true, change: { ...change, id: kept.id } };
}

/** The law is changed by whoever has the right to, and never without a word. */
function deny(actor: Actor, operation: Operation, note: string): LawRefusal | null {
  if (!mayDo(actor, operation)) return { kind: 'notAllowed' };
  const refusal = textRefusal(actor, 'note', manyLines(note), SHORTEST_NOTE);
  return refusal?.kind === 'textNeeded' ? refusal : null;
}

/** While the open complaints are being put under one change there is no other; only that one can be taken back. */
function busy({ pending }: Standing, takenBack: LawKind | null): LawRefusal | null {
  if (pending === null || pending.kind === takenBack) return null;
  return { kind: 'lawMigrating', law: pending.kind, done: pending.done, total: pending.total };
}

function overtaken({ last }: Standing, basedOn: string | null, inForce: string): LawRefusal | null {
  if (basedOn === null || basedOn === inForce || last === null) return null;
  return { kind: 'lawChanged', inForce, at: last.at, by: last.by };
}
