import { DAY, HOUR, MINUTE, SECOND } from '@watchfloor/domain/time';
import { expect, test } from 'vitest';
import { pixels } from '../app/theme/tokens.js';
import { age, ageChangesAt, countdown, hoursInWords, lengthInWords } from './duration.js';

const due = Date.UTC(2026, 10, 22, 2, 30);

test.each([
  [2 * DAY + 4 * HOUR, '2天4时', '2d 4h'],
  [DAY, '1天0时', '1d 0h'],
  [DAY - 1, '23:59', '23:59'],
  [3 * HOUR + 12 * MINUTE, '3:12', '3:12'],
  [10 * MINUTE, '0:10', '0:10'],
  [9 * MINUTE + 41 * SECOND, '09:41', '09:41'],
  [1, '00:00', '00:00'],
  [0, '+0:00', '+0:00'],
  [-(HOUR + 5 * MINUTE), '+1:05', '+1:05'],
  [-(3 * DAY + HOUR), '+3天1时', '+3d 1h'],
  [-(5_567 * DAY + HOUR), '+5567天', '+5567d'],
  [100 * DAY - 1, '99天23时', '99d 23h'],
])('with %i ms left a badge shows %s', (left, zh, en) => {
  expect(countdown(due, due - left, 'zh')).toBe(zh);
  expect(countdown(due, due - left, 'en')).toBe(en);
});

test('the longest countdown fits the fixed width of a badge, in every unit and both languages', () => {
  const room = pixels('clock-face') - pixels('clock-ring') - 3 * pixels('gap-1');
  // A Chinese character is as wide as high; the broadest of the system fonts give a bold digit, sign or letter 0.7 of that.
  const widthOf = (text: string) =>
    [...text].reduce((width, sign) => width + (/\p{Script=Han}/u.test(sign) ? 1 : sign === ' ' ? 0.35 : 0.7), 0) *
    pixels('text-clock');
  const lengths = [HOUR, DAY - MINUTE, DAY + 23 * HOUR, 99 * DAY + 23 * HOUR, 9_999 * DAY];
  for (const language of ['zh', 'en'] as const) {
    for (const length of lengths) {
      for (const text of [`≈${countdown(due, due - length, language)}`, countdown(due, due + length, language)]) {
        expect({ text, fits: widthOf(text) <= room }).toEqual({ text, fits: true });
      }
    }
  }
});

test.each([
  [45 * SECOND, '45秒'],
  [22 * MINUTE, '22分'],
  [5 * HOUR, '5时'],
  [3 * DAY, '3天'],
  [-SECOND, '0秒'],
])('an age of %i ms reads %s', (length, text) => {
  expect(age(length, 'zh')).toBe(text);
});

test('an age changes when its next whole unit is full', () => {
  expect(ageChangesAt(0, 90 * SECOND)).toBe(2 * MINUTE);
  expect(ageChangesAt(0, 59 * SECOND)).toBe(MINUTE);
  expect(ageChangesAt(0, -5)).toBe(SECOND);
});

test.each([
  [9 * MINUTE + 41 * SECOND, '9 分 41 秒', '9 min 41 s'],
  [2 * DAY + 4 * HOUR + MINUTE, '2 天 4 小时', '2 d 4 h'],
  [2 * HOUR, '2 小时', '2 h'],
  [300, '0 秒', '0 s'],
])('a length of %i ms reads %s', (length, zh, en) => {
  expect(lengthInWords(length, 'zh')).toBe(zh);
  expect(lengthInWords(length, 'en')).toBe(en);
});

test('working time is told in hours: its days are not of 24', () => {
  expect(hoursInWords(35 * HOUR, 'zh')).toBe('35 小时');
  expect(hoursInWords(90 * MINUTE, 'en')).toBe('1 h 30 min');
  expect(hoursInWords(40 * SECOND, 'zh')).toBe('0 分');
});
