import { parseInstant } from '../../live/clock.js';
import type { Live } from '../../live/live.js';
import { subscribeLive } from '../../live/subscribe.js';
import { AlertBook, type AlertView, isPiercing, noAlerts, recentKept } from './alert-book.js';
import { type AlertBatch, AlertsChanged } from './alerts-document.js';

/** The alerts of this page, live: each time the line comes back they are told whole, then what changes. */
export class AlertStore {
  readonly #live: Live;
  readonly #pierced: () => void;
  readonly #book = new AlertBook();
  #view: AlertView = noAlerts;
  readonly #listeners = new Set<() => void>();
  #stop: () => void = () => {};

  /** @param pierced called once for each critical event that happens after the page was opened */
  constructor(live: Live, pierced: () => void) {
    this.#live = live;
    this.#pierced = pierced;
  }

  readonly get = (): AlertView => this.#view;

  /** Live as long as anybody listens. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };

  #start(): void {
    const { socket, clock, refused } = this.#live;
    this.#stop = subscribeLive(
      socket.client,
      clock,
      AlertsChanged,
      { first: recentKept },
      {
        next: ({ alertsChanged }) => this.#take(alertsChanged),
        failed: refused,
      },
    );
  }

  #take(batch: AlertBatch): void {
    const applied = this.#book.apply(batch);
    if (applied === 'gap') {
      this.#stop();
      this.#start();
      return;
    }
    // a desk without a queue learns from here what time it is
    this.#live.time.observe(parseInstant(batch.at));
    for (const alert of applied.fresh) if (isPiercing(alert)) this.#pierced();
    if (batch.changes.length > 0 || batch.digest?.position !== this.#view.digest?.position) this.#tell();
  }

  #tell(): void {
    this.#view = this.#book.view;
    for (const listener of [...this.#listeners]) listener();
  }
}
