import type { ComplaintEvent } from '@watchfloor/domain/event';
import type { Instant } from '@watchfloor/domain/time';
import pg from 'pg';

/** Looks at the log past the product, as an auditor would. */
export class LogReader {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  static async open(url: string): Promise<LogReader> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('listen watchfloor_log');
    return new LogReader(client);
  }

  /** Every entry by its position. */
  async entries(): Promise<ReadonlyMap<number, { readonly complaintId: string; readonly version: number }>> {
    const { rows } = await this.#client.query<{ position: string; complaint_id: string; version: number }>(
      'select position, complaint_id, version from event_log',
    );
    return new Map(rows.map((row) => [Number(row.position), { complaintId: row.complaint_id, version: row.version }]));
  }

  /** The true instants at which the caller's clock of each complaint was recorded as breached, in the order of the log. */
  async breaches(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Instant[]>> {
    const { rows } = await this.#client.query<{ complaint_id: string; event: ComplaintEvent }>(
      `select complaint_id, event from event_log, jsonb_array_elements(events) event
        where complaint_id = any($1::uuid[]) and event->>'type' = 'clockCrossed' and event->>'threshold' = 'due'
          and event->>'clockId' = 'c1'
        order by position`,
      [ids],
    );
    const found = new Map<string, Instant[]>(ids.map((id) => [id, []]));
    for (const { complaint_id: id, event } of rows) if (event.type === 'clockCrossed') found.get(id)?.push(event.at);
    return found;
  }

  /** Resolves when each of these complaints has a recorded breach; looks again whenever the log grows. */
  async untilBreached(ids: readonly string[]): Promise<void> {
    for (;;) {
      const grown = new Promise<void>((resolve) => this.#client.once('notification', () => resolve()));
      const breaches = await this.breaches(ids);
      if ([...breaches.values()].every((instants) => instants.length > 0)) return;
      await grown;
    }
  }

  close(): Promise<void> {
    return this.#client.end();
  }
}
