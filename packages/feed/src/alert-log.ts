import { type Audience, covers, type Scope, scopeKey } from '@watchfloor/domain/access';
import type { Alert } from './alert.js';
import { type AlertDigest, Gathering } from './alert-digest.js';
import type { Position } from './ports.js';
import type { Raised } from './raised.js';
import { scopeKeysOf } from './scope-keys.js';

/** The last alerts, bounded. */
export class AlertLog {
  readonly #limit: number;
  #recent: Raised[] = [];
  /** Every alert raised after this position is kept. */
  #keptFrom: Position;
  /** What each scope was late to be told of in its last outage: counts, however long it was. */
  readonly #missed = new Map<string, Gathering>();

  /** @param keptFrom the position after which alerts will be added */
  constructor(limit: number, keptFrom: Position) {
    this.#limit = limit;
    this.#keptFrom = keptFrom;
  }

  /** Adds what was raised, in the order of the log. Answers whom it concerns: what was added, and what is forgotten for it. */
  add(raised: readonly Raised[]): readonly Audience[] {
    this.#recent.push(...raised);
    for (const one of raised) if (one.alert.late) this.#gather(one);
    const tooMany = this.#recent.length - this.#limit;
    const forgotten = this.#recent.slice(0, Math.max(0, tooMany));
    this.#keptFrom = forgotten.at(-1)?.alert.position ?? this.#keptFrom;
    if (forgotten.length > 0) this.#recent = this.#recent.slice(forgotten.length);
    return [...raised, ...forgotten].map(({ audience }) => audience);
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

  /**
   * What happened last and a scope covers, escalations left out, each as it stands, the newest first and at most `limit`. What
   * one entry raised is in the order of the ids, wherever the list is cut.
   */
  recent(scope: Scope, limit: number): readonly Alert[] {
    const found = new Map<string, Alert>();
    let last: Position | undefined;
    for (let index = this.#recent.length - 1; index >= 0; index -= 1) {
      const { alert, audience } = this.#recent[index] as Raised;
      if (found.size >= limit && alert.position !== last) break;
      if (alert.kind === 'escalation' || !covers(scope, audience) || found.has(alert.id)) continue;
      found.set(alert.id, alert);
      last = alert.position;
    }
    const newestFirst = (one: Alert, other: Alert) => other.position - one.position || (one.id < other.id ? -1 : 1);
    return [...found.values()].sort(newestFirst).slice(0, limit);
  }

  /** What a scope was late to be told of in its last outage; null where there was none. */
  missed(scope: Scope): AlertDigest | null {
    const gathering = this.#missed.get(scopeKey(scope));
    return gathering?.digest(gathering.last) ?? null;
  }

  #gather(raised: Raised): void {
    for (const key of scopeKeysOf(raised.audience)) {
      const before = this.#missed.get(key);
      const gathering = before?.holds(raised) ? before : new Gathering(raised);
      gathering.add(raised);
      this.#missed.set(key, gathering);
    }
  }
}
