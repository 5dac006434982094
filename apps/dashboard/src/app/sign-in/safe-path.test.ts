import { expect, test } from 'vitest';
import { safePath } from './safe-path.js';

test.each([
  [null, '/'],
  ['/floor?case=1', '/floor?case=1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/sign-in?from=/floor', '/'],
])('after sign-in %s leads to %s', (from, path) => {
  expect(safePath(from)).toBe(path);
});
