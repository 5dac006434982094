import type { Stretch } from './stretch.js';
import { DAY, type Instant, type Millis } from './time.js';
import type { DayNumber } from './zone.js';

/** What a day brings. */
export interface DayOfWork {
  /** When work is done, in time order; hours that begin on this day and end after midnight included. */
  readonly spans: readonly Stretch[];
  /** When work ends, for a day that counts as a working day; null for one that does not. */
  readonly closesAt: Instant | null;
}

/**
 * Every working span of a run of days, with the working time before it. Two indexes, by day and by working time, lead
 * to the span or to one just before it, so that adding working time and measuring it take the same few steps however
 * many years the table holds.
 */
export class WorkTable {
  readonly firstDay: DayNumber;
  readonly endDay: DayNumber;
  /** Instants in [from, to) can be looked up: a zone is up to a day away from UTC, and hours may end a day later. */
  readonly from: Instant;
  readonly to: Instant;
  readonly #total: Millis;
  /** One more than there are spans: the last opens never and comes after all work. */
  readonly #opens: Float64Array;
  readonly #closes: Float64Array;
  readonly #worked: Float64Array;
  /** For each day (UTC) the last span that opens at or before its midnight; -1 for none. */
  readonly #byDay: Int32Array;
  /** For each step of working time the last span with no more work than that before it. */
  readonly #byWork: Int32Array;
  readonly #step: Millis;
  readonly #workingDays: Int32Array;
  readonly #dayCloses: Float64Array;
  /** For each day how many working days of the table come before it. */
  readonly #daysBefore: Int32Array;

  /** @param endDay the day after the last */
  constructor(firstDay: DayNumber, endDay: DayNumber, workOf: (day: DayNumber) => DayOfWork) {
    this.firstDay = firstDay;
    this.endDay = endDay;
    this.from = (firstDay + 2) * DAY;
    this.to = (endDay - 2) * DAY;
    const opens: number[] = [];
    const closes: number[] = [];
    const worked: number[] = [];
    const workingDays: number[] = [];
    const dayCloses: number[] = [];
    this.#daysBefore = new Int32Array(endDay - firstDay);
    let total = 0;
    let lastClose = Number.NEGATIVE_INFINITY;
    for (let day = firstDay; day < endDay; day++) {
      this.#daysBefore[day - firstDay] = workingDays.length;
      const { spans, closesAt } = workOf(day);
      for (const span of spans) {
        // hours that overlap count once
        const open = Math.max(span.from, lastClose);
        if (open >= span.to) continue;
        opens.push(open);
        closes.push(span.to);
        worked.push(total);
        total += span.to - open;
        lastClose = span.to;
      }
      if (closesAt === null) continue;
      workingDays.push(day);
      dayCloses.push(closesAt);
    }
    this.#total = total;
    this.#step = total / Math.max(1, opens.length);
    this.#opens = Float64Array.from([...opens, Number.POSITIVE_INFINITY]);
    this.#closes = Float64Array.from(closes);
    this.#worked = Float64Array.from([...worked, Number.POSITIVE_INFINITY]);
    this.#workingDays = Int32Array.from(workingDays);
    this.#dayCloses = Float64Array.from(dayCloses);
    this.#byDay = indexOf(this.#opens, endDay - firstDay, (day) => (firstDay + day) * DAY);
    this.#byWork = indexOf(this.#worked, opens.length + 1, (step) => step * this.#step);
  }

  /** Working time of the table before an instant. */
  workBefore(at: Instant): Millis {
    const span = this.#spanAt(at);
    if (span < 0) return 0;
    const open = this.#opens[span] as number;
    return (this.#worked[span] as number) + Math.min(at, this.#closes[span] as number) - open;
  }

  /** The earliest instant with so much working time before it (more than none); null when it is beyond the table. */
  firstWith(work: Millis): Instant | null {
    if (work > this.#total) return null;
    const worked = this.#worked;
    let span = this.#byWork[Math.floor(work / this.#step)] as number;
    while ((worked[span + 1] as number) < work) span++;
    while ((worked[span] as number) >= work) span--;
    return (this.#opens[span] as number) + work - (worked[span] as number);
  }

  /** The latest instant with no more than so much working time before it; null when it is outside the table. */
  lastWith(work: Millis): Instant | null {
    if (work < 0 || work >= this.#total) return null;
    const worked = this.#worked;
    let span = this.#byWork[Math.floor(work / this.#step)] as number;
    while ((worked[span + 1] as number) <= work) span++;
    while ((worked[span] as number) > work) span--;
    return (this.#opens[span] as number) + work - (worked[span] as number);
  }

  /** The first moment of work at or after an instant; null when it is beyond the table. */
  nextWork(at: Instant): Instant | null {
    const span = this.#spanAt(at);
    if (span >= 0 && at < (this.#closes[span] as number)) return at;
    const next = this.#opens[span + 1] as number;
    return next === Number.POSITIVE_INFINITY ? null : next;
  }

  /** The working spans within [from, to), in time order. */
  spansWithin(from: Instant, to: Instant): Stretch[] {
    const found: Stretch[] = [];
    for (let span = Math.max(0, this.#spanAt(from)); (this.#opens[span] as number) < to; span++) {
      const open = Math.max(from, this.#opens[span] as number);
      const close = Math.min(to, this.#closes[span] as number);
      if (open < close) found.push({ from: open, to: close });
    }
    return found;
  }

  /** The `count`-th working day after a day; null when it is beyond the table. */
  workingDayAfter(day: DayNumber, count: number): DayNumber | null {
    const before = this.#daysBefore[day + 1 - this.firstDay];
    return before === undefined ? null : (this.#workingDays[before + count - 1] ?? null);
  }

  /** The `count`-th working day before a day; null when it is before the table. */
  workingDayBefore(day: DayNumber, count: number): DayNumber | null {
    const before = this.#daysBefore[day - this.firstDay];
    return before === undefined ? null : (this.#workingDays[before - count] ?? null);
  }

  /** When work ends on a day of the table; null on a day that is no working day. */
  closeOf(day: DayNumber): Instant | null {
    const before = this.#daysBefore[day - this.firstDay] ?? 0;
    return this.#workingDays[before] === day ? (this.#dayCloses[before] as number) : null;
  }

  /** The last span that opens at or before an instant; -1 when none does. */
  #spanAt(at: Instant): number {
    const opens = this.#opens;
    let span = this.#byDay[Math.floor(at / DAY) - this.firstDay] as number;
    while ((opens[span + 1] as number) <= at) span++;
    return span;
  }
}

/** For each of `size` rising marks the last of the rising values that is not above it; -1 where all are. */
function indexOf(values: Float64Array, size: number, mark: (index: number) => number): Int32Array {
  let last = -1;
  return Int32Array.from({ length: size }, (_, index) => {
    while ((values[last + 1] as number) <= mark(index)) last++;
    return last;
  });
}
