import { expect, test } from 'vitest';
import { onTimeOfClosed, onTimeOfDue } from '../src/on-time.js';

const counts = { closedOnTime: 80, closedWithDeadline: 100, due: 125, dueOnTime: 90 };

test('S57 of closed: what is due and open does not show', () => {
  expect(onTimeOfClosed(counts)).toEqual({ numerator: 80, denominator: 100 });
});

test('S57 of due: what is due and open counts against, what was closed without having been due does not count', () => {
  expect(onTimeOfDue(counts)).toEqual({ numerator: 90, denominator: 125 });
});
