import { expect, test } from 'vitest';
import { CATEGORIES, CATEGORY_GROUPS, categoryWeight } from './categories.js';
import { DEPARTMENTS } from './departments.js';
import { cityDirectory } from './directory.js';
import { DISTRICTS } from './districts.js';

const unique = (values: readonly string[]) => new Set(values).size === values.length;

test('the city has 12 districts, 30 departments and a tree of 12 and some 70 categories', () => {
  expect(cityDirectory.districts).toHaveLength(12);
  expect(cityDirectory.departments).toHaveLength(30);
  expect(CATEGORY_GROUPS).toHaveLength(12);
  expect(CATEGORIES.length).toBeGreaterThanOrEqual(70);
});

test('ids and names are unique', () => {
  for (const entries of [cityDirectory.districts, cityDirectory.departments, cityDirectory.categories]) {
    expect(unique(entries.map((entry) => entry.id))).toBe(true);
    expect(unique(entries.map((entry) => entry.name))).toBe(true);
    expect(unique(entries.map((entry) => entry.nameEn))).toBe(true);
  }
});

test('every category of the second level hangs on one of the first and has a department that exists', () => {
  const groups = new Set(CATEGORY_GROUPS.map((group) => group.id));
  const departments = new Set(DEPARTMENTS.map((department) => department.id));
  for (const category of CATEGORIES) {
    expect(groups).toContain(category.parentId);
    expect(departments).toContain(category.departmentId);
    for (const assistant of category.assist) expect(departments).toContain(assistant);
    expect(category.assist).not.toContain(category.departmentId);
  }
});

test('a category is pressing at times exactly if it has texts that say why', () => {
  for (const category of CATEGORIES) {
    const tells = category.cases.some((told) => told.urgency !== 'normal');
    expect(tells, category.id).toBe(category.pressing > 0);
  }
});

test('liaison phones cannot belong to anybody', () => {
  for (const department of DEPARTMENTS) expect(department.liaisonPhone).toMatch(/^139 0000 \d{4}$/);
  expect(unique(DEPARTMENTS.map((department) => department.liaisonPhone))).toBe(true);
});

test('every district has streets with English names and places of every kind', () => {
  for (const district of DISTRICTS) {
    expect(district.streets.length).toBeGreaterThanOrEqual(3);
    for (const street of district.streets) {
      expect(street.name).toMatch(/(街道|镇|乡)$/);
      expect(street.nameEn).toMatch(/^[A-Z][A-Za-z ]+ (Subdistrict|Town|Township)$/);
    }
    for (const [kind, places] of Object.entries(district.places)) {
      expect(places.length, `${district.id} ${kind}`).toBeGreaterThanOrEqual(2);
      expect(unique(places), `${district.id} ${kind}`).toBe(true);
    }
  }
});

test('heating belongs to the winter and neighbour noise to the night', () => {
  const weight = (id: string, month: number, hour: number) => {
    const category = CATEGORIES.find((candidate) => candidate.id === id);
    return category ? categoryWeight(category, month, hour) : Number.NaN;
  };
  expect(weight('utilities-heating', 12, 19)).toBeGreaterThan(50 * weight('utilities-heating', 7, 19));
  expect(weight('ecology-life-noise', 6, 22)).toBeGreaterThan(2 * weight('ecology-life-noise', 6, 10));
});
