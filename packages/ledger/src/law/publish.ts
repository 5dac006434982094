import type { Actor } from '@watchfloor/domain/actor';
import type { Directory } from '@watchfloor/domain/directory';
import { LawChangeCause, LawKind, OpenClocks } from '@watchfloor/domain/law/change';
import { secondPersonOf } from '@watchfloor/domain/second-person';
import { manyLines } from '@watchfloor/domain/text-form';
import { Transaction } from '../write/transaction.js';
import { type Draft, readDraft, rollBackOf } from './draft.js';
import { type PublishRooms, putBack, putInForce } from './in-force.js';
import { busy, deny, isInForce, overtaken, publishRefusal } from './law-refusals.js';
import { type LawOutcome, type PublishOptions, refuseLaw } from './outcome.js';
import { hasAnother, keepProposal, type NewProposal, waitingOf } from './proposals.js';
import { beginChange, type Standing } from './records.js';
import { changedAlready, sameProposal } from './repeated.js';

/** Puts a document in force, as a version of its own, or proposes it; see `LawRoom.publish`. */
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
  if (amnestySince !== null && openClocks === OpenClocks.keep) return refuseLaw({ kind: 'amnestyWithoutMigration' });

  return Transaction.run(rooms.dataSource, async (transaction) => {
    const standing = await beginChange(transaction, kind);
    const read = readDraft(kind, body, directory, standing.library);
    if (read.kind === 'lawInvalid') return refuseLaw(read);
    const { version } = read.document;
    const how = { body: read.document, openClocks, amnestySince, note: manyLines(note) };
    const wanted: Wanted = { kind, cause: LawChangeCause.published, version, ...how };
    const late = overtaken(standing, basedOn);
    const done = late === null ? null : changedAlready(standing, wanted, actor);
    if (done !== null && (await isInForce(transaction, standing, read))) return { ok: true, change: done };
    const refusal = late ?? (await publishRefusal(transaction, standing, read));
    if (refusal !== null) return refuseLaw(refusal);
    return decide(rooms, transaction, standing, wanted, actor);
  });
}

/** Puts the version that the present one replaced in force again, or proposes that; see `LawRoom.rollBack`. */
export async function rollBack(
  rooms: PublishRooms,
  kind: LawKind,
  reason: string,
  actor: Actor,
  basedOn: string | null,
): Promise<LawOutcome> {
  const denied = deny(actor, 'rollBackLaw', reason);
  if (denied !== null) return refuseLaw(denied);
  return Transaction.run(rooms.dataSource, async (transaction) => {
    const standing = await beginChange(transaction, kind);
    const wanted = { kind, cause: LawChangeCause.rolledBack, note: manyLines(reason), ...nothingNew };
    const late = overtaken(standing, basedOn);
    const done = late === null ? null : changedAlready(standing, wanted, actor);
    if (done !== null) return { ok: true, change: done };
    const refusal = late ?? busy(standing, kind);
    if (refusal !== null) return refuseLaw(refusal);
    const back = rollBackOf(kind, standing.library);
    if (back === null) return refuseLaw({ kind: 'nothingToRollBack' });
    return decide(rooms, transaction, standing, { ...wanted, version: back.version }, actor);
  });
}

type Wanted = Omit<NewProposal, 'at' | 'by'>;

/** A roll back brings no document, and moves back what was moved. */
const nothingNew = { body: null, openClocks: null, amnestySince: null };

/** In force at once where one person is enough, or there is nobody else; otherwise another is to confirm it. */
async function decide(
  rooms: PublishRooms,
  transaction: Transaction,
  standing: Standing,
  wanted: Wanted,
  actor: Actor,
): Promise<LawOutcome> {
  const { kind, cause, note } = wanted;
  const rule = secondPersonOf(standing.library.document(LawKind.policy, standing.library.inForce(LawKind.policy)));
  const needed = actor.role !== 'system' && (cause === LawChangeCause.published ? rule.publishing : rule.rollingBack);
  const at = rooms.time.now() ?? standing.now;
  if (needed && (await hasAnother((one) => transaction.query(one), actor.id))) {
    return propose(rooms, transaction, standing, { ...wanted, at, by: actor.id }, actor);
  }
  const words = { by: actor.id, confirmedBy: null, alone: needed, at, note };
  if (cause === LawChangeCause.rolledBack) return putBack(rooms, transaction, standing, words, actor, []);
  const draft = { kind, document: wanted.body } as Draft;
  const how = { openClocks: wanted.openClocks ?? OpenClocks.keep, amnestySince: wanted.amnestySince };
  return putInForce(rooms, transaction, standing, draft, { ...words, ...how }, actor, []);
}

async function propose(
  { people }: PublishRooms,
  transaction: Transaction,
  { library }: Standing,
  given: NewProposal,
  actor: Actor,
): Promise<LawOutcome> {
  const waiting = await waitingOf(transaction, given.kind);
  if (waiting !== null) {
    if (sameProposal(waiting, given)) return { ok: true, change: null, proposal: waiting };
    const { id: proposalId, at, by } = waiting;
    return refuseLaw({ kind: 'lawProposalWaiting', proposalId, at, by });
  }
  const [kept] = await transaction.commit<{ id: number }>(...people.introduce(actor), keepProposal(given));
  if (kept === undefined) throw new Error('a proposal has a number');
  people.remember(actor);
  const basedOn = library.inForce(given.kind);
  return { ok: true, change: null, proposal: { ...given, id: kept.id, basedOn, state: 'waiting', settled: null } };
}
