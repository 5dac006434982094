import { type CalendarSpec, type Hours, type Weekday, WorkingCalendar, weekdays } from '@watchfloor/domain/calendar';
import { type CalendarProblem, calendarProblems } from '@watchfloor/domain/calendar-problems';
import { type Fields, list, no, number, object, pair, text, texts } from './reader.js';

/** A calendar of a line, and whether anything is ever worked by it; only elapsed time can do without. */
export interface LineCalendar {
  readonly calendar: WorkingCalendar;
  readonly works: boolean;
}

/** As many calendars as are kept made: lines that follow each other mostly share theirs. */
const KEPT = 64;

/** Makes the calendars of lines, each once. */
export class Calendars {
  readonly #made = new Map<string, LineCalendar>();

  /** @throws UsageError when it cannot be used */
  of(value: unknown, published: unknown): LineCalendar {
    const key = JSON.stringify([value, published]);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = make(object(value, 'calendar'), published);
    const [oldest] = this.#made.keys();
    if (this.#made.size >= KEPT && oldest !== undefined) this.#made.delete(oldest);
    this.#made.set(key, made);
    return made;
  }
}

function make(fields: Fields, publishedBeside: unknown): LineCalendar {
  const spec: CalendarSpec = {
    version: 'of this line',
    timeZone: text(fields.timeZone, 'calendar.timeZone'),
    weekly: weeklyOf(fields.weekly),
    holidays: texts(fields.holidays, 'calendar.holidays'),
    makeUpDays: texts(fields.makeUpDays, 'calendar.makeUpDays'),
    published: yearsOf(fields.published ?? publishedBeside),
    cutOff: cutOffOf(fields.cutOff),
    closures: list(fields.closures, 'calendar.closures').map(closureOf),
  };
  const works = Object.values(spec.weekly).some((hours) => hours.length > 0);
  const [problem] = calendarProblems(spec).filter(({ kind }) => kind !== 'noWorkingTime');
  if (problem !== undefined) no(sentenceFor(problem));
  return { calendar: new WorkingCalendar(spec), works };
}

function weeklyOf(value: unknown): CalendarSpec['weekly'] {
  const weekly: Partial<Record<Weekday, readonly Hours[]>> = {};
  for (const [day, hours] of Object.entries(object(value ?? {}, 'calendar.weekly'))) {
    const weekday = weekdays.find((each) => each === day) ?? no(`calendar.weekly has no day "${day}": mon, tue … sun`);
    weekly[weekday] = list(hours, `calendar.weekly.${day}`).map((span) => {
      const [from, to] = pair(span, `each of calendar.weekly.${day}`);
      return [text(from, `calendar.weekly.${day}`), text(to, `calendar.weekly.${day}`)];
    });
  }
  return weekly;
}

function cutOffOf(value: unknown): CalendarSpec['cutOff'] {
  if (value === undefined || value === null) return null;
  const { after, countsAs } = object(value, 'calendar.cutOff');
  return { after: text(after, 'calendar.cutOff.after'), countsAs: text(countsAs, 'calendar.cutOff.countsAs') };
}

function closureOf(value: unknown) {
  const { from, to, reason } = object(value, 'each of calendar.closures');
  return {
    from: text(from, 'calendar.closures.from'),
    to: text(to, 'calendar.closures.to'),
    reason: text(reason ?? '', 'calendar.closures.reason'),
  };
}

function yearsOf(value: unknown): CalendarSpec['published'] {
  if (value === undefined || value === null) return null;
  const { from, through } = object(value, 'published');
  return { from: number(from, 'published.from'), through: number(through, 'published.through') };
}

function sentenceFor(problem: CalendarProblem): string {
  switch (problem.kind) {
    case 'unknownZone':
      return `there is no time zone "${problem.timeZone}"`;
    case 'noWorkingTime':
      return 'the calendar has no working hours';
    case 'wrongHours':
      return `calendar.weekly.${problem.weekday} has no hours from "${problem.hours[0]}" to "${problem.hours[1]}"`;
    case 'overlappingHours':
      return `the hours of calendar.weekly.${problem.weekday} from "${problem.hours[0]}" overlap the next`;
    case 'wrongTime':
      return `calendar.cutOff has a time that is none: "${problem.text}"`;
    case 'wrongDay':
      return `"${problem.text}" is no day`;
    case 'holidayAndMakeUp':
      return `${problem.day} is both a holiday and a make-up day`;
    case 'makeUpDaysWithoutMonday':
      return 'make-up days work the hours of Monday, and the calendar has none';
    case 'wrongClosure':
      return `a closure from "${problem.from}" to "${problem.to}" is none`;
    case 'wrongYears':
      return `published.from is ${problem.from}, after published.through, ${problem.through}`;
  }
}
