import { DAY, HOUR } from '@watchfloor/domain/time';
import { expect, test } from 'vitest';
import { cityInstant, cityMoment } from './city-time.js';
import { random } from './random.js';
import { callRate, callTimes } from './rhythm.js';

const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+08:00`);
const WEDNESDAY = '2026-11-18';
const SUNDAY = '2026-11-22';

test('the city reads its own clock, whatever the zone of the machine', () => {
  expect(cityMoment(at('2026-11-18 00:30'))).toMatchObject({ month: 11, hour: 0, working: true });
  expect(cityMoment(at('2026-10-01 12:00'))).toMatchObject({ month: 10, hour: 12, working: false });
  expect(cityMoment(at('2026-10-10 12:00')).working).toBe(true);
  const { day } = cityMoment(at('2026-11-18 09:30'));
  expect(cityInstant(day, 9.5)).toBe(at('2026-11-18 09:30'));
});

test('a working day peaks from nine to eleven and from two to five and is quiet at night', () => {
  for (const hour of ['09', '10', '14', '15', '16']) {
    expect(callRate(at(`${WEDNESDAY} ${hour}:00`))).toBeGreaterThan(callRate(at(`${WEDNESDAY} 12:00`)));
    expect(callRate(at(`${WEDNESDAY} ${hour}:00`))).toBeGreaterThan(10 * callRate(at(`${WEDNESDAY} 03:00`)));
  }
});

test('days off bring fewer calls, and a make-up Saturday is a working day', () => {
  expect(callRate(at(`${SUNDAY} 10:00`))).toBeLessThan(0.7 * callRate(at(`${WEDNESDAY} 10:00`)));
  expect(callRate(at('2026-10-10 10:00'))).toBe(callRate(at(`${WEDNESDAY} 10:00`)));
});

test('calls come in order, within their time, in about the expected number and in the rhythm of the day', () => {
  const from = at('2026-11-02 00:00');
  const times = callTimes(random('calls'), from, from + 7 * DAY, 7000);
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect(times.every((time) => time >= from && time < from + 7 * DAY)).toBe(true);
  expect(Math.abs(times.length - 7000)).toBeLessThan(350);
  const within = (start: string) => times.filter((time) => time >= at(start) && time < at(start) + HOUR).length;
  expect(within('2026-11-04 10:00')).toBeGreaterThan(4 * within('2026-11-04 03:00'));
});

test('a span that begins and ends within hours keeps its ends', () => {
  const from = at('2026-11-18 10:40');
  const times = callTimes(random('short'), from, from + 35 * 60_000, 400);
  expect(times.length).toBeGreaterThan(300);
  expect(Math.min(...times)).toBeGreaterThanOrEqual(from);
  expect(Math.max(...times)).toBeLessThan(from + 35 * 60_000);
});
