import { DAY, HOUR, type Instant, type Millis } from '@watchfloor/domain/time';
import { instantOf, wallClock } from '@watchfloor/domain/zone';
import { compileDateFormat, type DateReader, type WallTime } from './date-format.js';
import { excelDate, excelSerial } from './excel-date.js';
import type { Cell } from './table.js';
import { halfWidth } from './text.js';

/** Stands among the date formats of a profile for Excel's numbers of days, such as 43563.3593. */
export const EXCEL_SERIAL = 'excel';
/** Stands among the date formats of a profile for ISO 8601 with an offset, such as 2026-03-02T09:00:00+08:00. */
export const ISO = 'iso8601';

export interface Moment {
  /** Midnight where a day is named without a time. */
  readonly at: Instant;
  /** Where a day is named without a time, 24:00 of that day, when a deadline of that day ends (Civil Code art. 203). */
  readonly endOfDay: Instant;
  /** Where a day is named, or midnight to the second, which exports write for it: when the next one begins. */
  readonly nextDay: Instant | null;
}

/** What a cell holds when read as a date: a moment, null for an empty cell, `unreadable` for anything else. */
export type MomentReading = Moment | null | 'unreadable';

/**
 * Makes the reader of a profile's date cells. Of a wall-clock time that is shown twice the first is meant, unless it
 * lies before `notBefore`; one that the clock skips counts with the offset before the jump.
 * @param formats see `compileDateFormat`, `EXCEL_SERIAL` and `ISO`; the first that fits reads the cell
 */
export function momentReader(
  formats: readonly string[],
  timeZone: string,
): (cell: Cell, notBefore?: Instant) => MomentReading {
  const readers: readonly DateReader[] = formats
    .filter((format) => format !== EXCEL_SERIAL && format !== ISO)
    .map(compileDateFormat);
  const serials = formats.includes(EXCEL_SERIAL);
  const iso = formats.includes(ISO);
  const zone = new ZoneReader(timeZone);

  return (cell, notBefore) => {
    if (cell === null || cell === '') return null;
    if (cell instanceof Date) return zone.moment(excelDate(cell), notBefore);
    if (typeof cell === 'number') return serials ? zone.moment(excelSerial(cell), notBefore) : 'unreadable';
    if (typeof cell === 'boolean') return 'unreadable';
    const text = halfWidth(cell);
    if (text === '') return null;
    for (const read of readers) {
      const wall = read(text);
      if (wall !== null) return zone.moment(wall, notBefore);
    }
    if (serials && /^\d{2,6}(\.\d+)?$/.test(text)) return zone.moment(excelSerial(Number(text)), notBefore);
    if (iso) return zone.isoMoment(text);
    return 'unreadable';
  };
}

/** A good two years of hours; a file is mostly read in the order of its days. */
const HOURS_KEPT = 20_000;

const ISO_WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i;

/** Reads one zone's wall clock; hours are remembered, since the rules of a zone are dear to ask. */
class ZoneReader {
  readonly #timeZone: string;
  /** By wall-clock hour since 1970: its first instant where the hour has sixty minutes, null where the clock jumps. */
  readonly #hours = new Map<number, Instant | null>();

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  moment(wall: WallTime | null, notBefore: Instant | undefined): MomentReading {
    if (wall === null) return 'unreadable';
    const at = this.#instant(wall.day, wall.sinceMidnight, notBefore);
    const nextDay = wall.sinceMidnight === 0 ? this.#instant(wall.day + 1, 0, undefined) : null;
    return { at, nextDay, endOfDay: wall.dateOnly && nextDay !== null ? nextDay : at };
  }

  isoMoment(text: string): MomentReading {
    if (!ISO_WITH_OFFSET.test(text)) return 'unreadable';
    const at = Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return Number.isNaN(at) ? 'unreadable' : { at, nextDay: null, endOfDay: at };
  }

  #instant(day: number, sinceMidnight: Millis, notBefore: Instant | undefined): Instant {
    const hour = Math.floor((day * DAY + sinceMidnight) / HOUR);
    let start = this.#hours.get(hour);
    if (start === undefined) {
      if (this.#hours.size >= HOURS_KEPT) this.#hours.clear();
      start = this.#wholeHour(hour);
      this.#hours.set(hour, start);
    }
    if (start !== null) return start + (sinceMidnight % HOUR);
    const first = instantOf(this.#timeZone, day, sinceMidnight);
    return notBefore !== undefined && first < notBefore ? this.#second(first) : first;
  }

  #wholeHour(hour: number): Instant | null {
    const day = Math.floor((hour * HOUR) / DAY);
    const start = instantOf(this.#timeZone, day, hour * HOUR - day * DAY);
    const next = instantOf(this.#timeZone, day, (hour + 1) * HOUR - day * DAY);
    // a jump either way shows in one of the two distances
    const shown = wallClock(this.#timeZone, start + HOUR);
    const plain = next - start === HOUR && shown.day * DAY + shown.sinceMidnight === (hour + 1) * HOUR;
    return plain ? start : null;
  }

  /** The second instant that shows the same wall clock as the first, or the first where there is none. */
  #second(first: Instant): Instant {
    const shown = wallClock(this.#timeZone, first);
    for (let ahead = HOUR / 2; ahead <= 2 * HOUR; ahead += HOUR / 2) {
      const later = wallClock(this.#timeZone, first + ahead);
      if (later.day === shown.day && later.sinceMidnight === shown.sinceMidnight) return first + ahead;
    }
    return first;
  }
}
