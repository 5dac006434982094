import type { Actor } from '@watchfloor/domain/actor';
import type { AssignmentId } from '@watchfloor/domain/assignment-id';
import type { Command, Reassign } from '@watchfloor/domain/command';
import { commandTexts } from '@watchfloor/domain/command-texts';
import type { Complaint, ComplaintId } from '@watchfloor/domain/complaint';
import type { DepartmentId } from '@watchfloor/domain/directory';
import type { ComplaintEvent } from '@watchfloor/domain/event';
import type { Refusal } from '@watchfloor/domain/refusal';
import { cleaned } from '@watchfloor/domain/text-rules';
import type { Role } from '@watchfloor/domain/vocabulary';
import { askOutside } from '../law/law-source.js';
import { lawRevision } from '../law/library.js';
import type { WriteRooms } from './attempt.js';
import { bounded } from './bounded.js';
import { reachable, staffed } from './enter.js';
import { execute } from './execute.js';
import { fingerprintOf } from './fingerprint.js';
import { judge } from './judge.js';
import type { ExecuteOptions, Outcome } from './outcome.js';
import { codeOf, DISK_FULL } from './retry.js';
import { isUuid } from './uuid.js';
import { standing, standingOf, type WholeKey } from './whole-key.js';

/** A leg that is to go to another department, as a person saw it. */
export interface LegToMove {
  readonly complaintId: ComplaintId;
  readonly assignmentId: AssignmentId;
  /** The version on the person's screen, or null to act whatever has happened since. */
  readonly expectedVersion: number | null;
}

/** Where legs are to go, and why. */
export interface Move {
  readonly items: readonly LegToMove[];
  readonly toDepartmentId: DepartmentId;
  readonly reason: string;
}

export interface LegOutcome {
  readonly complaintId: ComplaintId;
  readonly assignmentId: AssignmentId;
  readonly outcome: Outcome;
}

export interface LegPreview {
  readonly complaintId: ComplaintId;
  readonly assignmentId: AssignmentId;
  /** Null where nothing stands against it. */
  readonly refusal: Refusal | null;
}

/** Enough to be done with hundreds in a second or two, few enough that other commands find a connection. */
const AT_ONCE = 4;

/**
 * Moves each leg in a transaction of its own: what is refused takes no other with it. The key stands for the whole of it, and
 * each leg's own key follows from it: repeated after a fault it answers the same and moves what is left. The first leg that
 * is moved binds it to the move, in its own transaction: of two different moves under one key, even at once, one moves
 * nothing, and its legs are refused as `keyReused`; where every leg was refused the key is as free as before.
 *
 * @returns an outcome for each item, in their order
 */
export async function reassignMany(
  rooms: WriteRooms,
  given: Move,
  actor: Actor,
  idempotencyKey: string,
): Promise<readonly LegOutcome[]> {
  const move = cleanMove(given);
  const whole = { key: idempotencyKey, fingerprint: fingerprintOf({ type: 'reassignMany', ...move }) };
  if (await isReused(rooms, whole, actor, move)) {
    return move.items.map((item) => outcomeOf(item, { ok: false, refusal: { kind: 'keyReused' } }));
  }
  return bounded(move.items, AT_ONCE, async (item) => {
    const options = { idempotencyKey: keyOf(idempotencyKey, item.complaintId, item.assignmentId), whole };
    return outcomeOf(item, await executeLeg(rooms, commandOf(move, item), actor, options));
  });
}

/** What `reassignMany` would answer to each item as things stand now; writes nothing and waits for nobody. */
export async function previewReassign(rooms: WriteRooms, move: Move, actor: Actor): Promise<readonly LegPreview[]> {
  const { items, toDepartmentId } = move;
  const known = await rooms.directory.load();
  // another server may have added to the directory since this one read it
  const isKnown = known.departments.some(({ id }) => id === toDepartmentId);
  const directory = isKnown ? known : await rooms.directory.reload();
  const ids = items.map(({ complaintId }) => complaintId.toLowerCase()).filter(isUuid);
  const rows: readonly FoundRow[] = await rooms.dataSource.query(previewing, [ids]);
  const clocks = rows.flatMap(({ body }) => body?.clocks ?? []);
  const law = await rooms.law.at(rows[0]?.lawRevision ?? 0, clocks, askOutside(rooms.dataSource));
  const complaints = new Map(rows.flatMap(({ body }) => (body === null ? [] : [[body.id, body] as const])));
  return items.map((item) => {
    const { complaintId, assignmentId } = item;
    const complaint = complaints.get(complaintId.toLowerCase()) ?? null;
    const now = rooms.time.now() ?? rows[0]?.now.getTime() ?? 0;
    const judged = judge(
      law,
      directory,
      complaint,
      { command: commandOf(move, item), actor, options: {} },
      {
        now: Math.max(now, complaint?.lastAt ?? now),
        staffed: new Set(rows[0]?.staffed),
        reachable: new Set(rows[0]?.reachable),
        serial: null,
        callerId: null,
        callerEscalatedBefore: false,
      },
    );
    return { complaintId, assignmentId, refusal: judged.ok ? null : judged.refusal };
  });
}

/**
 * Takes back what `reassignMany` did for this actor under this key, leg by leg, as far as the law still allows it. Repeated
 * it answers the same.
 *
 * @returns an outcome for each leg that was moved, in the order in which they were; none for a key that moved nothing
 */
export async function undoReassignMany(
  rooms: WriteRooms,
  idempotencyKey: string,
  actor: Actor,
): Promise<readonly LegOutcome[]> {
  const moved = await movedUnder(rooms, idempotencyKey, actor);
  return bounded(moved, AT_ONCE, async ({ key, complaintId, assignmentId }) => {
    const undo = { type: 'undoReassign', complaintId, assignmentId } as const;
    return outcomeOf(undo, await executeLeg(rooms, undo, actor, { idempotencyKey: `undo:${key}` }));
  });
}

/** In its one form, by whatever road it came: the key is bound to that. */
function cleanMove({ items, ...where }: Move): Move {
  const lower = items.map((item) => ({ ...item, complaintId: item.complaintId.toLowerCase() }));
  return cleaned({ items: lower, ...where }, { ...commandTexts.reassign, items: commandTexts.reassign });
}

/** Whether a key was spent on anything but this move. */
async function isReused(rooms: WriteRooms, whole: WholeKey, actor: Actor, move: Move): Promise<boolean> {
  const { text, values } = standingOf(actor.id, whole.key);
  if (standing(await rooms.dataSource.query(text, values), whole) === 'reused') return true;
  const moved = await movedUnder(rooms, whole.key, actor);
  // keys of before there were bindings are bound by what was moved under them
  if (moved.some(({ fingerprint }) => fingerprint !== null && fingerprint !== whole.fingerprint)) return true;
  const unbound = moved.filter(({ fingerprint }) => fingerprint === null);
  return unbound.length > 0 && !isAllOf(move, moved);
}

/** Of before there were fingerprints nobody knows the whole move: such a key answers for what was moved, and moves nothing. */
function isAllOf({ items, toDepartmentId }: Move, moved: readonly MovedLeg[]): boolean {
  return (
    moved.every(({ departmentId }) => departmentId === toDepartmentId) &&
    items.every(({ complaintId, assignmentId }) =>
      moved.some((leg) => leg.complaintId === complaintId && leg.replaces === assignmentId),
    )
  );
}

/** Where there is no room for one, those before it are done all the same, and say so. */
async function executeLeg(rooms: WriteRooms, command: Command, actor: Actor, options: ExecuteOptions) {
  try {
    return await execute(rooms, command, actor, options);
  } catch (error) {
    if (codeOf(error) !== DISK_FULL) throw error;
    return { ok: false, refusal: { kind: 'storageFull' } } as const;
  }
}

/** A leg that was moved by many, and the leg that took its place. */
interface MovedLeg extends Pick<MovedRow, 'complaintId' | 'key' | 'fingerprint'> {
  readonly assignmentId: AssignmentId;
  readonly replaces: AssignmentId;
  readonly departmentId: DepartmentId;
}

/** What this actor has moved under this key of many, in the order in which it was. */
async function movedUnder(
  { dataSource }: WriteRooms,
  idempotencyKey: string,
  actor: Actor,
): Promise<readonly MovedLeg[]> {
  const rows: readonly MovedRow[] = await dataSource.query(moving, [
    actor.id,
    `${idempotencyKey}/`,
    // the character that follows the slash: everything that begins with the key and a slash lies before it
    `${idempotencyKey}0`,
  ]);
  return rows.flatMap(({ complaintId, key, fingerprint, events }) => {
    const leg = events.find((event) => event.type === 'assigned');
    if (leg?.type !== 'assigned' || leg.replaces === null) return [];
    // a key of its own may begin like another one
    const { assignmentId, replaces, departmentId } = leg;
    if (key !== keyOf(idempotencyKey, complaintId, replaces)) return [];
    return [{ complaintId, key, fingerprint, assignmentId, replaces, departmentId }];
  });
}

const keyOf = (key: string, complaintId: ComplaintId, assignmentId: AssignmentId): string =>
  `${key}/${complaintId.toLowerCase()}/${assignmentId}`;

const commandOf = ({ toDepartmentId, reason }: Move, item: LegToMove): Reassign => ({
  type: 'reassign',
  toDepartmentId,
  reason,
  ...item,
});

function outcomeOf(
  { complaintId, assignmentId }: Pick<LegToMove, 'complaintId' | 'assignmentId'>,
  outcome: Outcome | null,
): LegOutcome {
  if (outcome === null) throw new Error('a command that waits for its lock always has an outcome');
  return { complaintId, assignmentId, outcome };
}

interface FoundRow {
  readonly now: Date;
  readonly staffed: readonly Role[];
  readonly reachable: readonly DepartmentId[];
  readonly lawRevision: number;
  readonly body: Complaint | null;
}

const previewing = `
  select clock_timestamp() as now, ${staffed} as staffed, ${reachable} as reachable, ${lawRevision} as "lawRevision", c.body
    from (values (1)) one left join complaint c on c.id = any($1::uuid[])`;

interface MovedRow {
  readonly complaintId: ComplaintId;
  readonly key: string;
  readonly fingerprint: string | null;
  readonly events: readonly ComplaintEvent[];
}

const moving = `
  select complaint_id as "complaintId", idempotency_key as key, encode(fingerprint, 'hex') as fingerprint, events
    from event_log
   where actor = $1 and idempotency_key ~>=~ $2 and idempotency_key ~<~ $3
   order by position`;
