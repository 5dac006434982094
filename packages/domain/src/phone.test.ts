import { expect, test } from 'vitest';
import { isPhone } from './phone.js';

test.each([
  '13800138000',
  '+86 138-0013-8000',
  '0571-88880000',
  '(0571) 8888 0000 转 8012',
  '95588',
  '010-12345678#12',
])('C8 %s is a number to call back on', (phone) => {
  expect(isPhone(phone)).toBe(true);
});

test.each(['12', '110', '', 'abc', '138001380001380013800', '138 0013 8000 王', '--', '+', '13800138000; 13900139000'])(
  'C8 "%s" is none',
  (phone) => {
    expect(isPhone(phone)).toBe(false);
  },
);
