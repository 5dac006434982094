import { expect, test } from 'vitest';
import { CATEGORIES } from '../categories.js';
import { DISTRICTS } from '../districts.js';
import { type Random, random } from '../random.js';
import { assistAnswer, leadAnswer } from './answer.js';
import { MEASURES } from './answers.js';
import { compose, type Told } from './compose.js';

const SEED = 'texts';

function anyComplaint(source: Random): Told & { readonly categoryId: string; readonly departmentId: string } {
  const category = source.weighted(CATEGORIES, (candidate) => candidate.weight);
  const told = compose(source, {
    category,
    district: source.pick(DISTRICTS),
    channel: source.pick(['phone', 'phone', 'app', 'wechat', 'letter']),
    hour: source.int(0, 23),
    pressing: source.chance(category.pressing),
    again: source.chance(0.06),
  });
  return { ...told, categoryId: category.id, departmentId: category.departmentId };
}

test('every category has at least two titles, two bodies and two findings of its own', () => {
  for (const category of CATEGORIES) {
    expect(category.cases.flatMap((told) => told.titles).length, category.id).toBeGreaterThanOrEqual(2);
    expect(category.cases.flatMap((told) => told.details).length, category.id).toBeGreaterThanOrEqual(2);
    expect(MEASURES[category.id], category.id).toBeDefined();
  }
});

test('no slot stays unfilled in 20,000 complaints and their answers, and every text has a bearable length', () => {
  const source = random(SEED);
  for (let i = 0; i < 20_000; i++) {
    const complaint = anyComplaint(source);
    const answer = leadAnswer(source, complaint, complaint.departmentId);
    const assist = assistAnswer(source, complaint, complaint.departmentId);
    const all = [complaint.title, complaint.details, complaint.place, answer, assist].join('\n');
    if (/[{}]|undefined|NaN|。。|，。|：，|，，|咨询：想咨询|了解：想了解/.test(all))
      throw new Error(`seed ${SEED}, text ${i}: ${all}`);
    expect(complaint.title.length).toBeGreaterThanOrEqual(6);
    expect(complaint.title.length).toBeLessThanOrEqual(40);
    expect(complaint.details.length).toBeGreaterThanOrEqual(20);
    expect(complaint.details.length).toBeLessThanOrEqual(420);
    expect(answer.length).toBeGreaterThanOrEqual(30);
  }
});

test('a supervisor who scrolls 2,000 rows sees at least 1,400 different titles', () => {
  const source = random(SEED);
  const titles = new Set(Array.from({ length: 2000 }, () => anyComplaint(source).title));
  expect(titles.size).toBeGreaterThanOrEqual(1400);
});

test('the same seed tells the same complaints', () => {
  const told = (seed: string) => {
    const source = random(seed);
    return Array.from({ length: 50 }, () => anyComplaint(source));
  };
  expect(told('a')).toEqual(told('a'));
  expect(told('a')).not.toEqual(told('b'));
});

test('what is urgent says why, what is normal needs no reason', () => {
  const source = random(SEED);
  for (let i = 0; i < 5000; i++) {
    const { urgency, urgencyReason } = anyComplaint(source);
    expect(urgencyReason !== null).toBe(urgency !== 'normal');
  }
});

test('a street lies in the district of its complaint, and a place lies in one street only', () => {
  const source = random(SEED);
  const streetOf = new Map<string, string>();
  for (let i = 0; i < 5000; i++) {
    const { place } = anyComplaint(source);
    const district = DISTRICTS.find((candidate) => place.startsWith(candidate.name));
    const street = district?.streets.find((candidate) => place.startsWith(`${district.name}${candidate.name}`));
    expect(street, place).toBeDefined();
    for (const estate of district?.places.estates ?? []) {
      if (!new RegExp(`${street?.name}${estate}(\\d|$)`).test(place)) continue;
      const key = `${district?.id} ${estate}`;
      expect(streetOf.get(key) ?? street?.name, key).toBe(street?.name);
      streetOf.set(key, street?.name ?? '');
    }
  }
});
