import { evolve } from '@watchfloor/domain/evolve';
import type { LogPort, Position } from './ports.js';
import type { Change } from './raised.js';

/** The last entries that were not quiet, each with its complaint before and after it, just as it was then. */
export async function recentChanges(log: LogPort, upTo: Position, limit: number): Promise<readonly Change[]> {
  const entries = (await log.recentEntries?.(upTo, limit)) ?? [];
  const befores = entries.length === 0 ? [] : await log.complaintsBefore(entries);
  return entries.map((entry, index) => {
    const previous = befores[index] ?? null;
    return { entry, previous, complaint: evolve(previous, entry) };
  });
}
