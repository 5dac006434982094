import { expect, test } from 'vitest';
import { ranked } from './ranking.js';
import type { Group } from './trends-query.js';

const group = (id: string, numerator: number, denominator: number): Group => ({
  id,
  received: 0,
  closed: 0,
  open: 0,
  overdueOpen: 0,
  onTimeOfClosed: { numerator: 0, denominator: 0 },
  onTimeOfDue: { numerator, denominator },
  hoursMedian: null,
  workHoursMedian: null,
});

test('the lowest rate comes first, and of equals the one with more cases', () => {
  const { bars } = ranked([group('good', 99, 100), group('bad', 50, 100), group('badAndBusy', 100, 200)]);
  expect(bars.map((bar) => bar.id)).toEqual(['badAndBusy', 'bad', 'good']);
});

test('nine cases are not ranked, ten are, none at all is nowhere', () => {
  const { bars, few } = ranked([group('nine', 0, 9), group('ten', 1, 10), group('none', 0, 0)]);
  expect(bars.map((bar) => bar.id)).toEqual(['ten']);
  expect(few.map((bar) => bar.id)).toEqual(['nine']);
});
