import { YEARS } from '@watchfloor/domain/instant-text';
import { DAY, HOUR, MINUTE, type Millis, SECOND } from '@watchfloor/domain/time';
import type { DayNumber } from '@watchfloor/domain/zone';

/** What a clock on the wall of the source showed; the zone is known only to the profile. */
export interface WallTime {
  readonly day: DayNumber;
  readonly sinceMidnight: Millis;
  /** True where the source gave a day without a time. */
  readonly dateOnly: boolean;
}

/** Reads a text, already trimmed and in half-width characters; null where it is not of the format. */
export type DateReader = (text: string) => WallTime | null;

type Field =
  | 'year'
  | 'shortYear'
  | 'month'
  | 'monthName'
  | 'day'
  | 'hour'
  | 'hour12'
  | 'minute'
  | 'second'
  | 'millis'
  | 'half';

/** One letter takes one or two digits, two letters exactly two; three or four of the month an English name. */
const tokens: Readonly<Record<string, readonly [Field, string]>> = {
  yyyy: ['year', '\\d{4}'],
  yy: ['shortYear', '\\d{2}'],
  MMMM: ['monthName', '[a-z]{3,9}\\.?'],
  MMM: ['monthName', '[a-z]{3,9}\\.?'],
  MM: ['month', '\\d{2}'],
  M: ['month', '\\d{1,2}'],
  dd: ['day', '\\d{2}'],
  d: ['day', '\\d{1,2}'],
  HH: ['hour', '\\d{2}'],
  H: ['hour', '\\d{1,2}'],
  hh: ['hour12', '\\d{2}'],
  h: ['hour12', '\\d{1,2}'],
  mm: ['minute', '\\d{2}'],
  m: ['minute', '\\d{1,2}'],
  ss: ['second', '\\d{2}'],
  s: ['second', '\\d{1,2}'],
  SSS: ['millis', '\\d{3}'],
  a: ['half', '[AP]\\.?M\\.?|上午|下午'],
};

/** Any other letter but the T of ISO 8601 is a mistake. */
const TOKEN = /yyyy|yy|M{1,4}|dd?|HH?|hh?|mm?|ss?|SSS|a|[A-SU-Za-z]/g;

/** Of two-digit years, the first that lies in the last century (POSIX, strptime). */
const PIVOT = 69;

const MONTHS = [
  ...(['january', 'february', 'march', 'april', 'may', 'june', 'july'] as const),
  ...(['august', 'september', 'october', 'november', 'december'] as const),
] as const;

/**
 * Makes the reader of a date format such as `yyyy/M/d H:mm:ss`, `MM/dd/yy hh:mm a`, `d MMM yyyy` or `yyyy年M月d日`.
 * Days that do not exist (31 June) are not read, nor years before 1900 or after 2199. 24:00 is the end of its day.
 * @throws RangeError where a letter of the format means nothing, or the day is not complete
 */
export function compileDateFormat(format: string): DateReader {
  const fields: Field[] = [];
  let pattern = '';
  let literalFrom = 0;
  for (const match of format.matchAll(TOKEN)) {
    const token = tokens[match[0]];
    if (token === undefined) throw new RangeError(`"${match[0]}" in the date format "${format}" means nothing`);
    const [field, digits] = token;
    if (fields.includes(field)) throw new RangeError(`the date format "${format}" has two of "${match[0]}"`);
    pattern += `${literal(format.slice(literalFrom, match.index))}(${digits})`;
    fields.push(field);
    literalFrom = match.index + match[0].length;
  }
  pattern += literal(format.slice(literalFrom));
  if (!dateFields.every((either) => either.filter((field) => fields.includes(field)).length === 1)) {
    throw new RangeError(`the date format "${format}" needs a year, a month and a day`);
  }
  if (fields.includes('hour12') !== fields.includes('half')) {
    throw new RangeError(`the date format "${format}" needs both h and a, or H`);
  }
  const expression = new RegExp(`^${pattern}$`, 'i');
  return (text) => {
    const match = expression.exec(text);
    return match === null ? null : wallTime(new Map(fields.map((field, index) => [field, match[index + 1] ?? ''])));
  };
}

/** Of each, a complete day has exactly one. */
const dateFields: readonly (readonly Field[])[] = [['year', 'shortYear'], ['month', 'monthName'], ['day']];

function wallTime(values: ReadonlyMap<Field, string>): WallTime | null {
  const number = (field: Field): number => Number(values.get(field) ?? 0);
  const year = values.has('shortYear')
    ? number('shortYear') + (number('shortYear') < PIVOT ? 2000 : 1900)
    : number('year');
  const month = values.has('monthName') ? monthOf(values.get('monthName') ?? '') : number('month');
  const day = dayOf(year, month, number('day'));
  const hour = values.has('hour12') ? hourOf(number('hour12'), values.get('half') ?? '') : number('hour');
  if (day === null || hour === null || number('minute') > 59 || number('second') > 59) return null;
  const sinceMidnight = hour * HOUR + number('minute') * MINUTE + number('second') * SECOND + number('millis');
  if (sinceMidnight > DAY) return null;
  return {
    ...(sinceMidnight === DAY ? { day: day + 1, sinceMidnight: 0 } : { day, sinceMidnight }),
    dateOnly: !values.has('hour') && !values.has('hour12'),
  };
}

/** By its English name or the first three letters and more of it; 0 where it is none. */
function monthOf(text: string): number {
  const name = text.toLowerCase().replace('.', '');
  return MONTHS.findIndex((month) => month.startsWith(name)) + 1;
}

/** The number of a day, null where the calendar has no such day or the year is a slip of the pen. */
function dayOf(year: number, month: number, day: number): DayNumber | null {
  if (year < YEARS.first || year > YEARS.last) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY : null;
}

/** 12 AM is midnight, 12 PM noon. */
function hourOf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  const afternoon = half === '下午' || /^p/i.test(half);
  return (hour % 12) + (afternoon ? 12 : 0);
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s*');
