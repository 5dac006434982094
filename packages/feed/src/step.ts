import type { ComplaintId } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import type { QueueItem } from '@watchfloor/domain/queue';
import type { Floor, Folded } from './floor.js';
import type { Past } from './past.js';
import type { Position } from './ports.js';

/** One read of the log, applied at once: between its ends nobody sees anything. */
export interface Step {
  readonly from: Position;
  readonly to: Position;
  /** Every entry read. */
  readonly entries: readonly LogEntry[];
  /** Those that concern an open complaint, or say something of a closed one, in the order of the log. */
  readonly folded: readonly Folded[];
  /** What they come to, once for each complaint. */
  readonly transitions: readonly Transition[];
}

/** How a step changed one complaint; null while it is not open. */
export interface Transition {
  readonly id: ComplaintId;
  readonly before: QueueItem | null;
  readonly after: QueueItem | null;
  /** Of the complaint's last entry in the step. */
  readonly position: Position;
}

/**
 * Folds entries into the floor.
 * @param past the complaints before those of them that are missing there
 * @param from the position of the floor before
 * @param to the position after: that of the last entry, or beyond where the numbers that follow were rolled back
 * @throws Hole, and then the floor is as it was
 */
export function stepOf(floor: Floor, entries: readonly LogEntry[], past: Past, from: Position, to: Position): Step {
  const folded = floor.fold(entries, past);
  const transitions = new Map<ComplaintId, Transition>();
  for (const { entry, before, after } of folded) {
    if (before === null && after === null) continue;
    const id = entry.complaintId;
    const first = transitions.get(id);
    transitions.set(id, { id, before: first === undefined ? before : first.before, after, position: entry.position });
  }
  return { from, to, entries, folded, transitions: [...transitions.values()] };
}
