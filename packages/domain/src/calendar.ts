import { DAY, type Instant, type Millis } from './time.js';
import {
  type DayNumber,
  firstDayOf,
  instantOf,
  parseDay,
  parseTimeOfDay,
  wallClock,
  weekdayOf,
  yearOf,
} from './zone.js';

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

/** `['09:00', '12:00']`. An end at or before its start lies on the next day; `24:00` is midnight at the day's end. */
export type Hours = readonly [from: string, to: string];

/** When work is done, written by people. */
export interface CalendarSpec {
  readonly version: string;
  /** IANA name of the jurisdiction's zone, never the server's or the viewer's. */
  readonly timeZone: string;
  readonly weekly: Readonly<Partial<Record<Weekday, readonly Hours[]>>>;
  /** Days off, `2026-10-01`. */
  readonly holidays: readonly string[];
  /** 调休: days that are worked although their weekday is off; they work Monday's hours. */
  readonly makeUpDays: readonly string[];
  /** The years whose holidays are known, inclusive; null where holidays play no part. */
  readonly published: { readonly from: number; readonly through: number } | null;
}

/** Deadlines further out than this are a mistake in the data, not a promise. */
const HORIZON_YEARS = 60;

/**
 * A calendar compiled for arithmetic: every working span as a pair of instants with the working time before it, so that
 * adding working time and measuring it are one binary search. Years are compiled when they are first needed.
 */
export class WorkingCalendar {
  readonly version: string;
  readonly timeZone: string;
  readonly #spec: CalendarSpec;
  readonly #weekly: readonly (readonly Span[])[];
  readonly #holidays: ReadonlySet<DayNumber>;
  readonly #makeUpDays: ReadonlySet<DayNumber>;
  #table: Table;

  constructor(spec: CalendarSpec) {
    this.version = spec.version;
    this.timeZone = spec.timeZone;
    this.#spec = spec;
    this.#weekly = weekdays.map((weekday) => (spec.weekly[weekday] ?? []).map(spanOf));
    this.#holidays = new Set(spec.holidays.map(dayOf));
    this.#makeUpDays = new Set(spec.makeUpDays.map(dayOf));
    this.#table = emptyTable;
  }

  /** Whether a day is worked at all. */
  worksOn(day: DayNumber): boolean {
    return this.#hoursOf(day).length > 0;
  }

  /** Whether the holidays of the year of this instant are known. */
  knows(at: Instant): boolean {
    const { published } = this.#spec;
    if (published === null) return true;
    const year = yearOf(wallClock(this.timeZone, at).day);
    return published.from <= year && year <= published.through;
  }

  /**
   * The earliest instant at which `amount` of working time after `start` is used up. An amount that exactly fills a
   * span ends at its close, not at the next opening (peers.md S9); no amount at all ends at the next working moment.
   *
   * @throws RangeError when there is not so much working time within sixty years
   */
  add(start: Instant, amount: Millis): Instant {
    for (let years = 1; years <= HORIZON_YEARS; years *= 2) {
      const table = this.#covering(start, start + years * 366 * DAY);
      if (amount <= 0) {
        const next = lastWhere(table.closes, (close) => close <= start) + 1;
        if (next === table.opens.length) continue;
        return Math.max(start, at(table.opens, next));
      }
      const target = workedBefore(table, start) + amount;
      if (target > table.total) continue;
      const span = lastWhere(table.worked, (worked) => worked < target);
      return at(table.opens, span) + target - at(table.worked, span);
    }
    throw new RangeError(`calendar ${this.version} has not so much working time within ${HORIZON_YEARS} years`);
  }

  /** Working time within [from, to); 0 when they are the other way round. */
  between(from: Instant, to: Instant): Millis {
    if (to <= from) return 0;
    const table = this.#covering(from, to);
    return workedBefore(table, to) - workedBefore(table, from);
  }

  /**
   * The `count`-th working day after a day (`count` ≥ 1).
   *
   * @throws RangeError as `add`
   */
  workingDayAfter(day: DayNumber, count: number): DayNumber {
    let left = count;
    for (let next = day + 1; next < day + HORIZON_YEARS * 366; next++) {
      if (this.worksOn(next) && --left === 0) return next;
    }
    throw new RangeError(`calendar ${this.version} has not ${count} working days within ${HORIZON_YEARS} years`);
  }

  /** When work ends on a working day. */
  closeOf(day: DayNumber): Instant {
    const last = this.#hoursOf(day).at(-1);
    if (last === undefined) throw new RangeError(`day ${day} is not worked in calendar ${this.version}`);
    return instantOf(this.timeZone, day, last.to);
  }

  #hoursOf(day: DayNumber): readonly Span[] {
    if (this.#makeUpDays.has(day)) return this.#weekly[weekdays.indexOf('mon')] ?? [];
    if (this.#holidays.has(day)) return [];
    return this.#weekly[weekdayOf(day)] ?? [];
  }

  /** The table, grown so that every span that touches [from, to] is in it. */
  #covering(from: Instant, to: Instant): Table {
    // A span may begin on the day before and a zone is at most a day away from UTC, hence two days of margin.
    const firstYear = yearOf(Math.floor(from / DAY) - 2);
    const lastYear = yearOf(Math.floor(to / DAY) + 2);
    const table = this.#table;
    if (firstYear < table.firstYear || lastYear > table.lastYear) {
      this.#table = this.#compile(Math.min(firstYear, table.firstYear), Math.max(lastYear, table.lastYear));
    }
    return this.#table;
  }

  #compile(firstYear: number, lastYear: number): Table {
    const opens: number[] = [];
    const closes: number[] = [];
    const worked: number[] = [];
    let total = 0;
    const end = firstDayOf(lastYear + 1);
    for (let day = firstDayOf(firstYear); day < end; day++) {
      for (const span of this.#hoursOf(day)) {
        const open = instantOf(this.timeZone, day, span.from);
        const close = instantOf(this.timeZone, day, span.to);
        opens.push(open);
        closes.push(close);
        worked.push(total);
        total += close - open;
      }
    }
    return {
      firstYear,
      lastYear,
      opens: Float64Array.from(opens),
      closes: Float64Array.from(closes),
      worked: Float64Array.from(worked),
      total,
    };
  }
}

/** Wall-clock times since the midnight at which the day begins. */
interface Span {
  readonly from: Millis;
  readonly to: Millis;
}

/** Working spans in time order; `worked` is the working time before each. */
interface Table {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  readonly worked: Float64Array;
  readonly total: Millis;
}

const emptyTable: Table = {
  firstYear: Number.POSITIVE_INFINITY,
  lastYear: Number.NEGATIVE_INFINITY,
  opens: new Float64Array(),
  closes: new Float64Array(),
  worked: new Float64Array(),
  total: 0,
};

function workedBefore(table: Table, instant: Instant): Millis {
  const span = lastWhere(table.opens, (open) => open <= instant);
  if (span < 0) return 0;
  return at(table.worked, span) + Math.min(instant, at(table.closes, span)) - at(table.opens, span);
}

/** The last index whose value passes a test that holds for a prefix of the ascending values; -1 when none does. */
function lastWhere(values: Float64Array, passes: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(at(values, middle))) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function at(values: Float64Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no span ${index}`);
  return value;
}

function spanOf([from, to]: Hours): Span {
  const opens = parseTimeOfDay(from);
  const closes = parseTimeOfDay(to);
  if (opens === null || closes === null) throw new RangeError(`no such hours: ${from}-${to}`);
  return { from: opens, to: closes > opens ? closes : closes + DAY };
}

function dayOf(text: string): DayNumber {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`no such day: ${text}`);
  return day;
}
