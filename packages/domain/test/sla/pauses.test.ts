import { describe, expect, test } from 'vitest';
import { remainingAt, usedAt } from '../../src/reckon.js';
import { HOUR, MINUTE, SECOND } from '../../src/time.js';
import { calendarC, cn, limit } from './support.js';
import { pause, reckoned, termsOf } from './terms.js';

const eightHours = limit(8, 'workingHours');
const friday = cn('2025-11-07 14:00');
const due = (...pauses: ReturnType<typeof pause>[]) => reckoned(termsOf(friday, eightHours, { pauses })).due;

describe('a clock that stood still is due later by the time that would have counted', () => {
  test('S13 a pause over a weekend costs its working time', () => {
    expect(due()).toBe('2025-11-10 15:00');
    expect(due(pause(cn('2025-11-07 16:00'), cn('2025-11-10 10:00')))).toBe('2025-11-10 17:30');
  });

  test('S14 what of it lies outside hours costs nothing', () => {
    expect(due(pause(cn('2025-11-07 17:00'), cn('2025-11-09 20:00')))).toBe('2025-11-10 15:30');
    expect(due(pause(cn('2025-11-07 17:30'), cn('2025-11-10 09:00')))).toBe('2025-11-10 15:00');
    expect(due(pause(cn('2025-11-10 12:00'), cn('2025-11-10 13:30')))).toBe('2025-11-10 15:00');
  });

  test('S15 two reasons at once count once, and the clock goes on when the last one ends', () => {
    const one = pause(cn('2025-11-07 15:00'), cn('2025-11-07 16:00'), 'citizen');
    const other = pause(cn('2025-11-07 15:30'), cn('2025-11-07 17:00'), 'weather');
    expect(due(one, other)).toBe('2025-11-10 17:00');
    expect(due(other, one)).toBe('2025-11-10 17:00');
    expect(due(one, other, one)).toBe('2025-11-10 17:00');
  });

  test('S16 two short pauses within one minute both count, to the millisecond', () => {
    const at = cn('2025-11-07 15:00');
    const two = [pause(at + 1 * SECOND, at + 11 * SECOND), pause(at + 20 * SECOND, at + 25 * SECOND + 7)];
    expect(due(...two)).toBe(`2025-11-10 15:00.${15 * SECOND + 7}`);
  });

  test('a pause from before the start counts from the start', () => {
    expect(due(pause(cn('2025-11-06 09:00'), cn('2025-11-07 15:00')))).toBe('2025-11-10 16:00');
  });

  test('a pause within the time that a pause added counts too', () => {
    const first = pause(cn('2025-11-07 16:00'), cn('2025-11-10 10:00'));
    expect(due(first, pause(cn('2025-11-10 16:00'), cn('2025-11-11 10:00')))).toBe('2025-11-11 11:30');
  });

  test('elapsed time and dues from outside stand still for every moment of it', () => {
    const weekend = pause(cn('2025-11-07 16:00'), cn('2025-11-10 10:00'));
    expect(reckoned(termsOf(friday, limit(24, 'hours'), { pauses: [weekend] })).due).toBe('2025-11-11 08:00');
    const given = termsOf(friday, null, { givenDueAt: cn('2025-11-08 09:17'), pauses: [weekend] });
    expect(reckoned(given).due).toBe('2025-11-11 03:17');
  });

  test('working days are put off by working time', () => {
    const terms = termsOf(friday, limit(1, 'workingDays'), { pauses: [pause(friday, friday + HOUR)] });
    expect(reckoned(terms).due).toBe('2025-11-11 10:00');
  });

  test('a due on a moment off stays there while no pause took time from it', () => {
    const oneDay = limit(1, 'workingDays', { endsAt: 'sameTime' });
    const saturday = cn('2025-11-08 20:00');
    const night = pause(cn('2025-11-08 21:00'), cn('2025-11-09 20:00'));
    expect(reckoned(termsOf(saturday, oneDay, { pauses: [night] })).due).toBe('2025-11-10 20:00');
    const lunch = pause(cn('2025-11-10 12:00'), cn('2025-11-10 14:00'));
    expect(reckoned(termsOf(saturday, oneDay, { pauses: [lunch] })).due).toBe('2025-11-11 09:30');
  });
});

describe('S17 a clock that stands still', () => {
  const paused = termsOf(friday, eightHours, { pauses: [pause(cn('2025-11-07 16:00'), null)] });
  const monday = cn('2025-11-10 16:00');

  test('S17 has nothing to say of a pause that is not over, and is due later once it is', () => {
    expect(reckoned(paused).due).toBe('2025-11-10 15:00');
    const resumed = { ...paused, pauses: [pause(cn('2025-11-07 16:00'), monday)] };
    expect(reckoned(resumed).due).toBe('2025-11-11 15:00');
  });

  test('S17 uses no budget although its due passes', () => {
    expect(usedAt(paused, calendarC, cn('2025-11-07 15:00'))).toBe(HOUR);
    expect(usedAt(paused, calendarC, monday)).toBe(2 * HOUR);
    expect(remainingAt(paused, calendarC, monday)).toBe(6 * HOUR);
  });
});

test('what is used and what is left is told of any clock at any time', () => {
  const terms = termsOf(friday, eightHours, { pauses: [pause(cn('2025-11-07 15:00'), cn('2025-11-07 16:00'))] });
  expect(usedAt(terms, calendarC, cn('2025-11-07 13:00'))).toBe(0);
  expect(usedAt(terms, calendarC, cn('2025-11-07 15:45'))).toBe(HOUR);
  expect(usedAt(terms, calendarC, cn('2025-11-08 12:00'))).toBe(2.5 * HOUR);
  expect(remainingAt(terms, calendarC, cn('2025-11-10 16:00'))).toBe(0);
  expect(remainingAt(terms, calendarC, cn('2025-11-10 16:45'))).toBe(-45 * MINUTE);
});

test('S18 a pause after the due undoes nothing', () => {
  expect(due(pause(cn('2025-11-10 15:00'), cn('2025-11-12 15:00')))).toBe('2025-11-10 15:00');
  expect(due(pause(cn('2025-11-11 09:00'), null))).toBe('2025-11-10 15:00');
});
