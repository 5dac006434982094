import {
  type CalendarSpec,
  type Closure,
  type CutOff,
  type DistrictHours,
  type Weekday,
  weekdays,
} from '../calendar.js';
import { list, named, number, object, orNull, pair, type Shape, text } from './shape.js';

const hours = list(pair(text));
const days = Object.fromEntries(weekdays.map((day) => [day, hours])) as Record<Weekday, Shape>;
const weekly = object<Partial<Record<Weekday, unknown>>>({}, days);
const closures = list(object<Closure>({ from: text, to: text, reason: text }));
const district = object<DistrictHours>({}, { weekly, holidays: list(text), makeUpDays: list(text), closures });

/** The form of a calendar; what it says is judged by `calendarProblems`. */
export const calendarShape: Shape = object<CalendarSpec>(
  {
    version: text,
    timeZone: text,
    weekly,
    holidays: list(text),
    makeUpDays: list(text),
    published: orNull(object<NonNullable<CalendarSpec['published']>>({ from: number, through: number })),
  },
  {
    cutOff: orNull(object<CutOff>({ after: text, countsAs: text })),
    closures,
    districts: named(district),
  },
);
