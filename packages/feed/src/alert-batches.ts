import { type AlertBatch, type AlertChange, alertChanges, alertsIn } from './alert-batch.js';
import type { AlertPage, AlertView } from './alert-view.js';
import type { Position } from './ports.js';
import type { Source } from './subscriber.js';
import type { FeedTimers } from './timers.js';

interface AlertBatchesOptions {
  readonly view: AlertView;
  readonly position: () => Position;
  readonly timers: Pick<FeedTimers, 'now'>;
  readonly released: () => void;
}

interface Held {
  readonly page: AlertPage;
  readonly position: Position;
}

/**
 * One reader of a view of alerts. All that is kept for it is the page it holds, which it shares with others: what it is due
 * is the difference, in one batch, whether it comes at once or after a stall. The first batch is the page itself.
 */
export class AlertBatches implements Source<AlertBatch> {
  readonly #options: AlertBatchesOptions;
  #held: Held | null = null;

  constructor(options: AlertBatchesOptions) {
    this.#options = options;
  }

  take(): AlertBatch | undefined {
    const { page } = this.#options.view;
    const held = this.#held;
    if (held === null) return this.#hand(page, [{ type: 'resync', alerts: alertsIn(page) }]);
    if (held.page === page) return undefined;
    const changes = alertChanges(held.page, page);
    if (changes.length > 0 || held.page.digest?.position !== page.digest?.position) return this.#hand(page, changes);
    this.#held = { ...held, page };
    return undefined;
  }

  idle(): AlertBatch | undefined {
    return this.#held === null ? undefined : this.#hand(this.#held.page, []);
  }

  release(): void {
    this.#options.released();
  }

  #hand(page: AlertPage, changes: readonly AlertChange[]): AlertBatch {
    const { position, timers } = this.#options;
    const to = position();
    // a memory that was read anew may stand a little behind the one that was lost
    const from = Math.min(this.#held?.position ?? to, to);
    this.#held = { page, position: to };
    return { from, to, at: timers.now(), digest: page.digest, changes };
  }
}
