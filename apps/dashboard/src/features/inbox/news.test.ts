import { expect, test } from 'vitest';
import { News } from './news.js';

test('what is there when the desk opens is not announced', () => {
  expect(new News().newcomers(['c1:u1', 'c2:u1'])).toEqual([]);
});

test('an urge that comes while somebody looks is announced once', () => {
  const news = new News();
  news.newcomers(['c1:u1']);
  expect(news.newcomers(['c1:u1', 'c2:u1'])).toEqual(['c2:u1']);
  expect(news.newcomers(['c1:u1', 'c2:u1'])).toEqual([]);
});

test('a second urge on the same complaint is news again, a reconnect is not', () => {
  const news = new News();
  news.newcomers(['c1:u1']);
  news.newcomers([]);
  expect(news.newcomers(['c1:u1'])).toEqual([]);
  expect(news.newcomers(['c1:u2'])).toEqual(['c1:u2']);
});
