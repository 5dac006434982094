import { type CalendarSpec, type Hours, WorkingCalendar } from '../calendar.js';

const officeHours: readonly Hours[] = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
];

/** Government office hours in China with the State Council's yearly notices on holidays and make-up days (调休). */
export const chinaSpec: CalendarSpec = {
  version: 'cn-2026',
  timeZone: 'Asia/Shanghai',
  weekly: { mon: officeHours, tue: officeHours, wed: officeHours, thu: officeHours, fri: officeHours },
  holidays: [
    // 2025
    ...days('2025-01-01'),
    ...days('2025-01-28', '2025-02-04'),
    ...days('2025-04-04', '2025-04-06'),
    ...days('2025-05-01', '2025-05-05'),
    ...days('2025-05-31', '2025-06-02'),
    ...days('2025-10-01', '2025-10-08'),
    // 2026
    ...days('2026-01-01', '2026-01-03'),
    ...days('2026-02-15', '2026-02-23'),
    ...days('2026-04-04', '2026-04-06'),
    ...days('2026-05-01', '2026-05-05'),
    ...days('2026-06-19', '2026-06-21'),
    ...days('2026-09-25', '2026-09-27'),
    ...days('2026-10-01', '2026-10-07'),
  ],
  makeUpDays: [
    ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  ],
  published: { from: 2025, through: 2026 },
};

export const chinaCalendar = new WorkingCalendar(chinaSpec);

/** Every day from the first to the last, both included. */
function days(first: string, last: string = first): string[] {
  const all: string[] = [];
  for (let day = Date.parse(first); day <= Date.parse(last); day += 86_400_000) {
    all.push(new Date(day).toISOString().slice(0, 10));
  }
  return all;
}
