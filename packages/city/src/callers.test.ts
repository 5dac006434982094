import { expect, test } from 'vitest';
import { population } from './callers.js';
import { DEPARTMENTS } from './departments.js';
import { random } from './random.js';
import { registration } from './registration.js';

const NOW = Date.parse('2026-11-18T10:00:00+08:00');

test('callers have names and phones that nobody can have, and no two share a phone', () => {
  const people = population('7');
  const phones = new Set<string>();
  for (let number = 0; number < people.size; number++) {
    const { name, phone } = people.caller(number);
    expect(name).toMatch(/^[\u4e00-\u9fff]{2,4}$/);
    expect(phone).toMatch(/^1[3-8]\d0000\d{4}$/);
    phones.add(phone);
  }
  expect(phones.size).toBe(people.size);
  for (const { liaisonPhone } of DEPARTMENTS) expect(phones).not.toContain(liaisonPhone.replaceAll(' ', ''));
});

test('the same seed has the same people', () => {
  expect(population('7').caller(100)).toEqual(population('7').caller(100));
  expect(population('7').regulars).toEqual(population('7').regulars);
});

test('regulars come back with the same matter at the same place', () => {
  const people = population('7');
  const source = random('regulars');
  const matters = new Map<string, Set<string>>();
  for (let call = 0; call < 4000; call++) {
    const { caller, categoryId, districtId } = registration(source, NOW, people, null);
    if (!caller || !people.regulars.some((regular) => regular.caller.phone === caller.phone)) continue;
    const about = matters.get(caller.phone) ?? new Set<string>();
    matters.set(caller.phone, about.add(`${categoryId} ${districtId}`));
  }
  expect(matters.size).toBeGreaterThan(40);
  for (const about of matters.values()) expect(about.size).toBe(1);
});

test('some callers leave no name, most do', () => {
  const people = population('7');
  const source = random('nameless');
  const calls = Array.from({ length: 2000 }, () => registration(source, NOW, people, null));
  const nameless = calls.filter((call) => call.caller === null).length;
  expect(nameless).toBeGreaterThan(50);
  expect(nameless).toBeLessThan(160);
});
