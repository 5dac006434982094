import { evolve } from '@watchfloor/domain/evolve';
import type { LogPort, Position } from './ports.js';
import type { Change } from './raised.js';

export interface RecentChanges {
  /** Oldest first, each with its complaint just as it was before and after it. */
  readonly changes: readonly Change[];
  /** Nothing was left out after this position. */
  readonly keptFrom: Position;
}

/** The last entries that were not quiet, at most `limit`; none where the log does not tell of them. */
export async function recentChanges(log: LogPort, upTo: Position, limit: number): Promise<RecentChanges> {
  const entries = await log.recentEntries?.(upTo, limit);
  const [first] = entries ?? [];
  if (entries === undefined) return { changes: [], keptFrom: upTo };
  const befores = first === undefined ? [] : await log.complaintsBefore(entries);
  const changes = entries.map((entry, index) => {
    const previous = befores[index] ?? null;
    return { entry, previous, complaint: evolve(previous, entry) };
  });
  // fewer than were asked for are all that there ever were, whatever numbers were rolled back before them
  return { changes, keptFrom: first === undefined || entries.length < limit ? 0 : first.position - 1 };
}
