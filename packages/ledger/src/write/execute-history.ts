import { withCleanTexts } from '@watchfloor/domain/command-texts';
import type { Directory } from '@watchfloor/domain/directory';
import type { WriteRooms } from './attempt.js';
import { Gate } from './gate.js';
import type { History, HistoryOutcome, Prepared } from './history.js';
import { previewBatch, writeBatch } from './history-batch.js';
import { isUuid } from './uuid.js';

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

/**
 * What `executeHistory` would answer, without writing anything: each history is decided as it would be, and left at that.
 * Histories of one call know of each other, those of different calls do not.
 *
 * @param named entries of the directory that would be made before
 */
export async function previewHistory(
  rooms: WriteRooms,
  histories: readonly History[],
  named: Directory,
): Promise<readonly HistoryOutcome[]> {
  const known = await rooms.directory.reload();
  const directory: Directory = {
    departments: joined(known.departments, named.departments),
    districts: joined(known.districts, named.districts),
    categories: joined(known.categories, named.categories),
  };
  return previewBatch(rooms, directory, histories.map(prepare));
}

/** What is there stays as it is. */
function joined<T extends { readonly id: string }>(known: readonly T[], named: readonly T[]): readonly T[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...named.filter(({ id }) => !ids.has(id))];
}

function prepare(history: History): Prepared {
  const steps = history.steps.map((step) => ({ ...step, command: withCleanTexts(step.command) }));
  const register = steps[0]?.command;
  if (register?.type !== 'register' || !isUuid(register.complaintId)) {
    throw new RangeError('a history begins with a registration under a UUID');
  }
  return { steps, register };
}
