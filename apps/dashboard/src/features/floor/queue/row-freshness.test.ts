import { expect, test } from 'vitest';
import { floorRow } from './floor-row.fixture.js';
import { freshCells } from './row-freshness.js';

test('a row long unchanged flashes nothing', () => {
  expect([...freshCells(undefined, floorRow('a'))]).toEqual([]);
});

test('a row that has entered flashes as a whole', () => {
  expect(freshCells(null, floorRow('a')).size).toBe(7);
});

test('a changed row flashes the cells that say something else', () => {
  const before = floorRow('a');
  const after = floorRow('a', { version: 2, position: 9, urgeCount: 1, state: 'inHandling' });
  expect([...freshCells(before, after)].sort()).toEqual(['state', 'urges']);
});

test('a new version that shows the same flashes nothing', () => {
  expect([...freshCells(floorRow('a'), floorRow('a', { version: 2, position: 9, sortKey: 'z' }))]).toEqual([]);
});
