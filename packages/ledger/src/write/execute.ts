import type { Actor } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import { withCleanTexts } from '@watchfloor/domain/command-texts';
import { attempt, type WriteRooms } from './attempt.js';
import type { ExecuteOptions, Outcome } from './outcome.js';
import { retryingRaces } from './retry.js';
import { Transaction } from './transaction.js';
import { isUuid } from './uuid.js';

/**
 * ③ The one way to change a complaint: lock its row, decide, save the log entry, the complaint and its armed thresholds in
 * one transaction, commit, and only then answer and nudge the readers of the log. What was answered with `ok` is durable;
 * what throws, or dies on the way, has left no trace.
 *
 * Refusals write nothing and are not remembered by an idempotency key: the same key decides anew until it succeeds.
 *
 * @returns what became of it; null only with `skipLocked`, when another transaction holds the complaint
 * @throws RangeError when a registration's id is no UUID
 * @throws Error when the database cannot be reached or keeps losing races; what was not answered may be tried again with the
 *   same idempotency key
 */
export async function execute(
  rooms: WriteRooms,
  command: Command,
  actor: Actor,
  options: ExecuteOptions = {},
): Promise<Outcome | null> {
  const clean = withCleanTexts({ ...command, complaintId: command.complaintId.toLowerCase() });
  if (!isUuid(clean.complaintId)) return refuseId(clean);
  const outcome = await once(rooms, clean, actor, options);
  if (outcome?.ok !== false || outcome.refusal.kind !== 'unknownReference') return outcome;
  // another server may have added to the directory since this one read it
  await rooms.directory.reload();
  return once(rooms, clean, actor, options);
}

const once = async (rooms: WriteRooms, command: Command, actor: Actor, options: ExecuteOptions) => {
  const directory = await rooms.directory.load();
  return retryingRaces(() =>
    rooms.shares.during(actor, () =>
      Transaction.run(rooms.dataSource, (transaction) =>
        attempt(rooms, transaction, directory, { command, actor, options }),
      ),
    ),
  );
};

function refuseId(command: Command): Outcome {
  if (command.type === 'register') throw new RangeError(`not a UUID: ${command.complaintId}`);
  return { ok: false, refusal: { kind: 'complaintNotFound' } };
}
