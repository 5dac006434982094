import type { WorkingCalendar } from '@watchfloor/domain/calendar';
import { CountsFrom, EndsAt, type Limit, LimitUnit, type Pause } from '@watchfloor/domain/clock';
import { readInstant } from '@watchfloor/domain/instant-text';
import { countsWork } from '@watchfloor/domain/limit';
import { greatestAmount, limitProblem } from '@watchfloor/domain/policy-limit';
import type { Instant } from '@watchfloor/domain/time';
import type { Calendars } from './calendars.js';
import { type Fields, list, no, number, object, pair, text, word } from './reader.js';

/** What one line asks: when a budget is used up, or how much working time there is until an instant. */
export interface Question {
  readonly calendar: WorkingCalendar;
  readonly startAt: Instant;
  readonly pauses: readonly Pause[];
  readonly ask: { readonly limit: Limit } | { readonly elapsedTo: Instant };
}

export const units: Readonly<Record<string, LimitUnit>> = {
  minutes: LimitUnit.minutes,
  hours: LimitUnit.hours,
  days: LimitUnit.days,
  'working-minutes': LimitUnit.workingMinutes,
  'working-hours': LimitUnit.workingHours,
  'working-days': LimitUnit.workingDays,
};
const ends: Readonly<Record<string, EndsAt>> = { 'same-time': EndsAt.sameTime, close: EndsAt.close };
const counts: Readonly<Record<string, CountsFrom>> = { start: CountsFrom.start, 'day-after': CountsFrom.dayAfter };

/** @throws UsageError that says what is wrong */
export function readQuestion(line: string, calendars: Calendars): Question {
  const fields = object(parsed(line), 'the line');
  const { calendar, works } = calendars.of(fields.calendar, fields.published);
  const instant = (value: unknown, name: string): Instant => {
    const given = text(value, name);
    return readInstant(given, calendar.timeZone) ?? no(`${name} is no time of the years 1900 to 2199: "${given}"`);
  };
  const startAt = instant(fields.startAt, 'startAt');
  const pauses = list(fields.pauses, 'pauses').map((value) => pauseOf(value, instant));
  if (fields.budget !== undefined && fields.elapsedTo !== undefined) no('give budget or elapsedTo, not both');
  const needs = (what: string): void => {
    if (!works) no(`${what} needs a calendar with working hours in calendar.weekly`);
  };
  if (fields.elapsedTo !== undefined) {
    needs('elapsedTo');
    return { calendar, startAt, pauses, ask: { elapsedTo: instant(fields.elapsedTo, 'elapsedTo') } };
  }
  const limit = limitOf(fields);
  if (countsWork(limit)) needs('a budget of working time');
  return { calendar, startAt, pauses, ask: { limit } };
}

function limitOf(fields: Fields): Limit {
  const { amount, unit } = object(fields.budget, 'budget, or elapsedTo,');
  const limit: Limit = {
    amount: number(amount, 'budget.amount'),
    unit: word(unit, 'budget.unit', units),
    ...(fields.endsAt !== undefined && { endsAt: word(fields.endsAt, 'endsAt', ends) }),
    ...(fields.countsFrom !== undefined && { countsFrom: word(fields.countsFrom, 'countsFrom', counts) }),
  };
  const problem = limitProblem(limit);
  if (problem === 'notWholeDays') no(`budget.amount of days is a whole number, not ${limit.amount}`);
  if (problem === 'tooLong') no(`budget.amount is at most ${greatestAmount[limit.unit]}, not ${limit.amount}`);
  if (problem === 'notPositive' && !asksForNextWork(limit)) no(`budget.amount is more than 0, not ${limit.amount}`);
  return limit;
}

/** No time at all cannot be promised, but when work goes on can be asked. */
const asksForNextWork = ({ amount, unit }: Limit): boolean =>
  amount === 0 && (unit === LimitUnit.workingMinutes || unit === LimitUnit.workingHours);

function pauseOf(value: unknown, instant: (value: unknown, name: string) => Instant): Pause {
  const [begins, ends] = pair(value, 'each of pauses');
  const from = instant(begins, 'the beginning of a pause');
  const to = ends === null ? null : instant(ends, 'the end of a pause');
  if (to !== null && to < from) no(`a pause ends before it begins: ${JSON.stringify(value)}`);
  return { from, to, cause: 'pause' };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return no('the line is no JSON');
  }
}
