import { WorkingCalendar } from '@watchfloor/domain/calendar';
import { type Instant, MINUTE } from '@watchfloor/domain/time';
import dayjs from 'dayjs';
import dayjsBusinessTime from 'dayjs-business-time';
import moment from 'moment-business-time';

/** Something that adds working time by the calendar below. */
export interface Adder {
  readonly name: string;
  readonly add: (start: Instant, minutes: number) => Instant;
}

// The two packages count by the zone of the process: in UTC they need no zone arithmetic, which favours them.
process.env.TZ = 'UTC';

/** Office hours with a lunch break. Without make-up days: no package knows them. */
const hours = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
] as const;
const holidays = [
  ['2025-01-01', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-02-03', '2025-02-04', '2025-04-04'],
  ['2025-05-01', '2025-05-02', '2025-05-05', '2025-06-02', '2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06'],
  ['2025-10-07', '2025-10-08'],
].flat();

export function ours(): Adder {
  const calendar = new WorkingCalendar({
    version: 'bench',
    timeZone: 'UTC',
    weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
    holidays,
    makeUpDays: [],
    published: null,
  });
  return { name: 'WorkingCalendar', add: (start, minutes) => calendar.add(start, minutes * MINUTE) };
}

export function dayjsPlugin(): Adder {
  dayjs.extend(dayjsBusinessTime);
  dayjs.setHolidays(holidays);
  const day = hours.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` }));
  const weekdays = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
  dayjs.setBusinessTime({ ...weekdays, saturday: null, sunday: null });
  return { name: 'dayjs-business-time', add: (start, minutes) => dayjs(start).addBusinessMinutes(minutes).valueOf() };
}

export function momentPlugin(): Adder {
  const day = hours.flat().map((time) => `${time}:00`);
  const workinghours = { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null };
  moment.updateLocale('en', { holidays, workinghours });
  const add = (start: Instant, minutes: number) => moment(start).addWorkingTime(minutes, 'minutes').valueOf();
  return { name: 'moment-business-time', add };
}
