import type { Directory } from '@watchfloor/domain/directory';
import { searchForm } from '@watchfloor/domain/text-form';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf } from '../src/entries.js';
import { DirectoryGatherer } from '../src/gatherer.js';
import { profileSchema } from '../src/profile.js';
import { openCases } from '../src/read-cases.js';
import { fileOf } from './files.js';

const none: Directory = { departments: [], districts: [], categories: [] };

const profile = (department: object = {}) =>
  profileSchema.parse({
    timeZone: 'Asia/Shanghai',
    dates: ['yyyy-MM-dd'],
    source: { system: 'test', id: 'id' },
    receivedAt: 'when',
    title: 'id',
    details: 'id',
    kind: { default: 'help' },
    department: { from: 'unit', otherwise: { id: 'none', name: 'None' }, ...department },
    district: { otherwise: { id: 'd', name: 'D' } },
    category: { from: 'unit', parent: 'class', prefix: 'c-', otherwise: { id: 'c-other', name: 'Other' } },
  });

/** What a directory makes of the names of departments and classes. */
async function gathered(rows: readonly (readonly [unit: string, class_: string])[], known = none, department = {}) {
  const lines = rows.map(([unit, class_], index) => `${index},2026-03-01,"${unit}","${class_}"`);
  const file = await openCases(fileOf(['id,when,unit,class', ...lines].join('\n')), profile(department));
  const gatherer = new DirectoryGatherer(known);
  const cases = [];
  for await (const { reading } of file.rows) {
    if (!reading.ok) throw new Error(reading.problem);
    cases.push(gatherer.add(reading.value));
  }
  return { cases, fresh: gatherer.takeNew() ?? none, variants: gatherer.variants };
}

const unit = (id: string, name: string) => ({
  ...{ id, name, nameEn: name, shortName: name },
  liaisonName: '',
  liaisonPhone: '',
});

test('I1 names that differ have ids that differ', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'b', 'A', ' ', '-', '+', '#', '/', '<', '中', '1'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(name, name, (one, other) => {
      const [first, second] = [searchForm(one), searchForm(other)];
      expect(codeOf(first) === codeOf(second)).toBe(first === second);
    }),
    { numRuns: 20_000, seed: 20_261_130 },
  );
});

test('I1 plain words keep their plain id, and everything else has a hash of its own', () => {
  expect(codeOf('tree emergencies')).toBe('tree-emergencies');
  expect(codeOf('c++')).toMatch(/^c-[0-9a-f]{10}$/);
  expect(codeOf('c++')).not.toBe(codeOf('c#'));
});

test('I1 spellings in two cases are one entry, which is told; a profile keeps them apart', async () => {
  const rows = [
    ['WATER', 'x'],
    ['Water', 'x'],
  ] as const;
  const one = await gathered(rows);
  expect(one.fresh.departments.map(({ name }) => name)).toEqual(['WATER']);
  expect(one.variants).toContainEqual(['WATER', 'Water']);
  const two = await gathered(rows, none, { distinguishCase: true });
  expect(two.fresh.departments.map(({ name }) => name)).toEqual(['WATER', 'Water']);
});

test('I1 an entry that an earlier release made of the same name is found again, one of another name is not', async () => {
  const known = { ...none, departments: [unit('PWDx', 'PWDx'), unit('parks-rec', 'Parks & Rec')] };
  const { cases, fresh } = await gathered(
    [
      ['PWDx', 'x'],
      ['Parks & Rec', 'x'],
      ['Parks/Rec', 'x'],
    ],
    known,
  );
  const [works, parks, other] = cases.map(({ department }) => department.id);
  expect([works, parks]).toEqual(['PWDx', 'parks-rec']);
  expect(fresh.departments.map(({ id, name }) => [id, name])).toEqual([[other, 'Parks/Rec']]);
});

test('I5 an entry that an earlier release made of a name with a variation selector is found again', async () => {
  // made by release 0.1.0
  const known = { ...none, departments: [unit('recycling-cea3fc4983', '♻\ufe0f Recycling')] };
  const { cases, fresh } = await gathered(
    [
      ['♻\ufe0f Recycling', 'x'],
      ['♻ Recycling', 'x'],
    ],
    known,
  );
  expect(cases.map(({ department }) => department.id)).toEqual(['recycling-cea3fc4983', 'recycling-cea3fc4983']);
  expect(fresh.departments).toEqual([]);
});

test('I1 a name under two classes is two categories', async () => {
  const { cases } = await gathered([
    ['Other', 'Roads'],
    ['Other', 'Water'],
    ['Other', 'Roads'],
  ]);
  const [first, second, third] = cases.map(({ category }) => category.id);
  expect([third, second === first]).toEqual([first, false]);
});

test('I1 what a profile maps keeps its id from names that would have the same', async () => {
  const entries = { PW: { id: 'works', name: 'Public Works' } };
  const { fresh } = await gathered(
    [
      ['PW', 'x'],
      ['Works', 'x'],
    ],
    none,
    { entries },
  );
  expect(fresh.departments.map(({ name }) => name)).toEqual(['Public Works', 'Works']);
});

test('I1 values of a profile that differ in case only are refused, not merged', () => {
  const entries = { WATER: { id: 'a', name: 'A' }, Water: { id: 'b', name: 'B' } };
  expect(() => profile({ entries })).toThrow('differ in width or case only');
});
