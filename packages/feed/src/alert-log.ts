import { covers, type Scope } from '@watchfloor/domain/access';
import type { Alert } from './alert.js';
import type { Floor } from './floor.js';
import type { Position } from './ports.js';
import type { Raised } from './raised.js';
import { escalationAlert } from './subject-alerts.js';

/** The last alerts, bounded. */
export class AlertLog {
  readonly #limit: number;
  #recent: Raised[] = [];
  /** Every alert raised after this position is kept. */
  #keptFrom: Position;

  /** @param keptFrom the position after which alerts will be added */
  constructor(limit: number, keptFrom: Position) {
    this.#limit = limit;
    this.#keptFrom = keptFrom;
  }

  /** Adds what was raised, in the order of the log. */
  add(raised: readonly Raised[]): void {
    if (raised.length === 0) return;
    this.#recent.push(...raised);
    const tooMany = this.#recent.length - this.#limit;
    if (tooMany <= 0) return;
    this.#keptFrom = this.#recent[tooMany - 1]?.alert.position ?? this.#keptFrom;
    this.#recent = this.#recent.slice(tooMany);
  }

  /** What was raised after a position and a scope covers, oldest first; null where some of it is forgotten. */
  after(position: Position, scope: Scope): readonly Raised[] | null {
    return position < this.#keptFrom ? null : this.keptAfter(position, scope);
  }

  /** The same, as far as it is kept. */
  keptAfter(position: Position, scope: Scope): readonly Raised[] {
    const first = this.#recent.findLastIndex(({ alert }) => alert.position <= position) + 1;
    return this.#recent.slice(first).filter(({ audience }) => covers(scope, audience));
  }

  /** What happened last and a scope covers, escalations left out, each as it stands, newest first. */
  recent(scope: Scope, limit: number): readonly Alert[] {
    const found = new Map<string, Alert>();
    for (let index = this.#recent.length - 1; index >= 0 && found.size < limit; index -= 1) {
      const raised = this.#recent[index];
      if (raised === undefined || raised.alert.kind === 'escalation' || !covers(scope, raised.audience)) continue;
      if (!found.has(raised.alert.id)) found.set(raised.alert.id, raised.alert);
    }
    return [...found.values()];
  }
}

/** Every escalation on the floor that waits to be taken on and that a scope covers, the oldest first. */
export function openEscalations(floor: Floor, scope: Scope): readonly Alert[] {
  const found: Alert[] = [];
  for (const { complaint, item, position } of floor.escalated()) {
    const raised = complaint.escalations.find(({ state }) => state === 'raised');
    if (raised !== undefined && covers(scope, item)) found.push(escalationAlert(complaint, raised, position));
  }
  return found.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}
