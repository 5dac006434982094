import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from './differences.js';

test('equal values differ nowhere, whatever the order of their members', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => differences(value, structuredClone(value)).length === 0));
  expect(differences({ a: 1, b: [2] }, { b: [2], a: 1, c: undefined })).toEqual([]);
});

test('each difference is named by its path, the deepest that tells it', () => {
  const one = { clocks: [{ id: 'c1', dueAt: 5 }, { id: 'c2' }], state: 'closed', urge: null };
  const other = { clocks: [{ id: 'c1', dueAt: 6 }], state: 'closed', urge: { id: 'u1' } };
  expect(differences(one, other)).toEqual(['clocks.0.dueAt', 'clocks.1', 'urge']);
  expect(differences([], {})).toEqual(['']);
});

test('no more than a hundred are named', () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, nth) => [`k${nth}`, nth]));
  expect(differences(many, {})).toHaveLength(100);
});
