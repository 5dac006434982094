import type { Actor } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Complaint } from '@watchfloor/domain/complaint';
import type { Directory } from '@watchfloor/domain/directory';
import type { Instant, TimeSource } from '@watchfloor/domain/time';
import type { DataSource } from 'typeorm';
import type { DirectoryRoom } from '../directory.js';
import type { LawSource } from '../law/law-source.js';
import type { People } from '../people/people.js';
import type { Shares } from '../shares.js';
import { askedBesides } from './asked-besides.js';
import { correctingCaller } from './correct-caller.js';
import { type Entered, type EnteredRegister, enter, enterRegister, type KeyState, spentBefore } from './enter.js';
import { type Change, fingerprintOfOrder, judge, type Order, saving } from './judge.js';
import type { Nudge } from './nudge.js';
import type { Done, Outcome } from './outcome.js';
import { doneOf, type SpentKey, spentOn } from './spent-key.js';
import type { Statement, Transaction } from './transaction.js';
import { bindWhole, enterWhole, shareKey } from './whole-key.js';

/** What every writer of the log works with. */
export interface WriteRooms {
  readonly dataSource: DataSource;
  readonly time: TimeSource;
  readonly law: LawSource;
  readonly directory: DirectoryRoom;
  readonly people: People;
  readonly nudge: Nudge;
  readonly shares: Shares;
  /** Hears of thresholds that were armed and committed. */
  readonly onArmed: (fireAt: readonly Instant[]) => void;
}

type Found = Entered & Partial<EnteredRegister>;

/** One command in one transaction; null when the complaint is locked and the order says not to wait. */
export async function attempt(
  rooms: WriteRooms,
  transaction: Transaction,
  directory: Directory,
  given: Order,
): Promise<Outcome | null> {
  const { actor, options } = given;
  const { whole } = options;
  const standing = whole === undefined ? null : await enterWhole(transaction, actor.id, whole);
  if (standing === 'reused') return keyReused;
  const [found] = await (standing === null
    ? transaction.begin<Found>(entering(given), 'begin', shareKey(actor.id, options.idempotencyKey))
    : transaction.query<Found>(entering(given)));
  if (found === undefined) throw new Error('the first statement of a command always answers one row');
  if (found.bound) return keyReused;
  if (found.spent !== null && !isFurtherLook(found.spent, given)) return answerOf(found.spent, given);
  const order = found.spent === null ? given : withoutKey(given);
  const complaint = found.body;
  if (complaint === null && options.skipLocked === true) return null;

  const now = Math.max(
    options.at ?? rooms.time.now() ?? found.now.getTime(),
    complaint?.lastAt ?? Number.NEGATIVE_INFINITY,
  );
  const { serial = null, callerId = null, callerEscalatedBefore = false } = found;
  const staffed = new Set(found.staffed);
  const reachable = new Set(found.reachable);
  const law = await rooms.law.at(found.lawRevision, complaint?.clocks ?? [], (ask) => transaction.query(ask));
  const besides = await askedBesides(order.command, rooms.time.now() ?? found.now.getTime(), (ask) =>
    transaction.query(ask),
  );
  const known = { ...besides, now, serial, callerId, callerEscalatedBefore, staffed, reachable };
  const judged = judge(law, directory, complaint, order, known);
  if (!judged.ok) return (await spentMeanwhile(transaction, order)) ?? judged;
  if (judged.change === null) return { ...outcomeOf(judged.complaint, found.position), changed: false };

  const [saved] = await transaction.commit<{ position: string }>(
    ...rooms.people.introduce(actor),
    ...(whole !== undefined && standing === 'free' ? [bindWhole(actor.id, whole)] : []),
    ...savedBesides(order.command, judged.change),
    saving(judged.change),
  );
  committed(rooms, actor, [judged.change]);
  return outcomeOf(judged.complaint, saved?.position);
}

/** What is kept apart from the log and changes with it. */
const savedBesides = (command: Command, { after }: Change): readonly Statement[] =>
  command.type === 'correctCaller' ? [correctingCaller(command, after.version)] : [];

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
async function spentMeanwhile(transaction: Transaction, order: Order): Promise<Outcome | null> {
  const { actor, options } = order;
  // a look is answered by its own record alone, never by that of its twin
  if (options.idempotencyKey === undefined || order.command.type === 'revealCaller') return null;
  const [key] = await transaction.query<KeyState>(spentBefore(actor.id, options.idempotencyKey));
  return key?.spent ? answerOf(key.spent, order) : null;
}

/** A spent key answers for what it was spent on, and refuses everything else. */
const answerOf = (spent: SpentKey, order: Order): Outcome => (isSpentOn(spent, order) ? doneOf(spent) : keyReused);

const keyReused = { ok: false, refusal: { kind: 'keyReused' } } as const;

const isSpentOn = (spent: SpentKey, order: Order): boolean => {
  const { type, complaintId } = order.command;
  return spentOn([spent], { fingerprint: fingerprintOfOrder(order), type, complaintIds: [complaintId] });
};

/**
 * What answers with a caller's name and phone answers each time with a record of its own: the key of a look that was
 * recorded does not stand for another one.
 */
const isFurtherLook = (spent: SpentKey, order: Order): boolean =>
  order.command.type === 'revealCaller' && isSpentOn(spent, order);

const withoutKey = (order: Order): Order => ({ ...order, options: { ...order.options, idempotencyKey: undefined } });

/** Where a command left its complaint. */
export const outcomeOf = ({ id, number, version }: Complaint, position: string | null | undefined): Done => ({
  ok: true,
  complaintId: id,
  number,
  version,
  position: Number(position),
  changed: true,
});
