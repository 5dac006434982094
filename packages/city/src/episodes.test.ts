import { DAY, MINUTE } from '@watchfloor/domain/time';
import { expect, test } from 'vitest';
import { CATEGORIES } from './categories.js';
import { cityMoment } from './city-time.js';
import { episodesBetween, surgeAt } from './episodes.js';

const FROM = Date.parse('2026-01-01T00:00:00+08:00');

test('a year of a seed has one or two episodes a week, and the same seed has the same ones', () => {
  const year = episodesBetween('7', FROM, FROM + 364 * DAY);
  expect(year.length).toBeGreaterThan(52);
  expect(year.length).toBeLessThan(112);
  expect(episodesBetween('7', FROM, FROM + 364 * DAY)).toEqual(year);
  expect(episodesBetween('8', FROM, FROM + 364 * DAY)).not.toEqual(year);
});

test('an episode does not depend on the span that asks for it', () => {
  const month = episodesBetween('7', FROM, FROM + 30 * DAY);
  const year = episodesBetween('7', FROM, FROM + 364 * DAY);
  for (const episode of month) expect(year).toContainEqual(episode);
});

test('cold comes in winter and rain does not, and every episode is about categories that exist', () => {
  const known = new Set(CATEGORIES.map((category) => category.id));
  for (const episode of episodesBetween('7', FROM, FROM + 364 * DAY)) {
    const { month } = cityMoment(episode.startsAt);
    if (episode.what === 'cold snap') expect([11, 12, 1, 2]).toContain(month);
    if (episode.what === 'rainstorm') expect([4, 5, 6, 7, 8, 9]).toContain(month);
    for (const categoryId of episode.categoryIds) expect(known).toContain(categoryId);
    expect(episode.endsAt).toBeGreaterThan(episode.startsAt);
    expect(episode.districts.length).toBeGreaterThan(0);
  }
});

test('a running city is in a small surge for a few minutes of some hours, and never for long', () => {
  const minutes = Array.from({ length: 24 * 60 }, (_, minute) => surgeAt('7', FROM + minute * MINUTE) !== null);
  const share = minutes.filter(Boolean).length / minutes.length;
  expect(share).toBeGreaterThan(0.04);
  expect(share).toBeLessThan(0.16);
  let longest = 0;
  let length = 0;
  for (const surging of minutes) {
    length = surging ? length + 1 : 0;
    longest = Math.max(longest, length);
  }
  expect(longest).toBeLessThanOrEqual(8);
});
