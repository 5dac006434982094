import { covers, type Scope, visible } from '@watchfloor/domain/access';
import { type BoardCounts, BoardTally } from '@watchfloor/domain/board';
import type { Complaint, Escalation } from '@watchfloor/domain/complaint';
import type { QueueItem } from '@watchfloor/domain/queue';
import { isOpen, queueItemOf } from '@watchfloor/domain/queue-item';
import { matchesWithin, sortKey } from '@watchfloor/domain/queue-view';
import type { QueueRow } from '../../src/batch.js';
import type { PlacedComplaint, Position } from '../../src/ports.js';
import type { MemoryLog } from '../../src/testing/memory-log.js';
import type { TileCount } from '../../src/testing/tiles-of.js';
import type { ViewSpec } from '../../src/view-spec.js';

/** Every complaint open at a position, folded from the log by nothing but the domain. */
function openAt(log: MemoryLog, at: Position): readonly PlacedComplaint[] {
  return log.histories().flatMap((history) => {
    const last = history.findLast(({ position }) => position <= at);
    return last !== undefined && isOpen(last.complaint) ? [last] : [];
  });
}

const items = new WeakMap<Complaint, QueueItem>();

function itemOf(complaint: Complaint): QueueItem {
  const item = items.get(complaint) ?? queueItemOf(complaint);
  items.set(complaint, item);
  return item;
}

/** What a view must show at a position, the slow and plain way: fold, filter, sort, cut. */
export function freshView(log: MemoryLog, { filter, order, first, scope }: ViewSpec, at: Position) {
  const rows = openAt(log, at)
    .map(({ complaint, position }) => ({ item: itemOf(complaint), position }))
    .filter(({ item }) => covers(scope, item) && matchesWithin(scope, filter, item))
    .map(({ item, position }): QueueRow => ({ ...item, position, sortKey: sortKey(order, item) }))
    .sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
  return { rows: rows.slice(0, first), total: rows.length };
}

/** How many complaints of a scope each list holds at a position, by the names of the tiles that open them. */
export function freshTotals(log: MemoryLog, scope: Scope, tiles: readonly TileCount[], at: Position) {
  const items = openAt(log, at)
    .map(({ complaint }) => itemOf(complaint))
    .filter((item) => covers(scope, item));
  return Object.fromEntries(
    tiles.map(({ name, filter }) => [name, items.filter((item) => matchesWithin(scope, filter, item)).length]),
  );
}

/** What a board must show of a scope at a position. */
export function freshCounts(log: MemoryLog, scope: Scope, at: Position = log.end): BoardCounts {
  const tally = new BoardTally();
  for (const { complaint } of openAt(log, at)) if (visible(scope, complaint)) tally.add(itemOf(complaint));
  const shares = [...tally.byDepartment].filter(([id]) =>
    scope.kind === 'department' ? id === scope.departmentId : scope.kind === 'all',
  );
  return { ...tally, byDepartment: new Map(shares) };
}

const raisedIn = ({ escalations }: Complaint): Escalation | undefined =>
  escalations.find(({ state }) => state === 'raised');

/** The ids of the escalations that wait to be taken on, as alerts carry them. */
export function freshEscalations(log: MemoryLog, scope: Scope): readonly string[] {
  const waits = ({ complaint }: { complaint: Complaint }) => raisedIn(complaint) !== undefined;
  return openAt(log, log.end)
    .filter((placed) => waits(placed) && visible(scope, placed.complaint))
    .map(({ complaint }) => `${complaint.id}:${raisedIn(complaint)?.id}`)
    .sort();
}
