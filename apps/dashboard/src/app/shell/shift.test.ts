import { expect, test } from 'vitest';
import { shiftAt } from './shift.js';

test.each([
  ['2026-11-22T00:00:00+08:00', 'night'],
  ['2026-11-22T07:59:59+08:00', 'night'],
  ['2026-11-22T08:00:00+08:00', 'morning'],
  ['2026-11-22T15:59:59+08:00', 'morning'],
  ['2026-11-22T16:00:00+08:00', 'evening'],
  ['2026-11-22T23:59:59+08:00', 'evening'],
])('at %s the %s shift is on', (at, shift) => {
  expect(shiftAt(Date.parse(at), 'Asia/Shanghai')).toBe(shift);
});
