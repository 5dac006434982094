import { expect, test } from 'vitest';
import { chinaSpec } from '../src/calendars/china.js';
import { extentOfCalendar, freeVersion, type LawChange, standing } from '../src/law/change.js';
import { readCalendar, readPolicy } from '../src/law/document.js';
import { defaultPolicy } from '../src/policies/default.js';

const change = (id: number, version: string, cause: LawChange['cause'] = 'published'): LawChange => ({
  ...{ id, kind: 'policy', version, cause, extent: null },
});
const versions = (changes: readonly LawChange[]) => standing(changes).map(({ version }) => version);

test('the documents that are shipped can be put to use', () => {
  expect(readPolicy(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual({ ok: true, document: defaultPolicy });
  expect(readCalendar(JSON.parse(JSON.stringify(chinaSpec)))).toEqual({ ok: true, document: chinaSpec });
});

test('a policy from before callbacks were tried again at another time is read, and waits for nothing', () => {
  const { retryAfter: _, ...callback } = defaultPolicy.callback;
  const older = { ...defaultPolicy, callback };
  expect(readPolicy(older)).toEqual({ ok: true, document: older });
});

test('a publication stands on what it replaced, and a roll back takes it away', () => {
  const changes = [change(1, '1', 'shipped'), change(2, '2'), change(3, '3')];
  expect(versions(changes)).toEqual(['1', '2', '3']);
  expect(versions([...changes, change(4, '2', 'rolledBack')])).toEqual(['1', '2']);
});

test('rolling back twice goes two versions back, not forth again', () => {
  const back = [change(4, '2', 'rolledBack'), change(5, '1', 'rolledBack')];
  expect(versions([change(1, '1', 'shipped'), change(2, '2'), change(3, '3'), ...back])).toEqual(['1']);
});

test('a version is free, or the next one behind it is', () => {
  expect(freeVersion('2026.1', new Set())).toBe('2026.1');
  expect(freeVersion('2026.1', new Set(['2026.1', '2026.2']))).toBe('2026.3');
  expect(freeVersion('cn-2026', new Set(['cn-2026']))).toBe('cn-2026.2');
});

test('a calendar that keeps open clocks still makes provisional ones certain when it publishes a year', () => {
  const known = chinaSpec.published ?? { from: 0, through: 0 };
  const next = { ...chinaSpec, published: { ...known, through: known.through + 1 } };
  expect(extentOfCalendar('keep', chinaSpec, next)).toBe('provisional');
  expect(extentOfCalendar('keep', chinaSpec, { ...chinaSpec, closures: [] })).toBeNull();
  expect(extentOfCalendar('migrate', chinaSpec, next)).toBe('calendar');
});

const problems = (value: unknown) => {
  const read = readPolicy(value);
  return read.ok ? [] : read.problems;
};

test('every place that is not filled as it should be is named', () => {
  const { contactTries: _, ...without } = defaultPolicy;
  const sign = [{ limit: { amount: '2', unit: 'workdays' }, urgency: ['urgent'] }];
  expect(problems({ ...without, limits: { ...defaultPolicy.limits, sign } })).toEqual([
    { kind: 'wrongShape', path: 'contactTries', expected: 'a number' },
    { kind: 'wrongShape', path: 'limits.sign[0].limit.amount', expected: 'a number' },
    {
      kind: 'wrongShape',
      path: 'limits.sign[0].limit.unit',
      expected: 'one of minutes, hours, days, workingMinutes, workingHours, workingDays',
    },
    { kind: 'wrongShape', path: 'limits.sign[0].urgency', expected: 'nothing' },
  ]);
});

test.each([null, [], 'policy', 7])('%j is no policy', (value) => {
  expect(problems(value)).toEqual([{ kind: 'wrongShape', path: '', expected: 'an object' }]);
});

test('names that every object has by birth are no fields', () => {
  expect(problems({ ...defaultPolicy, constructor: 1, toString: 2 })).toHaveLength(2);
});

test('a version is a name that clocks can carry', () => {
  for (const version of ['', '2026@east', 'x'.repeat(41)]) {
    expect(problems({ ...defaultPolicy, version })).toEqual([{ kind: 'wrongVersion', version }]);
  }
  expect(problems({ ...defaultPolicy, version: '2026年.3-试行' })).toEqual([]);
});

test('a calendar without working time, or with hours that end before they start, is not put to use', () => {
  expect(readCalendar({ ...chinaSpec, weekly: {} })).toMatchObject({ problems: [{ kind: 'noWorkingTime' }] });
  expect(readCalendar({ ...chinaSpec, weekly: { mon: [['09:00', '09:00']] } })).toMatchObject({
    problems: [{ kind: 'wrongHours', weekday: 'mon' }],
  });
});
