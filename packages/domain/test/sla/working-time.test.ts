import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/time.js';
import { calendarC, calendarOf, cn, due, limit, plain } from './support.js';

const hours = (amount: number) => limit(amount, 'workingHours');

describe('working time', () => {
  test('S7 a start outside hours counts from the next opening', () => {
    expect(due(hours(2), cn('2025-11-08 22:10'))).toBe('2025-11-10 11:00');
  });

  test('S8 a start inside the lunch break counts from its end', () => {
    expect(due(hours(1), cn('2025-11-10 12:15'))).toBe('2025-11-10 14:30');
  });

  test('S9 a budget that ends exactly at close ends there, not at the next opening', () => {
    expect(due(hours(1), cn('2025-11-07 16:30'))).toBe('2025-11-07 17:30');
    expect(due(hours(3), cn('2025-11-07 09:00'))).toBe('2025-11-07 12:00');
  });

  test('S10 holidays are no working time', () => {
    expect(due(hours(4), cn('2025-09-30 16:30'))).toBe('2025-10-09 12:00');
  });

  test('S10 make-up days are, by Monday’s hours', () => {
    expect(due(hours(1), cn('2025-09-27 10:00'))).toBe('2025-09-28 10:00');
  });

  test('S16 nothing is rounded: a millisecond more is a millisecond later', () => {
    const start = cn('2025-11-07 16:30');
    expect(calendarC.add(start + 1, HOUR)).toBe(cn('2025-11-10 09:00') + 1);
    expect(calendarC.add(start, HOUR + 1)).toBe(cn('2025-11-10 09:00') + 1);
  });

  test('working minutes are working hours in small', () => {
    expect(due(limit(90, 'workingMinutes'), cn('2025-11-07 11:30'))).toBe(due(hours(1.5), cn('2025-11-07 11:30')));
  });

  test('hours in any order, and hours that overlap, count once', () => {
    const calendar = plain('Asia/Shanghai', {
      mon: [
        ['14:00', '16:00'],
        ['09:00', '12:00'],
        ['11:00', '13:00'],
      ],
    });
    expect(calendar.between(cn('2025-11-10 00:00'), cn('2025-11-11 00:00'))).toBe(6 * HOUR);
    expect(calendar.worksOn(Math.floor(cn('2025-11-10 12:00') / DAY))).toBe(true);
  });
});

describe('a cut-off', () => {
  const calendar = calendarOf({ cutOff: { after: '17:00', countsAs: '08:30' } });

  test('what comes in at or after it counts as of the next working day', () => {
    expect(due(limit(60, 'workingMinutes'), cn('2025-11-07 16:59'), calendar)).toBe('2025-11-10 09:29');
    expect(due(limit(60, 'workingMinutes'), cn('2025-11-07 17:00'), calendar)).toBe('2025-11-10 10:00');
    expect(due(limit(60, 'workingMinutes'), cn('2025-09-30 23:00'), calendar)).toBe('2025-10-09 10:00');
  });

  test('leaves elapsed time and calendar days alone', () => {
    expect(due(limit(60, 'minutes'), cn('2025-11-07 17:00'), calendar)).toBe('2025-11-07 18:00');
    expect(due(limit(1, 'days'), cn('2025-11-07 17:00'), calendar)).toBe('2025-11-08 17:00');
  });
});
