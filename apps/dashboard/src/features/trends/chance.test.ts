import { expect, test } from 'vitest';
import { beyondChance } from './chance.js';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

test('a fall from 95 to 90 percent is chance in a hundred cases, and none in a thousand', () => {
  expect(beyondChance(of(90, 100), of(95, 100))).toBe(false);
  expect(beyondChance(of(900, 1000), of(950, 1000))).toBe(true);
});

test('of a few cases nothing is said, however far apart they are', () => {
  expect(beyondChance(of(0, 29), of(1000, 1000))).toBe(false);
  expect(beyondChance(of(0, 30), of(1000, 1000))).toBe(true);
});

test('of none, of all and of equal rates nothing is said', () => {
  expect(beyondChance(of(0, 0), of(950, 1000))).toBe(false);
  expect(beyondChance(of(1000, 1000), of(500, 500))).toBe(false);
  expect(beyondChance(of(900, 1000), of(450, 500))).toBe(false);
});
