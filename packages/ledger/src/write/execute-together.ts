import type { Actor } from '@watchfloor/domain/actor';
import type { Command } from '@watchfloor/domain/command';
import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { Directory } from '@watchfloor/domain/directory';
import type { Refusal } from '@watchfloor/domain/refusal';
import { committed, outcomeOf, type WriteRooms } from './attempt.js';
import { Desk } from './desk.js';
import { type EnteredTogether, enterTogether, spentTogether } from './enter-together.js';
import { saving } from './judge.js';
import type { Done } from './outcome.js';
import { retryingRaces } from './retry.js';
import { doneOf, type SpentKey, spentOn } from './spent-key.js';
import { type Statement, Transaction } from './transaction.js';
import { isUuid } from './uuid.js';
import { shareKey } from './whole-key.js';

/** Commands on several complaints that happen together or not at all. */
export interface Together {
  /** To be locked; those that do not exist are absent from the desk. */
  readonly complaintIds: readonly ComplaintId[];
  /** To be registered, under UUIDs that are new. */
  readonly registering?: readonly ComplaintId[];
  readonly actor: Actor;
  readonly idempotencyKey?: string | undefined;
  /** What was asked for: the key is bound to it. */
  readonly fingerprint: string;
  /** The command on the first complaint, by which keys are known that were spent before they were bound. */
  readonly first: Command['type'];
  /** What else is written with them. */
  readonly alongside?: readonly Statement[];
  /** Gives the commands, at most one on each complaint; the refusal that ends them all, or null. */
  readonly plan: (desk: Desk) => Refusal | null;
}

/** What became of each command, in the order in which they were given. */
export type TogetherOutcome =
  | { readonly ok: true; readonly done: readonly Done[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * ③ Several commands in one transaction: locks all their complaints, lets them be given one after the other on what stands
 * behind the locks, and writes an entry for each, or nothing. Readers of the log meet all of the entries once they meet the
 * first, in the order in which they were given; those of other commands may stand between them.
 *
 * The idempotency key stands for all of them: see `execute` for what it promises.
 */
export async function executeTogether(rooms: WriteRooms, together: Together): Promise<TogetherOutcome> {
  const outcome = await once(rooms, together);
  if (outcome.ok || outcome.refusal.kind !== 'unknownReference') return outcome;
  // another server may have added to the directory since this one read it
  await rooms.directory.reload();
  return once(rooms, together);
}

const once = async (rooms: WriteRooms, together: Together): Promise<TogetherOutcome> => {
  const directory = await rooms.directory.load();
  return retryingRaces(() =>
    rooms.shares.during(together.actor, () =>
      Transaction.run(rooms.dataSource, (transaction) => attempt(rooms, transaction, directory, together)),
    ),
  );
};

async function attempt(
  rooms: WriteRooms,
  transaction: Transaction,
  directory: Directory,
  together: Together,
): Promise<TogetherOutcome> {
  const { actor, registering = [], alongside = [], fingerprint, plan } = together;
  const ids = together.complaintIds.filter(isUuid);
  const keys = keysOf(together);
  const entering = enterTogether(ids, actor.id, keys, registering.length);
  const [entered] = await transaction.begin<EnteredTogether>(entering, 'begin', shareKey(actor.id, keys[0]));
  if (entered === undefined) throw new Error('the first statement of commands always answers one row');
  if (entered.bound) return { ok: false, refusal: { kind: 'keyReused' } };
  if (entered.spent.length > 0) return answerOf(entered.spent, together);

  const now = rooms.time.now() ?? entered.now.getTime();
  const clocks = entered.complaints.flatMap(({ body }) => body.clocks);
  const law = await rooms.law.at(entered.lawRevision, clocks, (ask) => transaction.query(ask));
  const desk = new Desk({ law, directory, entered, now, actor, registering, keys, fingerprint });
  const refusal = plan(desk);
  if (refusal !== null) {
    // behind the lock stood a twin, and what it did is what this one is refused for
    const [meanwhile] = await transaction.query<Pick<EnteredTogether, 'spent'>>(spentTogether(actor.id, keys));
    return meanwhile?.spent.length ? answerOf(meanwhile.spent, together) : { ok: false, refusal };
  }
  const { changes } = desk;
  const introducing = rooms.people.introduce(actor);
  const answers = await transaction.commitEach<{ position: string }>(
    ...introducing,
    ...changes.map(saving),
    ...alongside,
  );
  committed(rooms, actor, changes);
  const saved = answers.slice(introducing.length);
  return { ok: true, done: changes.map(({ after }, nth) => outcomeOf(after, saved[nth]?.[0]?.position)) };
}

/** A spent key answers for what it was spent on, and refuses everything else. */
const answerOf = (spent: readonly SpentKey[], { fingerprint, first, complaintIds }: Together): TogetherOutcome =>
  spentOn(spent, { fingerprint, type: first, complaintIds })
    ? { ok: true, done: spent.map(doneOf) }
    : { ok: false, refusal: { kind: 'keyReused' } };

/** The key of the first entry is the given one, those of the others follow from it. */
function keysOf({ idempotencyKey: key, complaintIds, registering = [] }: Together): readonly string[] {
  if (key === undefined) return [];
  return [...complaintIds, ...registering].map((_, nth) => (nth === 0 ? key : `${key}/${nth}`));
}
