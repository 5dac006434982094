import type { DistrictId } from './directory.js';
import { furthestAfter, furthestBefore, GrowingTable } from './growing-table.js';
import { type Stretch, union, without } from './stretch.js';
import { DAY, type Instant, type Millis } from './time.js';
import type { DayOfWork } from './work-table.js';
import {
  type DayNumber,
  instantOf,
  localInstant,
  parseDay,
  parseTimeOfDay,
  wallClock,
  weekdayOf,
  yearOf,
} from './zone.js';
import { offsetAt } from './zone-offsets.js';

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

/** `['09:00', '12:00']`. An end before its start lies on the next day; `24:00` is midnight at the day's end. */
export type Hours = readonly [from: string, to: string];

/** `{ after: '17:00', countsAs: '08:30' }`: from 17:00 on, what comes in counts as of 08:30 on the next working day. */
export interface CutOff {
  readonly after: string;
  readonly countsAs: string;
}

/** An unplanned stop of work, a typhoon for one, by the wall clock: `2026-09-20T14:00`. */
export interface Closure {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Where a district departs from its city. */
export interface DistrictHours {
  /** In place of the city's. */
  readonly weekly?: CalendarSpec['weekly'];
  /** Days off besides the city's; a make-up day of the city that is named here is off. */
  readonly holidays?: readonly string[];
  /** Worked besides the city's; a holiday of the city that is named here is worked. */
  readonly makeUpDays?: readonly string[];
  /** Besides the city's. */
  readonly closures?: readonly Closure[];
}

/** When work is done, written by people. `calendarProblems` says what is wrong with one. */
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
  /** For limits in working time. */
  readonly cutOff?: CutOff | null;
  readonly closures?: readonly Closure[];
  readonly districts?: Readonly<Record<DistrictId, DistrictHours>>;
}

/** The calendar a district works by: the city's own, version and all, where the district does not depart from it. */
export function forDistrict(spec: CalendarSpec, districtId: DistrictId): CalendarSpec {
  const { districts = {}, ...city } = spec;
  const own = districts[districtId];
  if (own === undefined || Object.values(own).every((stated) => stated === undefined)) return city;
  const { weekly = city.weekly, holidays = [], makeUpDays = [], closures = [] } = own;
  return {
    ...city,
    version: `${city.version}@${districtId}`,
    weekly,
    holidays: [...city.holidays.filter((day) => !makeUpDays.includes(day)), ...holidays],
    makeUpDays: [...city.makeUpDays.filter((day) => !holidays.includes(day)), ...makeUpDays],
    closures: [...(city.closures ?? []), ...closures],
  };
}

/**
 * A calendar compiled for arithmetic. Years are compiled when they are first needed; after that nothing asks for a zone,
 * searches or allocates.
 */
export class WorkingCalendar {
  readonly version: string;
  readonly timeZone: string;
  /** Times of day; null where a receipt counts whenever it comes in. */
  readonly cutOff: { readonly after: Millis; readonly countsAs: Millis } | null;
  readonly #spec: CalendarSpec;
  readonly #weekly: readonly (readonly Stretch[])[];
  readonly #holidays: ReadonlySet<DayNumber>;
  readonly #makeUpDays: ReadonlySet<DayNumber>;
  readonly #closures: readonly Stretch[];
  readonly #table: GrowingTable;
  #planned: WorkingCalendar | null = null;

  /** @throws RangeError where something in it cannot be read, or the zone is unknown; ask `calendarProblems` before */
  constructor(spec: CalendarSpec) {
    const { timeZone, cutOff = null, closures = [] } = spec;
    offsetAt(timeZone, 0);
    this.version = spec.version;
    this.timeZone = timeZone;
    this.cutOff = cutOff && { after: timeOf(cutOff.after), countsAs: timeOf(cutOff.countsAs) };
    this.#spec = spec;
    this.#weekly = weekdays.map((weekday) =>
      (spec.weekly[weekday] ?? []).map(hoursOf).sort((one, other) => one.from - other.from),
    );
    this.#holidays = new Set(spec.holidays.map(dayOf));
    this.#makeUpDays = new Set(spec.makeUpDays.map(dayOf));
    this.#table = new GrowingTable(`calendar ${spec.version}`, (day) => this.#workOf(day));
    this.#closures = union(
      closures.map(({ from, to }) => ({
        from: readable(from, localInstant(timeZone, from)),
        to: readable(to, localInstant(timeZone, to)),
      })),
    );
  }

  /** The same calendar as if nothing had ever been closed. */
  get planned(): WorkingCalendar {
    if (this.#closures.length === 0) return this;
    this.#planned ??= new WorkingCalendar({ ...this.#spec, closures: [] });
    return this.#planned;
  }

  /** Whether a day counts as a working day: it has hours, and no closure takes their end. */
  worksOn(day: DayNumber): boolean {
    return this.#table.coveringDay(day).closeOf(day) !== null;
  }

  /** Whether work is being done at an instant; the close of a span is its last moment (case S9). */
  worksAt(at: Instant): boolean {
    return this.between(at - 1, at + 1) > 0;
  }

  /** Whether a day is off by the list of holidays. */
  isHoliday(day: DayNumber): boolean {
    return this.#holidays.has(day) && !this.#makeUpDays.has(day);
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
   * span ends at its close, not at the next opening (case S9); no amount at all ends at the next working moment. What
   * there is no working time for within the horizon ends at the horizon (case S60).
   *
   * @throws RangeError where nothing is ever worked
   */
  add(start: Instant, amount: Millis): Instant {
    const furthest = this.#instantOn(furthestAfter, start);
    for (let table = this.#table.covering(start); ; table = this.#table.ahead(start)) {
      const end = amount > 0 ? table.firstWith(table.workBefore(start) + amount) : table.nextWork(start);
      if (end !== null) return Math.min(end, furthest);
      if (table.to > furthest) return furthest;
    }
  }

  /**
   * The latest instant from which there is `amount` of working time until `end` (case S50); `end` where it is none; no
   * earlier than the horizon.
   *
   * @throws RangeError as `add`
   */
  subtract(end: Instant, amount: Millis): Instant {
    if (amount <= 0) return end;
    const furthest = this.#instantOn(furthestBefore, end);
    for (let table = this.#table.covering(end); ; table = this.#table.behind(end)) {
      const start = table.lastWith(table.workBefore(end) - amount);
      if (start !== null) return Math.max(start, furthest);
      if (table.from < furthest) return furthest;
    }
  }

  /** Working time within [from, to); 0 when they are the other way round. */
  between(from: Instant, to: Instant): Millis {
    if (to <= from) return 0;
    this.#table.covering(from);
    const table = this.#table.covering(to);
    return table.workBefore(to) - table.workBefore(from);
  }

  /** The working spans within [from, to), in time order. */
  spansWithin(from: Instant, to: Instant): readonly Stretch[] {
    this.#table.covering(from);
    return this.#table.covering(to).spansWithin(from, to);
  }

  /** What would be worked within [from, to) but for closures, in time order. */
  closedWithin(from: Instant, to: Instant): readonly Stretch[] {
    if (!this.#closures.some((closure) => closure.from < to && from < closure.to)) return [];
    return without(this.planned.spansWithin(from, to), this.spansWithin(from, to));
  }

  /**
   * The `count`-th working day after a day (`count` ≥ 1); where there are not so many within the horizon, its last day,
   * worked or not.
   *
   * @throws RangeError as `add`
   */
  workingDayAfter(day: DayNumber, count: number): DayNumber {
    this.#needWork();
    const furthest = furthestAfter(day);
    for (let table = this.#table.coveringDay(day); ; table = this.#table.ahead(day * DAY)) {
      const found = table.workingDayAfter(day, count);
      if (found !== null) return Math.min(found, furthest);
      if (table.endDay > furthest) return furthest;
    }
  }

  /** As `workingDayAfter`, backwards. */
  workingDayBefore(day: DayNumber, count: number): DayNumber {
    this.#needWork();
    const furthest = furthestBefore(day);
    for (let table = this.#table.coveringDay(day); ; table = this.#table.behind(day * DAY)) {
      const found = table.workingDayBefore(day, count);
      if (found !== null) return Math.max(found, furthest);
      if (table.firstDay < furthest) return furthest;
    }
  }

  /** When work ends on a working day. */
  closeOf(day: DayNumber): Instant {
    const close = this.#table.coveringDay(day).closeOf(day);
    if (close === null) throw new RangeError(`day ${day} is not worked in calendar ${this.version}`);
    return close;
  }

  /** When work ends on the `count`-th working day after a day; at the horizon, when the day does. */
  closeAfter(day: DayNumber, count: number): Instant {
    const last = this.workingDayAfter(day, count);
    return this.#table.coveringDay(last).closeOf(last) ?? instantOf(this.timeZone, last, DAY);
  }

  /**
   * A time of day on the `count`-th working day after a day. Where a closure covers it, when that is over; where there
   * is no more work on that day then, on the next one.
   */
  sameTimeAfter(day: DayNumber, count: number, sinceMidnight: Millis): Instant {
    const before = count > 1 ? this.workingDayAfter(day, count - 1) : day;
    const furthest = furthestAfter(before);
    for (let next = 1; ; next++) {
      const last = this.planned.workingDayAfter(before, next);
      const planned = instantOf(this.timeZone, last, sinceMidnight);
      const closure = this.#closures.find(({ from, to }) => from < planned && planned < to);
      if (closure === undefined || last === furthest) return planned;
      if (closure.to < this.planned.closeOf(last)) return closure.to;
    }
  }

  /**
   * A day whose end a closure takes is no working day, and one that loses only its morning still is: so a closure may
   * put a deadline off, and never brings it forward (case S39).
   */
  #workOf(day: DayNumber): DayOfWork {
    const planned = this.#hoursOn(day).map(({ from, to }) => ({
      from: instantOf(this.timeZone, day, from),
      to: instantOf(this.timeZone, day, to),
    }));
    const end = planned.reduce((latest, { to }) => Math.max(latest, to), Number.NEGATIVE_INFINITY);
    const ends = planned.length > 0 && !this.#closures.some(({ from, to }) => from < end && end <= to);
    return { spans: without(planned, this.#closures), closesAt: ends ? end : null };
  }

  /** The last instant that is counted to from an instant, by the rule for days. */
  #instantOn(furthest: (day: DayNumber) => DayNumber, at: Instant): Instant {
    this.#needWork();
    return at + (furthest(Math.floor(at / DAY)) - Math.floor(at / DAY)) * DAY;
  }

  #needWork(): void {
    if (this.#weekly.every((hours) => hours.length === 0)) {
      throw new RangeError(`calendar ${this.version} has no working time`);
    }
  }

  #hoursOn(day: DayNumber): readonly Stretch[] {
    if (this.#makeUpDays.has(day)) return this.#weekly[weekdays.indexOf('mon')] ?? [];
    if (this.#holidays.has(day)) return [];
    return this.#weekly[weekdayOf(day)] ?? [];
  }
}

function hoursOf([from, to]: Hours): Stretch {
  const opens = timeOf(from);
  const closes = timeOf(to);
  if (opens === closes) throw new RangeError(`no time between ${from} and ${to}`);
  return { from: opens, to: closes > opens ? closes : closes + DAY };
}

const timeOf = (text: string): Millis => readable(text, parseTimeOfDay(text));
const dayOf = (text: string): DayNumber => readable(text, parseDay(text));

function readable(text: string, value: number | null): number {
  if (value === null) throw new RangeError(`no such time: ${text}`);
  return value;
}
