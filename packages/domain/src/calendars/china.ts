import { type CalendarSpec, type Hours, WorkingCalendar } from '../calendar.js';
import { formatDay, parseDay } from '../zone.js';
import { chinaNotices, type YearNotice } from './china-notices.js';

const officeHours: readonly Hours[] = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
];

const years = Object.keys(chinaNotices).map(Number);

/** Government office hours in China, with every published notice on holidays and make-up days. */
export const chinaSpec: CalendarSpec = {
  version: `cn-${Math.max(...years)}`,
  timeZone: 'Asia/Shanghai',
  weekly: { mon: officeHours, tue: officeHours, wed: officeHours, thu: officeHours, fri: officeHours },
  holidays: noticed((notice) => notice.off),
  makeUpDays: noticed((notice) => notice.worked),
  published: { from: Math.min(...years), through: Math.max(...years) },
};

export const chinaCalendar = new WorkingCalendar(chinaSpec);

function noticed(pick: (notice: YearNotice) => readonly string[]): string[] {
  return Object.entries(chinaNotices).flatMap(([year, notice]) => pick(notice).flatMap((run) => daysOf(year, run)));
}

/** `10-01..10-03` of a year to its days. */
function daysOf(year: string, run: string): string[] {
  const [first = Number.NaN, last = first] = run.split('..').map((day) => parseDay(`${year}-${day}`) ?? Number.NaN);
  return Array.from({ length: last - first + 1 }, (_, index) => formatDay(first + index));
}
