import { expect, test } from 'vitest';
import { quickPromises } from './promise.js';

const zone = 'Asia/Shanghai';
const at = (hour: number, minute = 0) => Date.UTC(2026, 10, 22, hour - 8, minute);
const ids = (now: number) => quickPromises(now, zone).map((choice) => choice.id);

test('in the morning every choice is open, soonest first', () => {
  expect(ids(at(10, 2))).toEqual(['inOneHour', 'inTwoHours', 'today', 'tomorrowMorning', 'tomorrow']);
});

test('six today is not offered when it is past or nearly so', () => {
  expect(ids(at(17, 30))).not.toContain('today');
  expect(ids(at(19))).not.toContain('today');
});

test('hours are rounded up to five minutes', () => {
  expect(quickPromises(at(10, 2), zone)[0]?.at).toBe(at(11, 5));
});

test('choices come in the order of their time even late in the evening', () => {
  const times = quickPromises(at(23, 30), zone).map((choice) => choice.at);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
});
