import { expect, test } from 'vitest';
import { Attempt } from './attempt.js';

const counting = () => {
  let made = 0;
  return () => `k${++made}`;
};

test('the same input sent again before an answer keeps its key', () => {
  const attempt = new Attempt(counting());
  expect(attempt.keyFor({ reason: 'a' })).toBe('k1');
  expect(attempt.keyFor({ reason: 'a' })).toBe('k1');
});

test('a changed input is another attempt', () => {
  const attempt = new Attempt(counting());
  attempt.keyFor({ reason: 'a' });
  expect(attempt.keyFor({ reason: 'b' })).toBe('k2');
});

test('after an answer even the same input is another attempt', () => {
  const attempt = new Attempt(counting());
  attempt.keyFor({ reason: 'a' });
  attempt.settled();
  expect(attempt.keyFor({ reason: 'a' })).toBe('k2');
});

test('keys need no secure origin and do not repeat', () => {
  const keys = Array.from({ length: 50 }, (_, index) => new Attempt().keyFor(index));
  expect(new Set(keys).size).toBe(50);
  expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
});
