import type { Alert, AlertBatch, AlertDigest } from './alerts-document.js';

/** Alerts other than escalations kept for the list. */
export const recentKept = 50;

/** What the bell and the banner show. A new object means that there is something to draw. */
export interface AlertView {
  /** Escalations that nobody has acknowledged: critical first, then the oldest first. */
  readonly escalations: readonly Alert[];
  /** Everything else, newest first. */
  readonly recent: readonly Alert[];
  /** What was missed in the last outage; null where nothing was. */
  readonly digest: AlertDigest | null;
}

export const noAlerts: AlertView = { escalations: [], recent: [], digest: null };

/** Is it a person's turn at once? Critical, and raised or overdue; everything else can wait for eyes. */
export const isPiercing = (alert: Alert): boolean =>
  alert.urgency === 'critical' &&
  (alert.kind === 'escalation' || alert.kind === 'breach') &&
  alert.acknowledgedAt === null &&
  !alert.late;

/** An urge or an order that nobody waits for any more; how a request was ruled is news by itself. */
const isOver = ({ kind, settledAt, granted }: Alert): boolean =>
  settledAt !== null && (kind !== 'request' || granted === null);

const byUrgencyThenAge = (one: Alert, other: Alert): number =>
  Number(other.urgency === 'critical') - Number(one.urgency === 'critical') || one.at.localeCompare(other.at);

const newestFirst = (one: Alert, other: Alert): number => other.position - one.position || (one.id < other.id ? -1 : 1);

/** What applying a batch came to: the alerts that were never held before, or that it does not follow what is held. */
export type Applied = { readonly fresh: readonly Alert[] } | 'gap';

/** The alerts of this page: exactly what a fresh query would answer at the position held. */
export class AlertBook {
  #alerts = new Map<string, Alert>();
  #digest: AlertDigest | null = null;
  /** Every alert that was ever held: one that comes again is not news. */
  readonly #known = new Set<string>();
  #position: number | null = null;

  get view(): AlertView {
    const all = [...this.#alerts.values()];
    return {
      escalations: all.filter(({ kind }) => kind === 'escalation').sort(byUrgencyThenAge),
      recent: all.filter((alert) => alert.kind !== 'escalation' && !isOver(alert)).sort(newestFirst),
      digest: this.#digest,
    };
  }

  /** Takes a batch in. What a page finds when it opens is shown, and is not fresh. */
  apply({ from, to, digest, changes }: AlertBatch): Applied {
    const isFirst = this.#position === null;
    const isWhole = changes.some((change) => change.__typename === 'AlertResync');
    if (!isWhole && from !== this.#position) return 'gap';
    const came = changes.flatMap((change) => this.#take(change));
    const fresh = came.filter(({ id }) => !this.#known.has(id));
    for (const { id } of fresh) this.#known.add(id);
    this.#position = to;
    this.#digest = digest;
    return { fresh: isFirst ? [] : fresh };
  }

  /** Answers the alerts that came with a change. */
  #take(change: AlertBatch['changes'][number]): readonly Alert[] {
    switch (change.__typename) {
      case 'AlertResync':
        this.#alerts = new Map(change.alerts.map((alert) => [alert.id, alert]));
        return change.alerts;
      case 'AlertLeft':
        this.#alerts.delete(change.id);
        return [];
      case 'AlertEntered':
      case 'AlertChanged':
        this.#alerts.set(change.alert.id, change.alert);
        return [change.alert];
    }
  }
}
