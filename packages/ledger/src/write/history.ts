import type { Actor } from '@watchfloor/domain/actor';
import type { Command, Register } from '@watchfloor/domain/command';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { Refusal } from '@watchfloor/domain/refusal';
import type { Instant } from '@watchfloor/domain/time';
import type { WriteRooms } from './attempt.js';
import { Gate } from './gate.js';
import { writeBatch } from './history-batch.js';
import { storable } from './storable.js';
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
export type HistoryOutcome = Written | AlreadyKnown | HistoryRefused;

export interface Written {
  readonly kind: 'written';
  readonly complaintId: ComplaintId;
  readonly number: string;
  readonly version: number;
}

/** A complaint with this id, or from this source, is here already; it was left as it is. */
export interface AlreadyKnown {
  readonly kind: 'alreadyKnown';
  readonly complaintId: ComplaintId;
  readonly number: string;
}

/** Nothing of it was written: the step with this index, from 0, was refused. */
export interface HistoryRefused {
  readonly kind: 'refused';
  readonly step: number;
  readonly refusal: Refusal;
}

/** As many share a transaction: enough to make the round trips cheap, few enough that nobody waits for it. */
const AT_ONCE = 250;

/**
 * Writes whole histories: imported ones, and the past of the demo city. Each step is decided as `execute` would, at its own
 * time, and then time passes up to now, so that what is late is late; entries are quiet. Batches of histories share a
 * transaction; one that was refused takes no other with it.
 *
 * @param histories a thousand at a time and more: the next batch is decided while the database writes the one before
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
  const batches: Promise<readonly HistoryOutcome[]>[] = [];
  try {
    for (let start = 0; start < prepared.length; start += AT_ONCE) {
      const gate = new Gate(batches.at(-1));
      const batch = writeBatch(rooms, directory, prepared.slice(start, start + AT_ONCE), gate);
      batches.push(batch);
      await Promise.race([gate.passed, batch]);
    }
    return (await Promise.all(batches)).flat();
  } finally {
    await Promise.allSettled(batches);
  }
}

/** A history that begins as it should. */
export interface Prepared extends History {
  readonly register: Register;
}

function prepare(history: History): Prepared {
  const steps = storable(history.steps);
  const register = steps[0]?.command;
  if (register?.type !== 'register' || !isUuid(register.complaintId)) {
    throw new RangeError('a history begins with a registration under a UUID');
  }
  return { steps, register };
}
