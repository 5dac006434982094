import { SECOND } from '@watchfloor/domain/time';
import type { Live } from '../../live/live.js';
import { subscribeLive } from '../../live/subscribe.js';
import { AlertBook, type AlertView, isPiercing, noAlerts, recentKept } from './alert-book.js';
import { AlertRaised, AlertsQuery } from './alerts-document.js';

const again = 5 * SECOND;

/** The alerts of this page: read once, then live; read anew whenever the line has been down. */
export class AlertStore {
  readonly #live: Live;
  readonly #pierced: () => void;
  #book = new AlertBook();
  #view: AlertView = noAlerts;
  readonly #listeners = new Set<() => void>();
  #stop: () => void = () => {};

  /** @param pierced called once for each critical event that happens while the page looks on */
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
    const { socket, clock, connection } = this.#live;
    let over = false;
    let forget = () => {};
    let unsubscribe: (() => void) | null = null;
    let wasDown = false;
    const book = this.#book;
    const listen = () => {
      const variables = {
        get since() {
          return book.since;
        },
      };
      return subscribeLive(socket.client, clock, AlertRaised, variables, {
        next: ({ alertRaised }) => {
          const isNew = book.take(alertRaised);
          if (isNew && alertRaised.__typename === 'Alert' && isPiercing(alertRaised)) this.#pierced();
          this.#tell();
        },
        failed: this.#live.refused,
      });
    };
    const read = async () => {
      const { data } = await this.#live.urql
        .query(AlertsQuery, { first: recentKept }, { requestPolicy: 'network-only' })
        .toPromise();
      if (over) return;
      if (!data) {
        forget = clock.after(again, () => void read());
        return;
      }
      book.seed(data.alerts);
      this.#tell();
      unsubscribe ??= listen();
    };
    // While the line was down somebody may have acknowledged what is no longer kept to be sent.
    const ignore = connection.subscribe(() => {
      const down = connection.get().kind === 'offline';
      if (wasDown && !down) void read();
      wasDown = down;
    });
    void read();
    this.#stop = () => {
      over = true;
      forget();
      ignore();
      unsubscribe?.();
    };
  }

  #tell(): void {
    this.#view = this.#book.view;
    for (const listener of [...this.#listeners]) listener();
  }
}
