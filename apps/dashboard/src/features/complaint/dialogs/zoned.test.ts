import { expect, test } from 'vitest';
import { instantOfWallTime, wallTimeOf } from './zoned.js';

test('a wall time means the zone the page speaks, not the machine it runs on', () => {
  const instant = Date.UTC(2026, 10, 22, 2, 30);
  expect(wallTimeOf(instant, 'Asia/Shanghai')).toBe('2026-11-22T10:30');
  expect(instantOfWallTime('2026-11-22T10:30', 'Asia/Shanghai')).toBe(instant);
});

test('around a change of offset the wall time is still found', () => {
  const afterSpringForward = Date.UTC(2026, 2, 8, 7, 30);
  expect(wallTimeOf(afterSpringForward, 'America/New_York')).toBe('2026-03-08T03:30');
  expect(instantOfWallTime('2026-03-08T03:30', 'America/New_York')).toBe(afterSpringForward);
});

test('a text that is no time is null', () => {
  expect(instantOfWallTime('', 'Asia/Shanghai')).toBeNull();
  expect(instantOfWallTime('soon', 'Asia/Shanghai')).toBeNull();
});
