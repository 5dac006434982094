import { expect, test } from 'vitest';
import { caseAddress } from './case-address.js';

test('C6 a case that is searched for opens beside the list on the screen, whose filters stay', () => {
  const floor = { pathname: '/floor', search: '?department=housing&q=%E7%87%83%E6%B0%94&case=c1&do=register' };
  expect(caseAddress(floor, '/floor', 'c2')).toBe('/floor?department=housing&q=%E7%87%83%E6%B0%94&case=c2');
  // a leader who looks at the floor stays there, too
  expect(caseAddress({ pathname: '/floor', search: '?alarm=near' }, '/trends', 'c2')).toBe('/floor?alarm=near&case=c2');
  expect(caseAddress({ pathname: '/inbox', search: '?tab=urged' }, '/inbox', 'c2')).toBe('/inbox?tab=urged&case=c2');
});

test('C6 from a page without a list it opens at the own desk, or on a page of its own', () => {
  const settings = { pathname: '/settings', search: '?of=calendar' };
  expect(caseAddress(settings, '/floor', 'c2')).toBe('/floor?case=c2');
  expect(caseAddress(settings, '/trends', 'c2')).toBe('/case/c2');
});
