import type { Alert, AlertDigest, AlertNews, AlertPage } from './alerts-document.js';

/** Alerts other than escalations kept for the list. */
export const recentKept = 50;

/** What the bell and the banner show. A new object means that there is something to draw. */
export interface AlertView {
  /** Escalations that nobody has acknowledged: critical first, then the oldest first. */
  readonly escalations: readonly Alert[];
  /** Everything else, newest first. */
  readonly recent: readonly Alert[];
  /** What was missed while the service was down, as told last; null where nothing was. */
  readonly digest: AlertDigest | null;
}

export const noAlerts: AlertView = { escalations: [], recent: [], digest: null };

/** Is it a person's turn at once? Critical, and raised or overdue; everything else can wait for eyes. */
export const isPiercing = (alert: Alert): boolean =>
  alert.urgency === 'critical' &&
  (alert.kind === 'escalation' || alert.kind === 'breach') &&
  alert.acknowledgedAt === null;

/** An urge or an order that nobody waits for any more; how a request was ruled is news by itself. */
const isOver = ({ kind, settledAt, granted }: Alert): boolean =>
  settledAt !== null && (kind !== 'request' || granted === null);

const byUrgencyThenAge = (one: Alert, other: Alert): number =>
  Number(other.urgency === 'critical') - Number(one.urgency === 'critical') || one.at.localeCompare(other.at);

/**
 * Alerts by id, as the server tells them: one that comes again takes the place of the one before, so an
 * acknowledgement by anybody removes it here too.
 */
export class AlertBook {
  #escalations = new Map<string, Alert>();
  #recent: readonly Alert[] = [];
  #digest: AlertDigest | null = null;
  readonly #known = new Set<string>();
  #position: number | null = null;

  /** Where to go on from: one entry may carry several alerts, so its own position is asked for again. */
  get since(): number | null {
    return this.#position === null ? null : this.#position - 1;
  }

  get view(): AlertView {
    return {
      escalations: [...this.#escalations.values()].toSorted(byUrgencyThenAge),
      recent: this.#recent,
      digest: this.#digest,
    };
  }

  /** Takes the whole truth as of a position; what was acknowledged meanwhile is gone. */
  seed(page: AlertPage): void {
    this.#escalations = new Map(page.escalations.map((alert) => [alert.id, alert]));
    this.#recent = page.recent.filter((alert) => !isOver(alert));
    for (const alert of [...page.escalations, ...page.recent]) this.#known.add(alert.id);
    this.#position = page.asOf + 1;
  }

  /** Takes one alert or digest. True when it has not been seen before: once per event, whatever is sent again. */
  take(news: AlertNews): boolean {
    return news.__typename === 'Alert' ? this.#takeAlert(news) : this.#takeDigest(news);
  }

  #takeDigest(digest: AlertDigest): boolean {
    const isNew = !this.#known.has(digest.id);
    this.#known.add(digest.id);
    // it holds everything up to its position: that entry need not be asked for again
    this.#position = Math.max(digest.position + 1, this.#position ?? 0);
    this.#digest = digest;
    return isNew;
  }

  #takeAlert(alert: Alert): boolean {
    const isNew = !this.#known.has(alert.id);
    this.#known.add(alert.id);
    this.#position = Math.max(alert.position, this.#position ?? 0);
    if (alert.kind === 'escalation') {
      if (alert.acknowledgedAt === null) this.#escalations.set(alert.id, alert);
      else this.#escalations.delete(alert.id);
    } else {
      const others = this.#recent.filter(({ id }) => id !== alert.id);
      this.#recent = (isOver(alert) ? others : [alert, ...others]).slice(0, recentKept);
    }
    return isNew;
  }
}
