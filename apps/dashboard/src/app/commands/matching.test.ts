import { expect, test } from 'vitest';
import { matching } from './matching.js';

const floor = { label: '督办', hint: '工作台', onlySearched: false };
const housing = { label: 'Housing Bureau', hint: '督办', names: '住建局', onlySearched: true };
const all = [floor, housing];

test('without a query only what is always offered is shown', () => {
  expect(matching(all, '  ')).toEqual([floor]);
});

test('every word of the query must be there, in label, hint or other names, in any case', () => {
  expect(matching(all, 'housing')).toEqual([housing]);
  expect(matching(all, '督办 BUREAU')).toEqual([housing]);
  expect(matching(all, '住建')).toEqual([housing]);
  expect(matching(all, '督办')).toEqual(all);
  expect(matching(all, 'housing xyz')).toEqual([]);
});
