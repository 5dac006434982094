import { type CalendarSpec, forDistrict, type Hours, type Weekday, weekdays } from './calendar.js';
import type { DistrictId } from './directory.js';
import type { Stretch } from './stretch.js';
import { DAY } from './time.js';
import { localInstant, parseDay, parseTimeOfDay } from './zone.js';
import { offsetAt } from './zone-offsets.js';

/** What is wrong with a calendar (case S40). One with problems is not put to use: nothing stands in for it. */
export type CalendarProblem = Problem & {
  /** The district whose own words bring it about; null where the city's do. */
  readonly districtId: DistrictId | null;
};

type Problem =
  | { readonly kind: 'unknownZone'; readonly timeZone: string }
  | { readonly kind: 'noWorkingTime' }
  /** Not `09:00`, or no time between the two. */
  | { readonly kind: 'wrongHours'; readonly weekday: Weekday; readonly hours: Hours }
  | { readonly kind: 'overlappingHours'; readonly weekday: Weekday; readonly hours: Hours }
  /** A time that is not written like `17:00`. */
  | { readonly kind: 'wrongTime'; readonly text: string }
  /** A day that is not written like `2026-10-01`, or that no calendar has. */
  | { readonly kind: 'wrongDay'; readonly text: string }
  | { readonly kind: 'holidayAndMakeUp'; readonly day: string }
  /** Make-up days work Monday's hours, and there are none. */
  | { readonly kind: 'makeUpDaysWithoutMonday' }
  /** Not written like `2026-09-20T14:00`, or ending before it begins. */
  | { readonly kind: 'wrongClosure'; readonly from: string; readonly to: string }
  | { readonly kind: 'wrongYears'; readonly from: number; readonly through: number };

/** Everything that is wrong with a calendar and those of its districts; nothing where it can be worked by. */
export function calendarProblems(spec: CalendarSpec): readonly CalendarProblem[] {
  const city = problemsOf(spec);
  const known = new Set(city.map((problem) => JSON.stringify(problem)));
  const ofDistricts = Object.keys(spec.districts ?? {}).flatMap((districtId) =>
    problemsOf(forDistrict(spec, districtId))
      .filter((problem) => !known.has(JSON.stringify(problem)))
      .map((problem) => ({ ...problem, districtId })),
  );
  return [...city.map((problem) => ({ ...problem, districtId: null })), ...ofDistricts];
}

function problemsOf(spec: CalendarSpec): readonly Problem[] {
  const { timeZone, cutOff, published } = spec;
  if (!isZone(timeZone)) return [{ kind: 'unknownZone', timeZone }];
  const times = cutOff == null ? [] : [cutOff.after, cutOff.countsAs];
  return [
    ...hoursProblems(spec),
    ...times.filter((text) => parseTimeOfDay(text) === null).map((text): Problem => ({ kind: 'wrongTime', text })),
    ...dayProblems(spec),
    ...(spec.closures ?? []).flatMap(({ from, to }): readonly Problem[] => {
      const begins = localInstant(timeZone, from);
      const ends = localInstant(timeZone, to);
      return begins !== null && ends !== null && begins < ends ? [] : [{ kind: 'wrongClosure', from, to }];
    }),
    ...(published !== null && !(published.from <= published.through)
      ? [{ kind: 'wrongYears' as const, from: published.from, through: published.through }]
      : []),
  ];
}

function hoursProblems({ weekly, makeUpDays }: CalendarSpec): readonly Problem[] {
  const problems: Problem[] = [];
  const week: { readonly weekday: Weekday; readonly hours: Hours; readonly span: Stretch }[] = [];
  for (const [index, weekday] of weekdays.entries()) {
    for (const hours of weekly[weekday] ?? []) {
      const span = spanOf(hours, index);
      if (span === null) problems.push({ kind: 'wrongHours', weekday, hours });
      else week.push({ weekday, hours, span });
    }
  }
  week.sort((one, other) => one.span.from - other.span.from);
  // Saturday's night runs into the Sunday at the other end of the week
  const sunday = week[0] && { from: week[0].span.from + 7 * DAY };
  for (const [index, { weekday, hours, span }] of week.entries()) {
    const next = week[index + 1]?.span ?? sunday;
    if (next !== undefined && next.from < span.to) problems.push({ kind: 'overlappingHours', weekday, hours });
  }
  if (week.length === 0 && problems.length === 0) problems.push({ kind: 'noWorkingTime' });
  else if (makeUpDays.length > 0 && (weekly.mon ?? []).length === 0) problems.push({ kind: 'makeUpDaysWithoutMonday' });
  return problems;
}

function dayProblems({ holidays, makeUpDays }: CalendarSpec): readonly Problem[] {
  const unreadable = [...holidays, ...makeUpDays].filter((text) => parseDay(text) === null);
  const both = new Set(holidays.filter((day) => makeUpDays.includes(day)));
  return [
    ...unreadable.map((text): Problem => ({ kind: 'wrongDay', text })),
    ...[...both].map((day): Problem => ({ kind: 'holidayAndMakeUp', day })),
  ];
}

/** Hours as a stretch of the week, from Sunday's midnight on; null where they are none. */
function spanOf([from, to]: Hours, weekday: number): Stretch | null {
  const opens = parseTimeOfDay(from);
  const closes = parseTimeOfDay(to);
  if (opens === null || closes === null || opens === closes || opens === DAY) return null;
  return { from: weekday * DAY + opens, to: weekday * DAY + (closes > opens ? closes : closes + DAY) };
}

/** Whether a time zone is known here. */
export function isZone(timeZone: string): boolean {
  try {
    offsetAt(timeZone, 0);
    return true;
  } catch {
    return false;
  }
}
