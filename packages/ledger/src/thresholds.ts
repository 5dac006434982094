import type { ComplaintId } from '@watchfloor/domain/complaint';
import { type Instant, MINUTE, type TimeSource } from '@watchfloor/domain/time';
import type { DataSource } from 'typeorm';
import { timestampOf } from './complaint-codec.js';

/** No command takes so long from reading the clock to being seen. */
const COMMIT_WITHIN = MINUTE;
const BEGINNING = '-infinity';

/** What whoever runs the clocks must know to sleep well. */
export interface Look {
  /** The present instant, by the only clock that counts: the database's, or the injected one. */
  readonly now: Instant;
  /** The instant of the soonest armed threshold, in the past where it is overdue; null when none is armed. */
  readonly next: Instant | null;
}

/**
 * Which clocks have something to say. Whoever runs them looks at the next instant, sleeps until then, asks which complaints
 * are due and gives each the command `passTime`; crossing a threshold disarms it, so that each fires once however many run.
 *
 * Questions look only from the last instant up to which nothing was left, because the index still holds what has fired until
 * the vacuum can clean it, which one long report or backup may prevent for hours. A threshold may yet appear below that
 * instant, armed by a command that had read the clock before; commands of this process say so, and for those of others the
 * bound stays a minute behind. `audit` looks at everything and proves it.
 */
export class Thresholds {
  readonly #dataSource: DataSource;
  readonly #time: TimeSource;
  /** Nothing is armed before this; null until it was looked at. */
  #from: Instant | null = null;

  constructor(dataSource: DataSource, time: TimeSource) {
    this.#dataSource = dataSource;
    this.#time = time;
  }

  /** Both are read together, so that nobody's own idea of the time decides what is due. */
  async look(): Promise<Look> {
    const rows: readonly { now: Date; next: Date | null }[] = await this.#dataSource.query(looking, [
      this.#bound(),
      this.#now(),
    ]);
    const [row] = rows;
    if (row === undefined) throw new Error('a look at the armed thresholds always answers one row');
    const now = row.now.getTime();
    // a clock that was put back arms thresholds before instants that it had passed already
    if (this.#from !== null) this.#from = Math.min(this.#from, now - COMMIT_WITHIN);
    return { now, next: row.next?.getTime() ?? null };
  }

  /**
   * Complaints with a threshold that time has passed, the longest overdue first, each once: those of the `limit` thresholds
   * that are overdue the longest.
   */
  async dueComplaints(limit: number): Promise<readonly ComplaintId[]> {
    return this.#due(this.#bound(), limit, null);
  }

  /**
   * The same, looking at every armed threshold; slow where much has fired and was not yet cleaned away.
   *
   * @param until those that time passed no later than then: what has fallen due since a look was not missed by it
   */
  async audit(limit: number, until: Instant | null = null): Promise<readonly ComplaintId[]> {
    return this.#due(BEGINNING, limit, until);
  }

  /** Takes note of thresholds that were armed and committed. */
  armed(fireAt: readonly Instant[]): void {
    if (this.#from !== null) this.#from = Math.min(this.#from, ...fireAt);
  }

  async #due(from: string, limit: number, until: Instant | null): Promise<readonly ComplaintId[]> {
    const known = this.#from;
    const rows: readonly { now: Date; id: ComplaintId | null; at: Date | null }[] = await this.#dataSource.query(due, [
      from,
      this.#now(),
      limit,
      until === null ? null : timestampOf(until),
    ]);
    const [first] = rows;
    // armed() may have spoken while the question was under way; then what it said stands
    if (first !== undefined && this.#from === known) {
      this.#from = Math.min(first.at?.getTime() ?? Number.POSITIVE_INFINITY, first.now.getTime() - COMMIT_WITHIN);
    }
    return rows.flatMap((row) => row.id ?? []);
  }

  #now(): string | null {
    const now = this.#time.now();
    return now === null ? null : timestampOf(now);
  }

  #bound(): string {
    return this.#from === null ? BEGINNING : timestampOf(this.#from);
  }
}

const looking = `
  select coalesce($2::timestamptz, clock_timestamp()) as now,
         (select min(fire_at) from armed_threshold where fire_at >= $1) as next`;

// The clock is read before the rows are; a row without a complaint says that nothing is due. The limit stands inside, on
// the index: without it a backlog of a million would be sorted each time.
const due = `
  with clock as materialized (select least(coalesce($2::timestamptz, clock_timestamp()), $4::timestamptz) as now),
  fired as (
    select complaint_id, fire_at from armed_threshold
     where fire_at >= $1 and fire_at <= (select now from clock)
     order by fire_at, complaint_id limit $3
  )
  select clock.now, first.complaint_id as id, first.at
    from clock left join (
      select complaint_id, min(fire_at) as at from fired group by complaint_id
    ) first on true
   order by first.at, first.complaint_id`;
