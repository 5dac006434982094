import type { Scope } from '@watchfloor/domain/access';
import type { Alert } from './alert.js';
import { openEscalations } from './alert-log.js';
import type { Memory } from './memory.js';
import type { Position } from './ports.js';
import type { Source } from './subscriber.js';

/**
 * One reader of the alerts of a scope. It holds a number in the log of alerts; where that has moved on, it gets every
 * escalation that still waits and what is kept of the rest.
 */
export class AlertSource implements Source<Alert> {
  readonly #scope: Scope;
  readonly #memory: () => Memory;
  readonly #released: () => void;
  /** The number of the next alert; null where it is forgotten. */
  #next: number | null;
  /** The position up to which the reader has been told everything. */
  #toldTo: Position;
  #due: readonly Alert[] = [];
  #handed = 0;

  /** @param since the position after which alerts are wanted; null for those to come */
  constructor(scope: Scope, memory: () => Memory, since: Position | null, released: () => void) {
    const { alerts, position } = memory();
    this.#scope = scope;
    this.#memory = memory;
    this.#released = released;
    this.#next = since === null ? alerts.end : alerts.after(since);
    this.#toldTo = since ?? position;
  }

  take(): Alert | undefined {
    if (this.#handed === this.#due.length) this.#refill();
    return this.#handed === this.#due.length ? undefined : this.#due[this.#handed++];
  }

  idle(): undefined {
    return undefined;
  }

  release(): void {
    this.#released();
  }

  #refill(): void {
    const { alerts, floor, position } = this.#memory();
    this.#handed = 0;
    this.#due = (this.#next === null ? null : alerts.from(this.#next, this.#scope)) ?? [
      ...openEscalations(floor, this.#scope),
      ...alerts.keptAfter(this.#toldTo, this.#scope),
    ];
    this.#next = alerts.end;
    this.#toldTo = Math.max(position, this.#toldTo);
  }
}
