/** What a list says of a day. */
export const DayKind = {
  /** Off by the list. */
  off: 'off',
  /** 调休: worked although its weekday is off. */
  worked: 'worked',
  /** A day with a name that is off for nobody by that: a festival, a commemoration. */
  cultural: 'cultural',
} as const;
export type DayKind = (typeof DayKind)[keyof typeof DayKind];

export interface NoticedDay {
  /** `2027-10-01`. */
  readonly date: string;
  readonly kind: DayKind;
  /** Empty where the list has none. */
  readonly name: string;
}

/** Why a day of a file is not taken. */
export const SkipReason = {
  /** A festival: it can be taken by hand (case S41). */
  cultural: 'cultural',
  /** The same day stands in the file before. */
  duplicate: 'duplicate',
  /** It belongs to another year than the one that is wanted. */
  otherYear: 'otherYear',
  /** It says of a weekday or a weekend what holds anyway. */
  plain: 'plain',
  /** It takes part of a day only. */
  timed: 'timed',
  /** It comes back by a rule, and files of single years do not say so. */
  recurring: 'recurring',
  /** Called off. */
  cancelled: 'cancelled',
} as const;
export type SkipReason = (typeof SkipReason)[keyof typeof SkipReason];

export interface SkippedDay extends NoticedDay {
  readonly why: SkipReason;
}

/** A file is looked at by a person: five years with every day on a line, and some. */
export const MOST_DAYS = 2_000;

export type YearProblem =
  /** Neither a notice in JSON, nor a table with a header that is known, nor a calendar in the iCalendar format. */
  | { readonly kind: 'unknownFormat' }
  /** Not a day, or none that any calendar has; lines count from 1. */
  | { readonly kind: 'wrongDay'; readonly line: number; readonly text: string }
  /** A word that says neither off nor worked. */
  | { readonly kind: 'unknownWord'; readonly line: number; readonly text: string }
  /** Off in one place and worked in another. */
  | { readonly kind: 'contradiction'; readonly date: string }
  /** The file has days of several years: one has to be chosen. */
  | { readonly kind: 'severalYears'; readonly years: readonly number[] }
  /** More days than anybody would look through; none is taken. */
  | { readonly kind: 'tooManyDays'; readonly most: number }
  | { readonly kind: 'noDays' };

/** A file as it stands, before a year is chosen. */
export interface YearFile {
  /** The year that the file itself names; its days may lie in the December before. */
  readonly year: number | null;
  readonly days: readonly NoticedDay[];
  readonly skipped: readonly SkippedDay[];
  readonly problems: readonly YearProblem[];
}
