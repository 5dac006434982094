import { DAY, HOUR } from '@watchfloor/domain/time';
import { expect, test } from 'vitest';
import { askedOf, daysOf, noonOf, periodOf } from './period.js';

const zone = 'Asia/Shanghai';
/** 2026-11-22 10:00 in Shanghai. */
const now = Date.UTC(2026, 10, 22, 2);
const read = (search: string) => periodOf(new URLSearchParams(search), now, zone);

test('without an address the last seven days, today included', () => {
  expect(daysOf(read(''))).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(read('').span).toBe(7);
});

test('a custom period includes both of its days', () => {
  const period = read('from=2026-10-01&to=2026-10-31');
  expect(daysOf(period)).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  expect(period.span).toBeNull();
});

test.each(['days=31', 'from=2026-10-31&to=2026-10-01', 'from=soon&to=2026-10-01', 'from=2010-01-01&to=2026-01-01'])(
  'an address that makes no sense (%s) means seven days',
  (search) => {
    expect(read(search).span).toBe(7);
  },
);

test('a period may be as long as an archive: ten years, and not a day more', () => {
  const longest = read('from=2016-01-01&to=2026-01-07');
  expect(longest.endDay - longest.firstDay).toBe(3_660);
  expect(longest.span).toBeNull();
  expect(read('from=2016-01-01&to=2026-01-08').span).toBe(7);
});

test('a period still running is compared with the same part of the one before', () => {
  const asked = askedOf(read('days=7'), now, zone);
  expect(asked.to).toBe(now);
  expect(asked.to - asked.from).toBe(6 * DAY + 10 * HOUR);
  expect(asked.beforeTo - asked.beforeFrom).toBe(asked.to - asked.from);
  expect(asked.from - asked.beforeFrom).toBe(7 * DAY);
});

test('a period that is over is compared with all of the one before', () => {
  const asked = askedOf(read('from=2026-10-01&to=2026-10-31'), now, zone);
  expect(asked.beforeTo).toBe(asked.from);
  expect(asked.from - asked.beforeFrom).toBe(31 * DAY);
});

test('a day of the chart is named at its noon, so no zone moves it to a neighbour', () => {
  expect(noonOf('2026-11-22', zone)).toBe(Date.UTC(2026, 10, 22, 4));
  expect(noonOf('yesterday', zone)).toBeNull();
});

test('a period that has yet to begin is still a question the server can answer', () => {
  const asked = askedOf(read('from=2026-12-01&to=2026-12-31'), now, zone);
  expect(asked.to).toBeGreaterThan(asked.from);
  expect(asked.beforeTo).toBeGreaterThan(asked.beforeFrom);
});
