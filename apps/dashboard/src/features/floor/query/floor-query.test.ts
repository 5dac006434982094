import { expect, test } from 'vitest';
import { cleared, filterOf, isWhole, readFloorQuery, wholeFloor, writeFloorQuery } from './floor-query.js';

const read = (search: string) => readFloorQuery(new URLSearchParams(search));
const write = (search: string, query = wholeFloor) => writeFloorQuery(new URLSearchParams(search), query).toString();

test('an address without filters is the whole floor', () => {
  expect(read('')).toEqual(wholeFloor);
  expect(isWhole(read('order=due'))).toBe(true);
  expect(isWhole(read('waiting=1'))).toBe(false);
});

test('what is written is read back', () => {
  const query = {
    ...wholeFloor,
    departments: ['housing', 'police'],
    states: ['dispatched'] as const,
    alarms: ['near', 'breached'] as const,
    escalated: true,
    requested: true,
    supervised: true,
    convened: true,
    text: '燃气 味',
    order: 'age' as const,
  };
  expect(read(write('', query))).toEqual(query);
});

test('words the product does not know are left out', () => {
  expect(read('state=dispatched,vanished&alarm=loud&order=luck')).toEqual({ ...wholeFloor, states: ['dispatched'] });
});

test('the open case and other parts of the address stay', () => {
  expect(write('case=c1&alarm=near')).toBe('case=c1');
});

test('clearing keeps the order', () => {
  expect(cleared(read('order=due&q=x'))).toEqual({ ...wholeFloor, order: 'due' });
});

test('a filter says only what narrows', () => {
  const said = Object.entries(filterOf(read('urgency=critical&waiting=1'))).filter(([, value]) => value !== undefined);
  expect(said).toEqual([
    ['urgencies', ['critical']],
    ['waiting', true],
  ]);
});
