import type { Alert, AlertPage } from './alerts-document.js';

/** Warnings and breaches kept for the list. */
export const recentKept = 50;

/** What the bell and the banner show. A new object means that there is something to draw. */
export interface AlertView {
  /** Escalations that nobody has acknowledged: critical first, then the oldest first. */
  readonly escalations: readonly Alert[];
  /** Warnings and breaches, newest first. */
  readonly recent: readonly Alert[];
}

export const noAlerts: AlertView = { escalations: [], recent: [] };

/** Is it a person's turn at once? Critical, and raised or overdue; a warning can wait for eyes. */
export const isPiercing = (alert: Alert): boolean =>
  alert.urgency === 'critical' && alert.kind !== 'warning' && alert.acknowledgedAt === null;

const byUrgencyThenAge = (one: Alert, other: Alert): number =>
  Number(other.urgency === 'critical') - Number(one.urgency === 'critical') || one.at.localeCompare(other.at);

/**
 * Alerts by id, as the server tells them: one that comes again takes the place of the one before, so an
 * acknowledgement by anybody removes it here too.
 */
export class AlertBook {
  #escalations = new Map<string, Alert>();
  #recent: readonly Alert[] = [];
  readonly #known = new Set<string>();
  #position: number | null = null;

  /** Where to go on from: one entry may carry several alerts, so its own position is asked for again. */
  get since(): number | null {
    return this.#position === null ? null : this.#position - 1;
  }

  get view(): AlertView {
    return { escalations: [...this.#escalations.values()].toSorted(byUrgencyThenAge), recent: this.#recent };
  }

  /** Takes the whole truth as of a position; what was acknowledged meanwhile is gone. */
  seed(page: AlertPage): void {
    this.#escalations = new Map(page.escalations.map((alert) => [alert.id, alert]));
    this.#recent = page.recent;
    for (const alert of [...page.escalations, ...page.recent]) this.#known.add(alert.id);
    this.#position = page.asOf + 1;
  }

  /** Takes one alert. True when it has not been seen before: once per event, whatever is sent again. */
  take(alert: Alert): boolean {
    const isNew = !this.#known.has(alert.id);
    this.#known.add(alert.id);
    this.#position = Math.max(alert.position, this.#position ?? 0);
    if (alert.kind === 'escalation') {
      if (alert.acknowledgedAt === null) this.#escalations.set(alert.id, alert);
      else this.#escalations.delete(alert.id);
    } else if (isNew) {
      this.#recent = [alert, ...this.#recent].slice(0, recentKept);
    }
    return isNew;
  }
}
