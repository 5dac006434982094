import { describe, expect, test } from 'vitest';
import { calendarC, cn, limit } from './support.js';
import { pause, reckoned, termsOf } from './terms.js';

const warned = (terms: Parameters<typeof reckoned>[0], minGap?: ReturnType<typeof limit>) =>
  reckoned(terms, calendarC, { early: 0.5, near: 0.8, ...(minGap && { minGap }) });

describe('S49 warnings come at parts of the budget', () => {
  const tenHours = termsOf(cn('2025-11-07 14:30'), limit(10, 'workingHours'));

  test('S49 neither nights nor weekends bring them on', () => {
    expect(warned(tenHours)).toMatchObject({
      early: '2025-11-10 11:00',
      near: '2025-11-10 15:30',
      due: '2025-11-10 17:30',
    });
  });

  test('S49 nor do pauses', () => {
    const pauses = [
      pause(cn('2025-11-07 15:30'), cn('2025-11-10 09:00')),
      pause(cn('2025-11-10 17:00'), cn('2025-11-11 09:30')),
    ];
    expect(warned({ ...tenHours, pauses })).toMatchObject({
      early: '2025-11-10 14:30',
      near: '2025-11-11 10:00',
      due: '2025-11-11 12:00',
    });
  });

  test('S49 parts of elapsed time, where the limit is one or the due was given', () => {
    expect(warned(termsOf(cn('2025-11-07 14:30'), limit(10, 'hours')))).toMatchObject({
      early: '2025-11-07 19:30',
      near: '2025-11-07 22:30',
    });
    expect(warned(termsOf(cn('2025-11-07 14:30'), null, { givenDueAt: cn('2025-11-08 00:30') }))).toMatchObject({
      early: '2025-11-07 19:30',
      near: '2025-11-07 22:30',
    });
  });

  test('S49 parts of elapsed time too, where no work lies between', () => {
    const weekend = termsOf(cn('2025-11-08 08:00'), limit(1, 'workingDays', { endsAt: 'sameTime' }));
    expect(warned(weekend)).toMatchObject({ early: '2025-11-09 08:00', due: '2025-11-10 08:00' });
  });

  test('S49 the later one comes at the latest a set time before the due, in its own unit', () => {
    const start = cn('2025-11-10 14:20');
    const hour = termsOf(start, limit(2, 'workingHours'));
    expect(warned(hour)).toMatchObject({
      early: '2025-11-10 15:20',
      near: '2025-11-10 15:56',
      due: '2025-11-10 16:20',
    });
    expect(warned(hour, limit(45, 'minutes'))).toMatchObject({ early: '2025-11-10 15:20', near: '2025-11-10 15:35' });
    expect(warned(hour, limit(90, 'workingMinutes'))).toMatchObject({
      early: '2025-11-10 14:50',
      near: '2025-11-10 14:50',
    });
    expect(warned(hour, limit(1, 'minutes'))).toMatchObject({ near: '2025-11-10 15:56' });
  });

  test('S49 or at once, where the whole budget is shorter than that', () => {
    const hour = termsOf(cn('2025-11-10 14:20'), limit(1, 'workingHours'));
    expect(warned(hour, limit(2, 'workingDays'))).toMatchObject({
      early: '2025-11-10 14:20',
      near: '2025-11-10 14:20',
    });
  });

  test('S49 that time is counted without pauses', () => {
    const terms = termsOf(cn('2025-11-10 14:00'), limit(2, 'workingHours'), {
      pauses: [pause(cn('2025-11-10 15:45'), cn('2025-11-10 16:45'))],
    });
    expect(warned(terms, limit(30, 'workingMinutes'))).toMatchObject({
      near: '2025-11-10 15:30',
      due: '2025-11-10 17:00',
    });
  });

  test('S50 an hour before a due on the next morning is on the afternoon before', () => {
    const terms = termsOf(cn('2025-11-10 09:00'), limit(7 * 60 + 20, 'workingMinutes'));
    expect(warned(terms, limit(1, 'workingHours'))).toMatchObject({
      near: '2025-11-10 16:22',
      due: '2025-11-11 09:20',
    });
    expect(reckoned(terms, calendarC, { early: 0.5, near: 0.99, minGap: limit(1, 'workingHours') }).near).toBe(
      '2025-11-10 16:50',
    );
    expect(reckoned(terms, calendarC, { early: 0.5, near: 0.99, minGap: limit(1, 'workingDays') }).near).toBe(
      '2025-11-10 09:20',
    );
    expect(reckoned(terms, calendarC, { early: 0.5, near: 0.99, minGap: limit(1, 'days') }).near).toBe(
      '2025-11-10 09:20',
    );
  });
});
