import { describe, expect, test } from 'vitest';
import type { Amendment, Limit } from '../../src/clock.js';
import { calendarC, calendarOf, cn, limit, plain, workweek } from './support.js';
import { pause, reckoned, termsOf } from './terms.js';

const extended = (of: Limit): Amendment => ({ kind: 'extended', limit: of, at: cn('2025-11-07 10:00') });
const tightened = (from: string, of: Limit): Amendment => ({ kind: 'tightened', from: cn(from), limit: of });
const days = (amount: number, more = {}) => limit(amount, 'workingDays', more);

function due(start: string, of: Limit, amendments: readonly Amendment[], calendar = calendarC): string {
  return reckoned(termsOf(cn(start), of, { amendments }), calendar).due;
}

describe('S37 an extension counts from the due before it', () => {
  test('S37 in working days, over weekends and holidays', () => {
    expect(due('2025-11-03 10:00', days(4), [extended(days(2))])).toBe('2025-11-11 17:30');
    expect(due('2025-09-24 10:00', days(4), [extended(days(3))])).toBe('2025-10-10 17:30');
  });

  test('S37 in any other unit', () => {
    expect(due('2025-11-03 10:00', days(4), [extended(limit(2, 'workingHours'))])).toBe('2025-11-10 11:00');
    expect(due('2025-11-03 10:00', days(4), [extended(limit(30, 'hours'))])).toBe('2025-11-08 23:30');
    expect(due('2025-11-03 10:00', limit(24, 'hours'), [extended(limit(3, 'days'))])).toBe('2025-11-07 10:00');
    expect(due('2025-11-03 10:00', limit(24, 'hours'), [extended(days(1, { endsAt: 'sameTime' }))])).toBe(
      '2025-11-05 10:00',
    );
  });

  test('S37 from a due at midnight or in a night shift, the day is the one that it ends', () => {
    const close = { endsAt: 'close' } as const;
    expect(due('2025-11-03 10:00', limit(2, 'days', close), [extended(limit(3, 'days', close))])).toBe(
      due('2025-11-03 10:00', limit(5, 'days', close), []),
    );
    for (const hours of [['22:00', '06:00'] as const, ['08:00', '24:00'] as const]) {
      const calendar = plain('Asia/Shanghai', workweek([hours]));
      expect(due('2025-11-03 10:00', days(2), [extended(days(1))], calendar)).toBe(
        due('2025-11-03 10:00', days(3), [], calendar),
      );
    }
  });

  test('S37 the cut-off for receipts is none for extensions', () => {
    const calendar = calendarOf({ cutOff: { after: '17:00', countsAs: '08:30' } });
    expect(due('2025-11-03 10:00', days(4), [extended(days(1))], calendar)).toBe('2025-11-10 17:30');
  });

  test('S37 a due given from outside can be extended', () => {
    const terms = termsOf(cn('2025-11-03 10:00'), null, { givenDueAt: cn('2025-11-07 09:17') });
    expect(reckoned({ ...terms, amendments: [extended(limit(2, 'days'))] }).due).toBe('2025-11-09 09:17');
  });

  test('S37 a pause costs what it costs, before the extension or after it', () => {
    const terms = { amendments: [extended(limit(4, 'workingHours'))] };
    const before = pause(cn('2025-11-07 15:00'), cn('2025-11-07 16:00'));
    const after = pause(cn('2025-11-10 16:00'), cn('2025-11-10 17:00'));
    const start = cn('2025-11-07 14:00');
    const dueWith = (...pauses: (typeof before)[]) =>
      reckoned(termsOf(start, limit(8, 'workingHours'), { ...terms, pauses })).due;
    expect(dueWith()).toBe('2025-11-11 10:30');
    expect(dueWith(before)).toBe('2025-11-11 11:30');
    expect(dueWith(after)).toBe('2025-11-11 11:30');
    expect(dueWith(after, before)).toBe('2025-11-11 14:00');
  });
});

describe('S21 a raised urgency', () => {
  const normal = limit(21, 'workingHours');
  const urgent = limit(4, 'workingHours');

  test('S21 is due by the stricter limit from when it was raised, where that is earlier', () => {
    expect(due('2025-11-10 09:00', normal, [])).toBe('2025-11-12 17:30');
    expect(due('2025-11-10 09:00', normal, [tightened('2025-11-11 11:00', urgent)])).toBe('2025-11-11 16:30');
  });

  test('S21 never later than before', () => {
    expect(due('2025-11-10 09:00', normal, [tightened('2025-11-12 16:30', urgent)])).toBe('2025-11-12 17:30');
  });

  test('S23 flapping gains no time', () => {
    const once = tightened('2025-11-11 11:00', urgent);
    const again = tightened('2025-11-11 12:00', urgent);
    expect(due('2025-11-10 09:00', normal, [once, again])).toBe('2025-11-11 16:30');
    expect(due('2025-11-10 09:00', normal, [again, once])).toBe('2025-11-11 16:30');
  });

  test('S21 the stricter limit stands still by its own measure', () => {
    const terms = termsOf(cn('2025-11-10 09:00'), normal, {
      amendments: [tightened('2025-11-10 16:00', limit(6, 'hours'))],
      pauses: [pause(cn('2025-11-10 18:00'), cn('2025-11-10 19:00'))],
    });
    expect(reckoned(terms).due).toBe('2025-11-10 23:00');
  });
});

describe('S29 a cap', () => {
  test('S29 the budget at the start never reaches beyond it', () => {
    const capped = (capAt: string) => termsOf(cn('2025-11-10 09:00'), days(5), { capAt: cn(capAt) });
    expect(reckoned(capped('2025-11-12 20:00')).due).toBe('2025-11-12 20:00');
    expect(reckoned(capped('2025-11-20 09:00')).due).toBe('2025-11-17 17:30');
  });
});
