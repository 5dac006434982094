import type { BoardCounts } from '@watchfloor/domain/board';
import type { QueueFilter } from '@watchfloor/domain/queue';
import { ComplaintState, Urgency } from '@watchfloor/domain/vocabulary';

/** A number that people see of a board, and the list that opens when they press it. */
export interface TileCount {
  readonly name: string;
  readonly count: number;
  readonly filter: QueueFilter;
}

/** Every number of a board that is the total of a queue (B3, C2), each department's share included. */
export function tilesOf(board: BoardCounts): readonly TileCount[] {
  const { open, near, breached, critical, waiting, escalated, urged, byState, byUrgency, byDepartment } = board;
  const tile = (name: string, count: number, filter: QueueFilter): TileCount => ({ name, count, filter });
  return [
    tile('open', open, {}),
    tile('near', near, { alarms: ['near'], owed: true }),
    tile('breached', breached, { alarms: ['breached'] }),
    tile('critical', critical, { urgencies: ['critical'], owed: true }),
    tile('waiting', waiting, { waiting: true }),
    tile('escalated', escalated, { escalated: true }),
    tile('urged', urged, { urged: true }),
    ...Object.values(ComplaintState).map((state) => tile(state, byState[state], { states: [state] })),
    ...Object.values(Urgency).map((urgency) => tile(urgency, byUrgency[urgency], { urgencies: [urgency] })),
    ...[...byDepartment].flatMap(([id, { seen, held }]) => [
      tile(`${id} sees`, seen, { departmentIds: [id] }),
      tile(`${id} holds`, held, { heldByIds: [id] }),
    ]),
  ];
}

/** The numbers by their names, to be compared with the totals of the queues that they open. */
export const countsOf = (tiles: readonly TileCount[]): Readonly<Record<string, number>> =>
  Object.fromEntries(tiles.map(({ name, count }) => [name, count]));
