import { readInstant } from '@watchfloor/domain/instant-text';
import { plainForm } from '@watchfloor/domain/text-form';
import { DAY, HOUR, type Instant, type Millis, SECOND } from '@watchfloor/domain/time';
import { instantOf, wallClock } from '@watchfloor/domain/zone';
import { compileDateFormat, type DateReader, type WallTime } from './date-format.js';
import { excelDate, excelSerial, excelTimeOfDay } from './excel/date.js';
import { type Cell, cellText } from './table.js';

/** What may stand among the date formats of a profile instead of a pattern. */
const namedFormats = {
  /** Excel's numbers of days, such as 43563.3593, counted as the workbook does, from 1900 elsewhere. */
  excel: 'excel',
  /** The same counted from 1904. */
  excel1904: 'excel-1904',
  /** ISO 8601 with an offset, such as 2026-03-02T09:00:00+08:00. */
  iso: 'iso8601',
  /** Seconds, and milliseconds, since 1970 in UTC. */
  epoch: 'epoch',
  epochMillis: 'epoch-ms',
} as const;

/** Whether a date format is one of those that have a name. */
export const isNamedFormat = (format: string): boolean => Object.values<string>(namedFormats).includes(format);

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

/** Reads a date cell; of a wall-clock time that is shown twice the first that does not lie before `notBefore` is meant. */
export type MomentReader = (cell: Cell, notBefore?: Instant) => MomentReading;

/** How a source writes its dates. */
export interface Dates {
  /** In the order in which they are tried; see `compileDateFormat` and `namedFormats`. */
  readonly formats: readonly string[];
  readonly timeZone: string;
  /** Whether the workbook counts its days from 1904. */
  readonly from1904: boolean;
}

/** Makes the reader of a source's date cells. A time that the clock skips counts with the offset before the jump. */
export function momentReader({ formats, timeZone, from1904 }: Dates): MomentReader {
  const readers: readonly DateReader[] = formats.filter((format) => !isNamedFormat(format)).map(compileDateFormat);
  const has = (format: keyof typeof namedFormats): boolean => formats.includes(namedFormats[format]);
  const [iso, seconds, millis] = [has('iso'), has('epoch'), has('epochMillis')];
  const serials = has('excel') || has('excel1904');
  const zone = new ZoneReader(timeZone);

  const ofNumber = (value: number, notBefore: Instant | undefined): MomentReading => {
    const serial = serials ? excelSerial(value, from1904 || has('excel1904')) : null;
    if (serial !== null) return zone.moment(serial, notBefore);
    if (seconds && isLikely(value * SECOND)) return exactly(value * SECOND);
    return millis && isLikely(value) ? exactly(value) : 'unreadable';
  };

  return (cell, notBefore) => {
    if (cell === null || cell === '') return null;
    if (cell instanceof Date) return zone.moment(excelDate(cell), notBefore);
    if (typeof cell === 'number') return ofNumber(cell, notBefore);
    if (typeof cell === 'boolean') return 'unreadable';
    const text = plainForm(cell);
    if (text === '') return null;
    for (const read of readers) {
      const wall = read(text);
      if (wall !== null) return zone.moment(wall, notBefore);
    }
    if (/^\d{2,13}(\.\d+)?$/.test(text)) return ofNumber(Number(text), notBefore);
    const at = iso ? readInstant(text, null) : null;
    return at === null ? 'unreadable' : exactly(at);
  };
}

/** The cells of a day and of a time of day as one. */
export function joinedCell(date: Cell, time: Cell): Cell {
  const timeOfDay = excelTimeOfDay(time);
  if (timeOfDay === null) return `${textOfDay(date)} ${cellText(time)}`.trim();
  if (date instanceof Date) return new Date(date.getTime() + timeOfDay);
  if (typeof date === 'number') return date + timeOfDay / DAY;
  return `${textOfDay(date)} ${new Date(timeOfDay).toISOString().slice(11, 19)}`.trim();
}

const textOfDay = (date: Cell): string => cellText(date).replace(/ 00:00:00$/, '');

/** Numbers of this century and the last third of the one before are meant as moments; others are something else. */
const FIRST_LIKELY = Date.UTC(1970, 0, 2);
const LAST_LIKELY = Date.UTC(2200, 0, 1);
const isLikely = (instant: Instant): boolean => instant >= FIRST_LIKELY && instant < LAST_LIKELY;

const exactly = (instant: Instant): Moment => ({
  at: Math.round(instant),
  nextDay: null,
  endOfDay: Math.round(instant),
});

/** A good two years of hours; a file is mostly read in the order of its days. */
const HOURS_KEPT = 20_000;

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
