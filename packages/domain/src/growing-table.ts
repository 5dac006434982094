import { DAY, type Instant } from './time.js';
import { type DayOfWork, WorkTable } from './work-table.js';
import { type DayNumber, firstDayOf, yearOf } from './zone.js';

/** No deadline is further out than this: what is longer falls due there, whatever the calendar. */
export const HORIZON_YEARS = 60;
const HORIZON = HORIZON_YEARS * 366;
/** So are instants outside these years; a table of all years in between would still be small. */
const YEARS = { first: 1800, last: 2400 };

/** The last day that is counted to from a day. */
export const furthestAfter = (day: DayNumber): DayNumber =>
  Math.max(day, Math.min(day + HORIZON, firstDayOf(YEARS.last)));

/** As `furthestAfter`, backwards. */
export const furthestBefore = (day: DayNumber): DayNumber =>
  Math.min(day, Math.max(day - HORIZON, firstDayOf(YEARS.first + 1)));

/** The work table of a calendar, made year by year as years are asked for. */
export class GrowingTable {
  readonly #name: string;
  readonly #workOf: (day: DayNumber) => DayOfWork;
  #table: WorkTable | null = null;

  constructor(name: string, workOf: (day: DayNumber) => DayOfWork) {
    this.#name = name;
    this.#workOf = workOf;
  }

  /** A table in which an instant can be looked up. */
  covering(at: Instant): WorkTable {
    const table = this.#table;
    return table !== null && table.from <= at && at < table.to ? table : this.#around(Math.floor(at / DAY));
  }

  /** A table in which a day can be looked up. */
  coveringDay(day: DayNumber): WorkTable {
    const table = this.#table;
    return table !== null && table.firstDay < day && day < table.endDay - 1 ? table : this.#around(day);
  }

  /** The table with at least another year at its end, and more the further it reaches already. */
  ahead(from: Instant): WorkTable {
    const day = Math.floor(from / DAY);
    return this.#grow(day, day + reach((this.#table?.endDay ?? day) - day));
  }

  /** As `ahead`, at its beginning. */
  behind(from: Instant): WorkTable {
    const day = Math.floor(from / DAY);
    return this.#grow(day - reach(day - (this.#table?.firstDay ?? day)), day);
  }

  #around(day: DayNumber): WorkTable {
    const year = yearOf(day);
    if (!(YEARS.first <= year && year <= YEARS.last)) {
      throw new RangeError(`${this.#name} knows the years ${YEARS.first} to ${YEARS.last}`);
    }
    return this.#grow(day - 3, day + 3);
  }

  /** Makes it hold these days, and whole years. */
  #grow(firstDay: DayNumber, lastDay: DayNumber): WorkTable {
    const { firstDay: first, endDay: end } = this.#table ?? { firstDay, endDay: lastDay };
    const from = firstDayOf(yearOf(Math.min(first, firstDay)));
    const to = firstDayOf(yearOf(Math.max(end, lastDay)) + 1);
    this.#table = new WorkTable(from, to, this.#workOf);
    return this.#table;
  }
}

const reach = (searched: number): number => Math.max(366, 2 * searched);
