import { expect, test } from 'vitest';
import { isSmall, ranked } from '../src/ranking.js';

const group = (id: string, numerator: number, denominator: number) => ({ id, onTime: { numerator, denominator } });

const places = (groups: readonly ReturnType<typeof group>[], fewest?: number) =>
  ranked(groups, ({ onTime }) => onTime, fewest).map(({ group: { id }, place }) => [id, place]);

test('the highest rate comes first', () => {
  expect(places([group('water', 50, 100), group('housing', 90, 100), group('parks', 70, 100)])).toEqual([
    ['housing', 1],
    ['parks', 2],
    ['water', 3],
  ]);
});

test('small counts are not ranked, and are listed all the same', () => {
  expect(places([group('tiny', 9, 9), group('none', 0, 0), group('water', 50, 100)])).toEqual([
    ['water', 1],
    ['tiny', null],
    ['none', null],
  ]);
  expect(isSmall({ numerator: 9, denominator: 9 })).toBe(true);
  expect(isSmall({ numerator: 1, denominator: 10 })).toBe(false);
});

test('equal rates share a place, and the next one stays empty', () => {
  const groups = [group('a', 10, 20), group('b', 50, 100), group('c', 0, 10), group('d', 10, 10)];
  expect(places(groups)).toEqual([
    ['d', 1],
    ['a', 2],
    ['b', 2],
    ['c', 4],
  ]);
});

test('where all are small, how few is small can be chosen, but nothing is never ranked', () => {
  expect(places([group('a', 1, 2), group('b', 2, 2), group('c', 0, 0)], 0)).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', null],
  ]);
});
