import { expect, test } from 'vitest';
import { onTimeFormula, onTimeOfClosed, onTimeOfDue } from '../src/on-time.js';

const counts = { closedOnTime: 80, closedWithDeadline: 100, openOverdue: 25 };

test('S57 of closed: what is overdue and open does not show', () => {
  expect(onTimeOfClosed(counts)).toEqual({ numerator: 80, denominator: 100 });
  expect(onTimeOfClosed({ ...counts, openOverdue: 900 })).toEqual(onTimeOfClosed(counts));
});

test('S57 of due: what is overdue and open counts against', () => {
  expect(onTimeOfDue(counts)).toEqual({ numerator: 80, denominator: 125 });
});

test('S57 each form says how it is reckoned', () => {
  expect(onTimeFormula).toEqual({
    ofClosed: 'closedOnTime ÷ closedWithDeadline',
    ofDue: 'closedOnTime ÷ (closedWithDeadline + openOverdue)',
  });
});
