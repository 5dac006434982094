import { type CalendarSpec, weekdays } from '@watchfloor/domain/calendar';
import { firstDayOf, formatDay, weekdayOf } from '@watchfloor/domain/zone';

/** What a day is by a calendar: an ordinary day of its week, or one that departs from it. */
export type DayMark = 'work' | 'rest' | 'holiday' | 'makeUp';

export interface YearDay {
  /** `2026-10-01` */
  readonly date: string;
  readonly dayOfMonth: number;
  readonly mark: DayMark;
  /** Whether a closure takes part of it. */
  readonly closed: boolean;
}

export interface YearMonth {
  /** 1 to 12. */
  readonly month: number;
  /** How many places stand empty before the first, in weeks that begin on Monday. */
  readonly before: number;
  readonly days: readonly YearDay[];
}

/** A year as a calendar has it, month by month. */
export function yearMonths(spec: CalendarSpec, year: number): readonly YearMonth[] {
  const [holidays, makeUpDays] = [new Set(spec.holidays), new Set(spec.makeUpDays)];
  const months: { month: number; before: number; days: YearDay[] }[] = [];
  for (let day = firstDayOf(year); day < firstDayOf(year + 1); day++) {
    const date = formatDay(day);
    const month = Number(date.slice(5, 7));
    if (months.length < month) months.push({ month, before: (weekdayOf(day) + 6) % 7, days: [] });
    const worked = isWorked(spec, date);
    const mark = makeUpDays.has(date) ? 'makeUp' : holidays.has(date) ? 'holiday' : worked ? 'work' : 'rest';
    months.at(-1)?.days.push({ date, dayOfMonth: Number(date.slice(8)), mark, closed: isClosed(spec, date) });
  }
  return months;
}

/** The calendar with a day turned into what its week does not make it, or back. */
export function turned(spec: CalendarSpec, date: string): CalendarSpec {
  const without = (days: readonly string[]) => days.filter((day) => day !== date);
  const { holidays, makeUpDays } = spec;
  if (holidays.includes(date)) return { ...spec, holidays: without(holidays) };
  if (makeUpDays.includes(date)) return { ...spec, makeUpDays: without(makeUpDays) };
  if (isWorked(spec, date)) return { ...spec, holidays: [...holidays, date].sort() };
  return { ...spec, makeUpDays: [...makeUpDays, date].sort() };
}

function isWorked({ weekly }: CalendarSpec, date: string): boolean {
  const weekday = weekdays[weekdayOf(Date.parse(`${date}T00:00Z`) / 86_400_000)];
  return weekday !== undefined && (weekly[weekday] ?? []).length > 0;
}

/** Closures are written by the wall clock, so their days can be told from their texts. */
const isClosed = ({ closures = [] }: CalendarSpec, date: string): boolean =>
  closures.some(({ from, to }) => from < `${date}T24:00` && `${date}T00:00` < to);
