import { type Scope, scopeKey } from '@watchfloor/domain/access';
import { type BoardCounts, BoardTally, type DepartmentCounts } from '@watchfloor/domain/board';
import type { DepartmentId } from '@watchfloor/domain/directory';
import type { QueueItem } from '@watchfloor/domain/queue';
import type { Instant } from '@watchfloor/domain/time';
import type { Position } from './ports.js';
import { scopeKeysOf } from './scope-keys.js';

/** What the tiles show of one scope, at a position of the log and an instant of the server. */
export interface Board extends BoardCounts {
  readonly asOf: Position;
  readonly at: Instant;
  readonly enteredLastHour: number;
  readonly closedLastHour: number;
}

/** The counts of every scope, kept by arithmetic: a change costs one subtraction and one addition for each scope. */
export class Boards {
  readonly #tallies = new Map<string, BoardTally>();

  /** Counts a row in, out, or anew; null while the complaint is not open. Answers the keys of the scopes it touched. */
  move(before: QueueItem | null, after: QueueItem | null): ReadonlySet<string> {
    const touched = new Set<string>();
    if (before !== null) {
      for (const key of scopeKeysOf(before)) {
        this.#tally(key).remove(before);
        touched.add(key);
      }
    }
    if (after !== null) {
      for (const key of scopeKeysOf(after)) {
        this.#tally(key).add(after);
        touched.add(key);
      }
    }
    for (const key of touched) if (this.#tallies.get(key)?.open === 0) this.#tallies.delete(key);
    return touched;
  }

  /** The counts of a scope as they are now. A department sees its own share only, not how others stand. */
  counts(scope: Scope): BoardCounts {
    const tally = this.#tallies.get(scopeKey(scope)) ?? new BoardTally();
    const { open, near, breached, critical, waiting, escalated, urged } = tally;
    return {
      open,
      near,
      breached,
      critical,
      waiting,
      escalated,
      urged,
      byState: { ...tally.byState },
      byUrgency: { ...tally.byUrgency },
      byDepartment: within(scope, tally.byDepartment),
    };
  }

  #tally(key: string): BoardTally {
    const tally = this.#tallies.get(key) ?? new BoardTally();
    this.#tallies.set(key, tally);
    return tally;
  }
}

function within(
  scope: Scope,
  shares: ReadonlyMap<DepartmentId, DepartmentCounts>,
): ReadonlyMap<DepartmentId, DepartmentCounts> {
  if (scope.kind === 'all') return new Map(shares);
  if (scope.kind === 'nothing') return new Map();
  const own = shares.get(scope.departmentId);
  return new Map(own === undefined ? [] : [[scope.departmentId, own]]);
}
