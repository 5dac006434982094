import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { QueueItem } from '@watchfloor/domain/queue';
import { sortKey } from '@watchfloor/domain/queue-view';
import type { QueueChange, QueueRow } from './batch.js';
import type { Floor } from './floor.js';
import type { Missed } from './journal.js';
import type { Keyed, SortedList } from './sorted-list.js';
import { belongs, type ViewSpec } from './view-spec.js';

/** A complaint's place in a view. */
export interface Member extends Keyed {
  readonly id: ComplaintId;
}

/** The first rows of a view as they are now. */
export function windowRows(spec: ViewSpec, members: SortedList<Member>, floor: Floor): readonly QueueRow[] {
  return members.take(spec.first).map((member) => rowOf(member, floor));
}

/** What turns the window as it was into the window as it is: what left first, then what came and changed in order. */
export function windowChanges(
  spec: ViewSpec,
  members: SortedList<Member>,
  floor: Floor,
  { before }: Missed,
): readonly QueueChange[] {
  const then = windowThen(spec, members, before);
  const changes: QueueChange[] = [];
  const now = members.take(spec.first);
  for (const member of now) {
    if (!then.delete(member.id)) changes.push({ type: 'entered', row: rowOf(member, floor) });
    else if (before.has(member.id)) changes.push({ type: 'changed', row: rowOf(member, floor) });
  }
  return [...Array.from(then, (id): QueueChange => ({ type: 'left', id })), ...changes];
}

/** The window before the changes: the present members that did not change, merged with the changed ones as they were. */
function windowThen(
  spec: ViewSpec,
  members: SortedList<Member>,
  before: ReadonlyMap<ComplaintId, QueueItem | null>,
): Set<ComplaintId> {
  const changed = changedMembers(spec, before);
  const then = new Set<ComplaintId>();
  let next = 0;
  for (const member of members) {
    if (then.size >= spec.first) return then;
    if (before.has(member.id)) continue;
    for (let was = changed[next]; was !== undefined && was.key < member.key; was = changed[++next]) {
      then.add(was.id);
      if (then.size >= spec.first) return then;
    }
    then.add(member.id);
  }
  for (const was of changed.slice(next)) {
    if (then.size >= spec.first) break;
    then.add(was.id);
  }
  return then;
}

function changedMembers(spec: ViewSpec, before: ReadonlyMap<ComplaintId, QueueItem | null>): readonly Member[] {
  const members: Member[] = [];
  for (const [id, item] of before) {
    if (item !== null && belongs(spec, item)) members.push({ id, key: sortKey(spec.order, item) });
  }
  return members.sort((one, other) => (one.key < other.key ? -1 : 1));
}

function rowOf({ id, key }: Member, floor: Floor): QueueRow {
  const placed = floor.get(id);
  if (placed === undefined) throw new Error(`complaint ${id} is in a view but not on the floor`);
  return { ...placed.item, position: placed.position, sortKey: key };
}
