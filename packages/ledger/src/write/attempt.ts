import type { Actor } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { Complaint } from '@watchfloor/domain/complaint';
import { decide } from '@watchfloor/domain/decide';
import type { Directory } from '@watchfloor/domain/directory';
import type { ComplaintEvent } from '@watchfloor/domain/event';
import { evolve } from '@watchfloor/domain/evolve';
import type { Refusal } from '@watchfloor/domain/refusal';
import type { Instant, TimeSource } from '@watchfloor/domain/time';
import type { DataSource } from 'typeorm';
import type { DirectoryRoom } from '../directory.js';
import type { People } from '../people/people.js';
import { armingBetween } from './arming.js';
import { type DoneBefore, doneBefore, type Entered, type EnteredRegister, enter, enterRegister } from './enter.js';
import { insert } from './insert.js';
import { contextOf, type Law } from './law.js';
import type { Nudge } from './nudge.js';
import type { Done, ExecuteOptions, Outcome } from './outcome.js';
import { type NewEntry, save } from './save.js';
import type { Statement, Transaction } from './transaction.js';

/** What every writer of the log works with. */
export interface WriteRooms {
  readonly dataSource: DataSource;
  readonly time: TimeSource;
  readonly law: Law;
  readonly directory: DirectoryRoom;
  readonly people: People;
  readonly nudge: Nudge;
  /** Hears of thresholds that were armed and committed. */
  readonly onArmed: (fireAt: readonly Instant[]) => void;
}

export interface Order {
  readonly command: Command;
  readonly actor: Actor;
  readonly options: ExecuteOptions;
}

/** One command in one transaction; null when the complaint is locked and the order says not to wait. */
export async function attempt(
  rooms: WriteRooms,
  transaction: Transaction,
  directory: Directory,
  order: Order,
): Promise<Outcome | null> {
  const { command, actor, options } = order;
  const [found] = await transaction.begin<Entered & Partial<EnteredRegister>>(entering(order));
  if (found === undefined) throw new Error('the first statement of a command always answers one row');
  if (found.doneId !== null) return doneOf(found);
  const complaint = found.body;
  if (complaint === null && options.skipLocked === true) return null;

  const now = Math.max(
    options.at ?? rooms.time.now() ?? found.now.getTime(),
    complaint?.lastAt ?? Number.NEGATIVE_INFINITY,
  );
  const { serial = null, callerId = null } = found;
  const decision = decide(complaint, command, contextOf(rooms.law, directory, { now, actor, serial, callerId }));
  if (!decision.ok) return (await doneMeanwhile(transaction, order)) ?? refused(decision.refusal);
  if (decision.events.length === 0 && complaint !== null) return outcomeOf(complaint, found.position);

  const entry: NewEntry = {
    complaintId: command.complaintId,
    version: (complaint?.version ?? 0) + 1,
    at: now,
    actor: actor.id,
    events: decision.events,
    quiet: options.quiet ?? false,
    idempotencyKey: options.idempotencyKey ?? null,
  };
  const after = evolve(complaint, entry);
  const arming = armingBetween(complaint?.clocks ?? [], after.clocks);
  const saving: Statement =
    complaint === null
      ? insert([{ complaint: after, details: detailsOf(decision.events), entries: [entry] }])
      : save(after, entry, arming);
  const [saved] = await transaction.commit<{ position: string }>(...rooms.people.introduce(actor), saving);
  rooms.people.remember(actor);
  rooms.onArmed(arming.arm.map((threshold) => threshold.fireAt));
  rooms.nudge.send();
  return outcomeOf(after, saved?.position);
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
});

const refused = (refusal: Refusal): Outcome => ({ ok: false, refusal });

const outcomeOf = ({ id, number, version }: Complaint, position: string | null | undefined): Done => ({
  ok: true,
  complaintId: id,
  number,
  version,
  position: Number(position),
});

/** The long text of a registration, which is kept beside the complaint. */
export const detailsOf = (events: readonly ComplaintEvent[]): string => {
  const registered = events.find((event) => event.type === 'registered');
  return registered?.type === 'registered' ? registered.details : '';
};
