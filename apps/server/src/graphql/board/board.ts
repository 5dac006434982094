import type { Board } from '@watchfloor/feed/boards';
import type { BoardNode } from './board.type.js';

/** The feed keeps counts by word; GraphQL has no maps, so they travel as lists. */
export function boardOf(board: Board): BoardNode {
  return {
    ...board,
    byState: entries(board.byState).map(([state, count]) => ({ state, count })),
    byUrgency: entries(board.byUrgency).map(([urgency, count]) => ({ urgency, count })),
    byDepartment: [...board.byDepartment].map(([departmentId, counts]) => ({
      departmentId,
      ...counts,
      open: counts.held,
    })),
  };
}

const entries = <W extends string>(counts: Readonly<Record<W, number>>): [W, number][] =>
  Object.entries(counts) as [W, number][];
