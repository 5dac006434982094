import { covers, type Scope } from '@watchfloor/domain/access';
import { type Alert, type EscalationRoles, told } from './alert.js';
import { type AlertDigest, Gathering } from './alert-digest.js';
import type { Memory } from './memory.js';
import type { Position } from './ports.js';
import type { Raised } from './raised.js';
import type { Source } from './subscriber.js';
import type { FeedTimers } from './timers.js';

/** What a reader of alerts is told. */
export type AlertNews = Alert | AlertDigest;

export interface AlertSourceOptions {
  readonly scope: Scope;
  readonly memory: () => Memory;
  readonly roles: EscalationRoles;
  /** The position after which alerts are wanted; null for those to come. */
  readonly since: Position | null;
  readonly timers: FeedTimers;
  readonly wake: () => void;
  readonly released: () => void;
}

/**
 * One reader of the alerts of a scope. It holds a position; where the alerts since are no longer kept, it gets every
 * escalation that still waits and what is kept of the rest. Thresholds that were noticed late are gathered as they come,
 * however slowly the reader reads, into one digest.
 */
export class AlertSource implements Source<AlertNews> {
  readonly #options: AlertSourceOptions;
  /** The position up to which the reader has been told everything but what is gathered. */
  #toldTo: Position;
  /** The position up to which late thresholds are gathered. */
  #gatheredTo: Position;
  #gathering: Gathering | undefined;
  #cancel: (() => void) | undefined;
  #due: readonly Alert[] = [];
  #handed = 0;

  constructor(options: AlertSourceOptions) {
    this.#options = options;
    const { position } = options.memory();
    this.#toldTo = options.since ?? position;
    this.#gatheredTo = this.#toldTo;
    this.#gatherKept();
  }

  /** A step of the log has raised these, for whomever. */
  hear(raised: readonly Raised[]): void {
    this.#gather(raised.filter(({ audience }) => covers(this.#options.scope, audience)));
    this.#options.wake();
  }

  /** Another memory has taken the place of the one before. */
  reread(): void {
    this.#gatherKept();
    this.#options.wake();
  }

  /** The law in force names others: every escalation that waits is told again. */
  restate(): void {
    const { scope, memory, wake } = this.#options;
    this.#due = [...this.#due.slice(this.#handed), ...memory().escalations.of(scope)];
    this.#handed = 0;
    wake();
  }

  take(): AlertNews | undefined {
    if (this.#handed === this.#due.length) this.#refill();
    const alert = this.#due[this.#handed];
    if (alert === undefined) return this.#digest();
    this.#handed += 1;
    // the digest is yet to come: whoever is cut off meanwhile must go on from before it
    const owed = this.#gathering?.first ?? Number.POSITIVE_INFINITY;
    const present = told(alert, this.#options.roles);
    return alert.position < owed ? present : { ...present, position: owed - 1 };
  }

  idle(): undefined {
    return undefined;
  }

  release(): void {
    this.#cancel?.();
    this.#options.released();
  }

  #refill(): void {
    const { scope, memory } = this.#options;
    const { alerts, escalations, position } = memory();
    const prompt = (raised: readonly Raised[]) => raised.flatMap(({ alert }) => (alert.late ? [] : [alert]));
    const raised = alerts.after(this.#toldTo, scope);
    this.#handed = 0;
    this.#due =
      raised !== null ? prompt(raised) : [...escalations.of(scope), ...prompt(alerts.keptAfter(this.#toldTo, scope))];
    this.#toldTo = Math.max(position, this.#toldTo);
  }

  #gatherKept(): void {
    this.#gather(this.#options.memory().alerts.keptAfter(this.#gatheredTo, this.#options.scope));
  }

  #gather(raised: readonly Raised[]): void {
    for (const one of raised) {
      if (!one.alert.late || one.alert.position <= this.#gatheredTo) continue;
      this.#gathering ??= new Gathering(one);
      this.#gathering.add(one);
    }
    this.#gatheredTo = Math.max(this.#gatheredTo, this.#options.memory().position);
  }

  #digest(): AlertDigest | undefined {
    const gathering = this.#gathering;
    if (gathering === undefined) return undefined;
    const { timers, wake } = this.#options;
    const early = gathering.dueAt - timers.now();
    if (early <= 0) {
      this.#gathering = undefined;
      return gathering.digest(this.#toldTo);
    }
    this.#cancel ??= timers.after(early, () => {
      this.#cancel = undefined;
      wake();
    });
    return undefined;
  }
}
