import { expect } from 'vitest';
import type { Alert } from '../../src/alert.js';
import type { AlertBatch } from '../../src/alert-batch.js';
import type { AlertDigest } from '../../src/alert-digest.js';
import type { AlertSpec } from '../../src/alert-view.js';
import type { Feed } from '../../src/feed.js';
import type { Position } from '../../src/ports.js';
import type { Subscriber } from '../../src/subscriber.js';

/** Somebody who folds batches of alerts as the contract says, reads at their own pace, is cut off and comes back. */
export class AlertViewer {
  readonly spec: AlertSpec;
  feed: Feed;
  held: Position | null = null;
  digest: AlertDigest | null = null;
  problem: unknown;
  readonly #alerts = new Map<string, Alert>();
  readonly #seen: (viewer: AlertViewer) => void;
  #subscription: Subscriber<AlertBatch>;
  #reading: Promise<void> | undefined;

  /** @param seen is called after each batch; what it throws is the viewer's problem */
  constructor(feed: Feed, spec: AlertSpec, seen: (viewer: AlertViewer) => void) {
    this.feed = feed;
    this.spec = spec;
    this.#seen = seen;
    this.#subscription = feed.subscribeAlertBatches(spec);
  }

  /** What it shows: escalations oldest first, the others newest first. */
  get page() {
    const all = [...this.#alerts.values()];
    const byId = (one: Alert, other: Alert) => (one.id < other.id ? -1 : 1);
    return {
      escalations: all
        .filter(({ kind }) => kind === 'escalation')
        .sort((one, other) => one.at - other.at || byId(one, other)),
      recent: all
        .filter(({ kind }) => kind !== 'escalation')
        .sort((one, other) => other.position - one.position || byId(one, other)),
    };
  }

  /** True while a read waits for something to come. */
  get waiting(): boolean {
    return this.#reading !== undefined;
  }

  /** Asks for the next batch, unless that is under way. */
  read(): void {
    this.#reading ??= this.#subscription
      .next()
      .then((step) => {
        if (step.done) return;
        this.#apply(step.value);
        this.#seen(this);
      })
      .catch((error: unknown) => {
        this.problem ??= error;
      })
      .finally(() => {
        this.#reading = undefined;
      });
  }

  async leave(): Promise<void> {
    const reading = this.#reading;
    await this.#subscription.return();
    await reading;
  }

  /** The line is cut, and the same viewer comes back to a server. */
  async reconnect(feed: Feed): Promise<void> {
    await this.leave();
    this.feed = feed;
    this.held = null;
    this.#subscription = feed.subscribeAlertBatches(this.spec);
  }

  #apply({ from, to, digest, changes }: AlertBatch): void {
    if (this.held === null) expect(changes, 'a first batch is whole').toMatchObject([{ type: 'resync' }]);
    else expect(from, 'a batch follows the one before').toBe(this.held);
    for (const change of changes) {
      if (change.type === 'resync') {
        expect(changes, 'a resync comes alone').toHaveLength(1);
        this.#alerts.clear();
        for (const alert of change.alerts) this.#alerts.set(alert.id, alert);
      } else if (change.type === 'left') {
        expect(this.#alerts.delete(change.id), 'what left was held').toBe(true);
      } else {
        expect(this.#alerts.has(change.alert.id), change.type).toBe(change.type === 'changed');
        this.#alerts.set(change.alert.id, change.alert);
      }
    }
    this.held = to;
    this.digest = digest;
  }
}
