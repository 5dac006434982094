import type { Actor } from '@watchfloor/domain/actor';
import type { Directory } from '@watchfloor/domain/directory';
import { LawChangeCause, OpenClocks } from '@watchfloor/domain/law/change';
import { mayDo } from '@watchfloor/domain/rights/may';
import { manyLines } from '@watchfloor/domain/text-form';
import { Transaction } from '../write/transaction.js';
import { readDraft } from './draft.js';
import { type PublishRooms, putBack, putInForce } from './in-force.js';
import { busy, deny, publishRefusal } from './law-refusals.js';
import type { Ask } from './law-source.js';
import { type LawOutcome, type LawProposal, type ProposalOutcome, refuseLaw } from './outcome.js';
import { findProposal, hasAnother, isSecondTo, kindOfProposal, settleProposal } from './proposals.js';
import { beginChange, type Standing } from './records.js';

/** Puts in force what somebody else has proposed; see `LawRoom.confirm`. */
export async function confirm(
  rooms: PublishRooms,
  directory: Directory,
  proposalId: number,
  actor: Actor,
): Promise<LawOutcome> {
  if (!mayDo(actor, 'confirmLaw')) return refuseLaw({ kind: 'notAllowed' });
  return settling(rooms, proposalId, actor, async (transaction, standing, proposal) => {
    const own = proposal.by === actor.id;
    if (own && (await hasAnother((one) => transaction.query(one), actor.id))) {
      return refuseLaw({ kind: 'secondPersonNeeded', askedBy: proposal.by });
    }
    const at = rooms.time.now() ?? standing.now;
    const settled = settleProposal(proposalId, { state: 'confirmed', at, by: actor.id, note: '' });
    const words = { by: proposal.by, confirmedBy: own ? null : actor.id, alone: own };
    const { kind } = standing;
    if (proposal.cause === LawChangeCause.rolledBack) {
      const refusal = busy(standing, kind);
      if (refusal !== null) return refuseLaw(refusal);
      return putBack(rooms, transaction, standing, { ...words, at, note: proposal.note }, actor, [settled]);
    }
    // what it speaks of may be closed by now, and the law checked more closely
    const read = readDraft(kind, proposal.body, directory, standing.library);
    if (read.kind === 'lawInvalid') return refuseLaw(read);
    const refusal = await publishRefusal(transaction, standing, read);
    if (refusal !== null) return refuseLaw(refusal);
    const { openClocks, amnestySince, note } = proposal;
    const how = { openClocks: openClocks ?? OpenClocks.keep, amnestySince };
    return putInForce(rooms, transaction, standing, read, { ...words, ...how, at, note }, actor, [settled]);
  });
}

/** Says no to a proposal, or takes the own one back; see `LawRoom.decline`. */
export async function decline(
  rooms: PublishRooms,
  proposalId: number,
  reason: string,
  actor: Actor,
): Promise<ProposalOutcome> {
  const denied = deny(actor, 'confirmLaw', reason);
  if (denied !== null) return refuseLaw(denied);
  return settling(rooms, proposalId, actor, async (transaction, standing, proposal) => {
    const state = proposal.by === actor.id ? 'withdrawn' : 'declined';
    const settled = { at: rooms.time.now() ?? standing.now, by: actor.id, note: manyLines(reason) };
    await transaction.commit(...rooms.people.introduce(actor), settleProposal(proposalId, { state, ...settled }));
    rooms.people.remember(actor);
    return { ok: true, proposal: { ...proposal, state, settled } };
  });
}

/** Settles a proposal that still waits, behind the lock of its document. */
async function settling<T>(
  rooms: PublishRooms,
  proposalId: number,
  actor: Actor,
  settle: (transaction: Transaction, standing: Standing, proposal: LawProposal) => Promise<T>,
) {
  const kind = await kindOfProposal(rooms.dataSource, proposalId);
  if (kind === null) return refuseLaw({ kind: 'lawProposalSettled', proposalId, state: null });
  return Transaction.run(rooms.dataSource, async (transaction) => {
    const standing = await beginChange(transaction, kind);
    const proposal = await findProposal(transaction, proposalId);
    if (proposal?.state !== 'waiting') {
      return refuseLaw({ kind: 'lawProposalSettled', proposalId, state: proposal?.state ?? null });
    }
    const ask: Ask = (one) => transaction.query(one);
    if (proposal.by !== actor.id && !(await isSecondTo(ask, actor.id, proposal.by))) {
      return refuseLaw({ kind: 'secondPersonNeeded', askedBy: proposal.by });
    }
    return settle(transaction, standing, proposal);
  });
}
