import type { Actor } from '@watchfloor/domain/actor';
import type { Command, Register } from '@watchfloor/domain/command';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { Directory } from '@watchfloor/domain/directory';
import type { Refusal } from '@watchfloor/domain/refusal';
import type { Instant } from '@watchfloor/domain/time';
import type { WriteRooms } from './attempt.js';
import { type Batch, beginBatch } from './history-batch.js';
import { type Lived, live, type Refused } from './history-life.js';
import { insert } from './insert.js';
import { retryingRaces } from './retry.js';
import { storable } from './storable.js';
import { Transaction } from './transaction.js';
import { isUuid } from './uuid.js';

/** What was done to one complaint elsewhere, each step at its own time; the first registers it. */
export interface History {
  readonly steps: readonly HistoryStep[];
}

export interface HistoryStep {
  readonly at: Instant;
  readonly actor: Actor;
  readonly command: Command;
}

/** What became of a history. */
export type HistoryOutcome =
  | { readonly kind: 'written'; readonly complaintId: ComplaintId; readonly number: string; readonly version: number }
  /** A complaint with this id, or from this source, is here already; it was left as it is. */
  | { readonly kind: 'alreadyKnown'; readonly complaintId: ComplaintId; readonly number: string }
  /** Nothing of it was written: the step with this index, from 0, was refused. */
  | { readonly kind: 'refused'; readonly step: number; readonly refusal: Refusal };

/** As many share a transaction: enough to make the round trips cheap, few enough that nobody waits for it. */
const AT_ONCE = 250;

/**
 * Writes whole histories: imported ones, and the past of the demo city. Each step is decided as `execute` would, at its own
 * time, and then time passes up to now, so that what is late is late; entries are quiet. Batches of histories share a
 * transaction; one that was refused takes no other with it.
 *
 * @returns an outcome for each history, in their order
 * @throws RangeError where a history does not begin with a registration under a UUID
 * @throws Error when the database cannot be reached; batches before the failing one are written, and the next attempt will
 *   find them already known
 */
export async function executeHistory(
  rooms: WriteRooms,
  histories: readonly History[],
): Promise<readonly HistoryOutcome[]> {
  const prepared = histories.map(prepare);
  // an import adds to the directory what its files name, perhaps through another process
  const directory = await rooms.directory.reload();
  const outcomes: HistoryOutcome[] = [];
  for (let start = 0; start < prepared.length; start += AT_ONCE) {
    outcomes.push(...(await writeBatch(rooms, directory, prepared.slice(start, start + AT_ONCE))));
  }
  return outcomes;
}

/** A history that begins as it should. */
export interface Prepared extends History {
  readonly register: Register;
}

function prepare(history: History): Prepared {
  const steps = history.steps.map((step) => storable(step));
  const register = steps[0]?.command;
  if (register?.type !== 'register' || !isUuid(register.complaintId)) {
    throw new RangeError('a history begins with a registration under a UUID');
  }
  return { steps, register };
}

const writeBatch = (rooms: WriteRooms, directory: Directory, histories: readonly Prepared[]) =>
  retryingRaces(() =>
    Transaction.run(rooms.dataSource, (transaction) => attempt(rooms, transaction, directory, histories)),
  );

async function attempt(
  rooms: WriteRooms,
  transaction: Transaction,
  directory: Directory,
  histories: readonly Prepared[],
): Promise<readonly HistoryOutcome[]> {
  const batch = await beginBatch(transaction, histories);
  const now = rooms.time.now() ?? batch.now;
  const lives = histories.map((history) => {
    const known = batch.knows(history);
    if (known !== null) return { kind: 'alreadyKnown', ...known } as const;
    const life = live(history, rooms.law, directory, { now, ...batch.allot(history) });
    if (life.kind === 'lived')
      batch.remember(history, { complaintId: life.created.complaint.id, number: life.created.complaint.number });
    return life;
  });
  const lived = lives.filter((life) => life.kind === 'lived');
  if (lived.length > 0) await commit(rooms, transaction, batch, lived);
  return lives.map(outcomeOf);
}

async function commit(
  rooms: WriteRooms,
  transaction: Transaction,
  batch: Batch,
  lived: readonly Lived[],
): Promise<void> {
  const actors = lived.flatMap((life) => life.actors);
  const callers = batch.newCallers(lived.map(({ created }) => created.complaint.callerId));
  await transaction.commit(
    ...rooms.people.introduce(...actors),
    ...callers,
    insert(lived.map(({ created }) => created)),
  );
  rooms.people.remember(...actors);
  rooms.onArmed(lived.flatMap((life) => life.fireAt));
  rooms.nudge.send();
}

function outcomeOf(life: Lived | Refused | Extract<HistoryOutcome, { kind: 'alreadyKnown' }>): HistoryOutcome {
  if (life.kind !== 'lived') return life;
  const { id, number, version } = life.created.complaint;
  return { kind: 'written', complaintId: id, number, version };
}
