import { expect, test } from 'vitest';
import { UrgeNotice } from './urge-notice.js';

test('what is there when the desk opens is not announced', () => {
  expect(new UrgeNotice().newcomers(['c1:u1', 'c2:u1'])).toEqual([]);
});

test('an urge that comes while somebody looks is announced once', () => {
  const notice = new UrgeNotice();
  notice.newcomers(['c1:u1']);
  expect(notice.newcomers(['c1:u1', 'c2:u1'])).toEqual(['c2:u1']);
  expect(notice.newcomers(['c1:u1', 'c2:u1'])).toEqual([]);
});

test('a second urge on the same complaint is news again, a reconnect is not', () => {
  const notice = new UrgeNotice();
  notice.newcomers(['c1:u1']);
  notice.newcomers([]);
  expect(notice.newcomers(['c1:u1'])).toEqual([]);
  expect(notice.newcomers(['c1:u2'])).toEqual(['c1:u2']);
});
