import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storable } from './storable.js';

test('a value that PostgreSQL can hold is the very same object', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const clean = JSON.parse(JSON.stringify(value).replaceAll('\\u0000', ''));
      expect(storable(clean)).toBe(clean);
    }),
  );
});

test('NUL and halves of surrogate pairs are left out wherever they stand, whole pairs stay', () => {
  const value = { a: ['x\u0000y', { b: '\ud83d\ude00', c: '\ud83d!', d: '\ude00\ud83d' }], n: 1, z: null };
  expect(storable(value)).toEqual({ a: ['xy', { b: '😀', c: '!', d: '' }], n: 1, z: null });
});
