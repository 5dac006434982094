import { Folded } from '../clients/folded.js';
import { byId, type Data, type Item, views } from '../clients/views.js';
import type { Desk, Line } from './desk.js';

/** Somebody who keeps the live alerts, is cut off and comes back; the first batch after that is the whole. */
export class LiveAlerts {
  readonly #desk: Desk;
  readonly #folded = new Folded<Item>();
  #line: Line | undefined;
  #failure: unknown;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get seen(): readonly Item[] {
    return byId(this.#folded.items);
  }

  watch(): this {
    const line = this.#desk.connect();
    this.#line = line;
    const { subscription: query, batchOf } = views.alerts;
    line.client.subscribe<Data>(
      { query },
      {
        next: ({ data, errors }) => {
          if (this.#line !== line) return;
          if (data === null || data === undefined) this.#failure ??= errors;
          else this.#folded.take(batchOf(data));
        },
        error: (error) => {
          if (this.#line === line) this.#failure ??= error;
        },
        complete: () => undefined,
      },
    );
    return this;
  }

  cut(): void {
    const line = this.#line;
    this.#line = undefined;
    line?.cut();
  }

  /** Resolves when the alerts of a position are here. @throws what went wrong on the way */
  async reached(position: number): Promise<void> {
    await this.#folded.reached(position);
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#folded.gaps > 0) throw new Error('a batch did not follow the one before');
  }

  async fresh(): Promise<readonly Item[]> {
    return byId(await views.alerts.fresh(this.#desk));
  }
}
