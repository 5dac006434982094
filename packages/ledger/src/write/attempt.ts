import type { Actor } from '@watchfloor/domain/actor';
import type { Complaint } from '@watchfloor/domain/complaint';
import type { Directory } from '@watchfloor/domain/directory';
import type { Instant, TimeSource } from '@watchfloor/domain/time';
import type { DataSource } from 'typeorm';
import type { DirectoryRoom } from '../directory.js';
import type { LawSource } from '../law/law-source.js';
import type { People } from '../people/people.js';
import { type DoneBefore, doneBefore, type Entered, type EnteredRegister, enter, enterRegister } from './enter.js';
import { type Change, judge, type Order, saving } from './judge.js';
import type { Nudge } from './nudge.js';
import type { Done, Outcome } from './outcome.js';
import type { Statement, Transaction } from './transaction.js';

/** What every writer of the log works with. */
export interface WriteRooms {
  readonly dataSource: DataSource;
  readonly time: TimeSource;
  readonly law: LawSource;
  readonly directory: DirectoryRoom;
  readonly people: People;
  readonly nudge: Nudge;
  /** Hears of thresholds that were armed and committed. */
  readonly onArmed: (fireAt: readonly Instant[]) => void;
}

/** One command in one transaction; null when the complaint is locked and the order says not to wait. */
export async function attempt(
  rooms: WriteRooms,
  transaction: Transaction,
  directory: Directory,
  order: Order,
): Promise<Outcome | null> {
  const { actor, options } = order;
  const [found] = await transaction.begin<Entered & Partial<EnteredRegister>>(entering(order));
  if (found === undefined) throw new Error('the first statement of a command always answers one row');
  if (found.doneId !== null) return doneOf(found);
  const complaint = found.body;
  if (complaint === null && options.skipLocked === true) return null;

  const now = Math.max(
    options.at ?? rooms.time.now() ?? found.now.getTime(),
    complaint?.lastAt ?? Number.NEGATIVE_INFINITY,
  );
  const { serial = null, callerId = null, callerEscalatedBefore = false } = found;
  const staffed = new Set(found.staffed);
  const law = await rooms.law.at(found.lawRevision, complaint?.clocks ?? [], (ask) => transaction.query(ask));
  const known = { now, serial, callerId, callerEscalatedBefore, staffed };
  const judged = judge(law, directory, complaint, order, known);
  if (!judged.ok) return (await doneMeanwhile(transaction, order)) ?? judged;
  if (judged.change === null) return { ...outcomeOf(judged.complaint, found.position), changed: false };

  const [saved] = await transaction.commit<{ position: string }>(
    ...rooms.people.introduce(actor),
    saving(judged.change),
  );
  committed(rooms, actor, [judged.change]);
  return outcomeOf(judged.complaint, saved?.position);
}

/** Tells those who have to know of changes that are durable now. */
export function committed(rooms: WriteRooms, actor: Actor, changes: readonly Change[]): void {
  rooms.people.remember(actor);
  rooms.onArmed(changes.flatMap(({ arming }) => arming.arm.map((threshold) => threshold.fireAt)));
  rooms.nudge.send();
}

function entering({ command, actor, options }: Order): Statement {
  const key = options.idempotencyKey ?? null;
  return command.type === 'register'
    ? enterRegister(command, actor.id, key)
    : enter(command.complaintId, actor.id, key, options.skipLocked ?? false);
}

/**
 * A command that waited for the lock behind its own twin is refused for what the twin did. The twin's commit is visible to
 * this statement, though not to the one that waited.
 */
async function doneMeanwhile(transaction: Transaction, { actor, options }: Order): Promise<Done | null> {
  if (options.idempotencyKey === undefined) return null;
  const [done] = await transaction.query<DoneBefore>(doneBefore(actor.id, options.idempotencyKey));
  return done === undefined ? null : doneOf(done);
}

const doneOf = ({ doneId, doneNumber, doneVersion, donePosition }: DoneBefore): Done => ({
  ok: true,
  complaintId: doneId ?? '',
  number: doneNumber ?? '',
  version: doneVersion ?? 0,
  position: Number(donePosition),
  changed: true,
});

/** Where a command left its complaint. */
export const outcomeOf = ({ id, number, version }: Complaint, position: string | null | undefined): Done => ({
  ok: true,
  complaintId: id,
  number,
  version,
  position: Number(position),
  changed: true,
});
