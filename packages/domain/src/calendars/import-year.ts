import type { CalendarSpec } from '../calendar.js';
import { readICalendar } from './year-file/icalendar.js';
import { readNotice } from './year-file/notice-json.js';
import {
  DayKind,
  MOST_DAYS,
  type NoticedDay,
  type SkippedDay,
  type YearFile,
  type YearProblem,
} from './year-file/noticed-day.js';
import { readTable } from './year-file/table.js';

/** What a file would bring, for a person to look at before anything is taken (case S41). */
export interface YearPreview {
  /** Null where the file has none, or several and none was chosen. */
  readonly year: number | null;
  readonly off: readonly NoticedDay[];
  readonly worked: readonly NoticedDay[];
  /** Read, and not taken unless somebody takes it by hand. */
  readonly ignored: readonly SkippedDay[];
  /** With any of them the file is to be mended first. */
  readonly problems: readonly YearProblem[];
}

/** The days that are taken of a year, as `2027-10-01`. */
export interface YearSelection {
  readonly year: number;
  readonly off: readonly string[];
  readonly worked: readonly string[];
}

/**
 * Reads a list of holidays and make-up days: a notice in the form of holiday-cn, a table (`date,working` or
 * `date,kind,name`), or a calendar in the iCalendar format. The form is told from the content.
 *
 * @param wanted the year to take; by default the only one the file has
 */
export function previewYear(text: string, wanted: number | null = null): YearPreview {
  const file = readNotice(text) ?? readICalendar(text) ?? readTable(text);
  if (file === null) return { ...nothing, problems: [{ kind: 'unknownFormat' }] };
  const { days, skipped, problems } = file;
  if (days.length + skipped.length + problems.length > MOST_DAYS) {
    return { ...nothing, problems: [{ kind: 'tooManyDays', most: MOST_DAYS }] };
  }
  const years = [...new Set(file.days.map(yearOf))].sort();
  const year = wanted ?? file.year ?? (years.length === 1 ? (years[0] ?? null) : null);
  if (file.days.length === 0) return { ...nothing, problems: [...file.problems, { kind: 'noDays' }] };
  if (year === null) return { ...nothing, problems: [...file.problems, { kind: 'severalYears', years }] };
  return sorted(file, year);
}

const nothing: YearPreview = { year: null, off: [], worked: [], ignored: [], problems: [] };

function sorted({ year: named, days, skipped, problems }: YearFile, year: number): YearPreview {
  const taken = new Map<string, NoticedDay>();
  const ignored: SkippedDay[] = [...skipped];
  const contradictions = new Set<string>();
  for (const day of days) {
    const known = taken.get(day.date);
    // a notice may take a day of the December before
    if (yearOf(day) !== year && named !== year) ignored.push({ ...day, why: 'otherYear' });
    else if (day.kind === DayKind.cultural) ignored.push({ ...day, why: 'cultural' });
    else if (known === undefined) taken.set(day.date, day);
    else if (known.kind === day.kind) ignored.push({ ...day, why: 'duplicate' });
    else contradictions.add(day.date);
  }
  const inOrder = [...taken.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
  const found = [
    ...problems,
    ...[...contradictions].map((date): YearProblem => ({ kind: 'contradiction', date })),
    ...(inOrder.length === 0 ? [{ kind: 'noDays' } as const] : []),
  ];
  return {
    year,
    off: inOrder.filter(({ kind }) => kind === DayKind.off),
    worked: inOrder.filter(({ kind }) => kind === DayKind.worked),
    ignored,
    problems: found,
  };
}

const yearOf = ({ date }: NoticedDay): number => Number(date.slice(0, 4));

/** A calendar that knows the year, or the year that would have to be known before it. */
export type WithYear =
  | { readonly ok: true; readonly spec: CalendarSpec }
  | { readonly ok: false; readonly missingYear: number };

/**
 * The calendar with these days off and worked in a year, in place of what it said of that year before, and with the year
 * among those that are published. Years are published one after the other: a gap would pass for a year without holidays.
 */
export function withYear(spec: CalendarSpec, { year, off, worked }: YearSelection): WithYear {
  const { published } = spec;
  if (published !== null && year > published.through + 1) return { ok: false, missingYear: published.through + 1 };
  if (published !== null && year < published.from - 1) return { ok: false, missingYear: published.from - 1 };
  const replaced = new Set([...off, ...worked]);
  const others = (day: string): boolean => !day.startsWith(`${year}-`) && !replaced.has(day);
  return {
    ok: true,
    spec: {
      ...spec,
      holidays: [...spec.holidays.filter(others), ...off].sort(),
      makeUpDays: [...spec.makeUpDays.filter(others), ...worked].sort(),
      published: published && { from: Math.min(published.from, year), through: Math.max(published.through, year) },
    },
  };
}
