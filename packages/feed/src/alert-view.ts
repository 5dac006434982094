import { type Audience, covers, type Scope, scopeKey } from '@watchfloor/domain/access';
import { type Alert, type EscalationRoles, told } from './alert.js';
import type { AlertDigest } from './alert-digest.js';
import type { Memory } from './memory.js';

/** The alerts of a scope at a position of the log. */
export interface AlertPage {
  /** Every escalation that waits to be taken on, the oldest first. */
  readonly escalations: readonly Alert[];
  /** What else happened of late, each thing as it stands now, the newest first. */
  readonly recent: readonly Alert[];
  /** What was missed in the last outage; null where nothing was. */
  readonly digest: AlertDigest | null;
}

/** Whose alerts, and how many of the others at most besides the escalations, of which there are always all. */
export interface AlertSpec {
  readonly scope: Scope;
  readonly first: number;
}

/** What a fresh query answers. */
export function alertPage(
  { alerts, escalations }: Memory,
  { scope, first }: AlertSpec,
  roles: EscalationRoles,
): AlertPage {
  return {
    escalations: escalations.of(scope).map((alert) => told(alert, roles)),
    recent: alerts.recent(scope, first),
    digest: alerts.missed(scope),
  };
}

/** Equal for those who are told the same. */
export const alertKey = ({ scope, first }: AlertSpec): string => `${first} ${scopeKey(scope)}`;

/** The alerts of a scope as they are, worked out once for all who look at them after each change that concerns the scope. */
export class AlertView {
  readonly spec: AlertSpec;
  readonly #read: (spec: AlertSpec) => AlertPage;
  #page: AlertPage | undefined;

  constructor(spec: AlertSpec, read: (spec: AlertSpec) => AlertPage) {
    this.spec = spec;
    this.#read = read;
  }

  /** The same object until something has changed. */
  get page(): AlertPage {
    this.#page ??= this.#read(this.spec);
    return this.#page;
  }

  /** Alerts of these audiences have changed. Answers whether that may matter here. */
  touch(alerted: readonly Audience[]): boolean {
    if (!alerted.some((audience) => covers(this.spec.scope, audience))) return false;
    this.#page = undefined;
    return true;
  }

  /** Anything may have changed. */
  reset(): void {
    this.#page = undefined;
  }
}
