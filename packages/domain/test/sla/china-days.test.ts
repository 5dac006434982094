import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '../../src/calendars/china.js';
import { dayNumber, sharedText } from './support.js';

const rows = sharedText('calendar/cn_days_2018_2024.csv').trim().split('\n').slice(1);

describe.skipIf(rows.length < 2)('China, 2018 to 2024 (skipped without ../shared/data/calendar)', () => {
  test('every day is worked or not as three independent sources say', () => {
    const wrong = rows.filter((row) => {
      const [date = '', , works] = row.split(',');
      return chinaCalendar.worksOn(dayNumber(date)) !== (works === '1');
    });
    expect(rows).toHaveLength(2_557);
    expect(wrong).toEqual([]);
  });
});

test('the make-up days of 2026 are worked, its holidays are not', () => {
  const works = (date: string) => chinaCalendar.worksOn(dayNumber(date));
  expect(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map(works)).not.toContain(
    false,
  );
  expect(['2026-01-01', '2026-02-16', '2026-04-06', '2026-06-19', '2026-09-25', '2026-10-07'].map(works)).not.toContain(
    true,
  );
});
