import { covers, type Scope } from '@watchfloor/domain/access';
import { isCurrent, openEscalationOf } from '@watchfloor/domain/complaint';
import type { LogEntry } from '@watchfloor/domain/event';
import { type Alert, alertsOf, escalationAlert } from './alert.js';
import type { Floor, Folded } from './floor.js';
import type { Position } from './ports.js';

interface Raised {
  readonly alert: Alert;
  /** The departments on the complaint when the alert was raised: they, and the center, may see it. */
  readonly legs: readonly { readonly departmentId: string }[];
}

/** The last alerts, bounded, and the escalations that nobody has taken on, all of them. */
export class AlertLog {
  readonly #limit: number;
  #recent: Raised[] = [];
  /** The number of the oldest alert kept; numbers count on while alerts are forgotten. */
  #first: number;
  /** Every alert raised after this position is kept. */
  #keptFrom: Position;

  /**
   * @param keptFrom the position after which alerts will be added
   * @param first the number of the first of them
   */
  constructor(limit: number, keptFrom: Position, first = 0) {
    this.#limit = limit;
    this.#keptFrom = keptFrom;
    this.#first = first;
  }

  /** The number that the next alert will get. */
  get end(): number {
    return this.#first + this.#recent.length;
  }

  /** The number of the first alert raised after a position; null where some of them may be forgotten. */
  after(position: Position): number | null {
    if (position < this.#keptFrom) return null;
    const index = this.#recent.findIndex(({ alert }) => alert.position > position);
    return index === -1 ? this.end : this.#first + index;
  }

  /** Adds what a step alerts to. */
  add(folded: readonly Folded[]): void {
    for (const change of folded) {
      const legs = change.after?.legs ?? change.complaint.assignments.filter(isCurrent);
      for (const alert of alertsOf(change)) this.#recent.push({ alert, legs });
    }
    const tooMany = this.#recent.length - this.#limit;
    if (tooMany <= 0) return;
    this.#keptFrom = this.#recent[tooMany - 1]?.alert.position ?? this.#keptFrom;
    this.#recent = this.#recent.slice(tooMany);
    this.#first += tooMany;
  }

  /** The alerts from a number on that a scope covers, oldest first; null where some of them are forgotten. */
  from(number: number, scope: Scope): readonly Alert[] | null {
    if (number < this.#first) return null;
    return this.#recent.slice(number - this.#first).flatMap(({ alert, legs }) => (covers(scope, legs) ? [alert] : []));
  }

  /** The alerts kept of those raised after a position that a scope covers, oldest first. */
  keptAfter(position: Position, scope: Scope): readonly Alert[] {
    return (this.from(this.#first, scope) ?? []).filter((alert) => alert.position > position);
  }

  /** The last warnings and breaches that a scope covers, newest first. */
  recent(scope: Scope, limit: number): readonly Alert[] {
    const found: Alert[] = [];
    for (let index = this.#recent.length - 1; index >= 0 && found.length < limit; index -= 1) {
      const raised = this.#recent[index];
      if (raised === undefined || raised.alert.kind === 'escalation' || !covers(scope, raised.legs)) continue;
      found.push(raised.alert);
    }
    return found;
  }
}

/** Every escalation on the floor that waits to be taken on and that a scope covers, the oldest first. */
export function openEscalations(floor: Floor, scope: Scope): readonly Alert[] {
  const found: Alert[] = [];
  for (const { complaint, item, position } of floor.escalated()) {
    const open = openEscalationOf(complaint);
    if (open !== undefined && covers(scope, item.legs)) found.push(escalationAlert(complaint, open, position));
  }
  return found.sort((one, other) => one.at - other.at);
}

/**
 * The alerts of entries from before the feed was there, told from how their complaints stand now. Complaints that have
 * closed since are left out: nobody need act on them.
 */
export function alertsBefore(entries: readonly LogEntry[], floor: Floor): readonly Folded[] {
  return entries.flatMap((entry) => {
    const placed = floor.get(entry.complaintId);
    return placed === undefined
      ? []
      : [{ entry, before: placed.item, after: placed.item, complaint: placed.complaint }];
  });
}
