import type { CalendarSpec } from '@watchfloor/domain/calendar';
import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import type { Policy } from '@watchfloor/domain/policy';
import { expect, test } from 'vitest';
import { rebased, valueAt, withAt } from './rebase.js';

const signing = (policy: Policy, place: number, amount: number): Policy =>
  withAt(policy, ['limits', 'sign', String(place), 'limit', 'amount'], amount);

test('edits of an older version stand on top of the newer one', () => {
  const mine = signing({ ...defaultPolicy, contactTries: 5 }, 1, 4);
  const theirs = {
    ...signing(defaultPolicy, 0, 1),
    version: '2026.2',
    undoWithin: { amount: 5, unit: 'minutes' } as const,
  };
  const { body, conflicts } = rebased(defaultPolicy, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(body).toEqual({ ...signing(theirs, 1, 4), contactTries: 5 });
});

test('what both have changed is in conflict, stands as it is in force, and keeps both', () => {
  const { body, conflicts } = rebased(defaultPolicy, signing(defaultPolicy, 1, 4), signing(defaultPolicy, 1, 6));
  expect(body).toEqual(signing(defaultPolicy, 1, 6));
  const mine = signing(defaultPolicy, 1, 4).limits.sign[1];
  expect(conflicts).toEqual([{ steps: ['limits', 'sign', '1'], mine }]);
  expect(valueAt(body, conflicts[0]?.steps ?? [])).toMatchObject({ limit: { amount: 6 } });
  expect(withAt(body, conflicts[0]?.steps ?? [], mine)).toEqual(signing(defaultPolicy, 1, 4));
});

test('a limit, a span of hours and a rule are each one value: of two wishes no third is made', () => {
  const base = defaultPolicy;
  const undo = (undoWithin: Policy['undoWithin']): Policy => ({ ...base, undoWithin });
  const amount = rebased(base, undo({ ...base.undoWithin, amount: 7 }), undo({ ...base.undoWithin, unit: 'days' }));
  expect(amount.conflicts.map(({ steps }) => steps)).toEqual([['undoWithin']]);
  expect(amount.body.undoWithin).toEqual({ ...base.undoWithin, unit: 'days' });
  const quiet = (given: object): Policy =>
    withAt(base, ['urging', 'quiet'], { from: '22:00', to: '07:00', daysOff: true, ...given });
  expect(rebased(quiet({}), quiet({ from: '20:00' }), quiet({ to: '09:00' })).conflicts).toHaveLength(1);
  const rule = (part: string, put: unknown) => withAt(base, ['limits', 'sign', '1', part], put);
  const both = rebased(base, rule('urgencies', ['urgent']), rule('limit', { amount: 9, unit: 'hours' }));
  expect(both.conflicts.map(({ steps }) => steps)).toEqual([['limits', 'sign', '1']]);
});

test('the same change by both is none', () => {
  const both = signing(defaultPolicy, 1, 4);
  expect(rebased(defaultPolicy, both, both)).toEqual({ body: both, conflicts: [] });
});

test('of words, days and closures each keeps what the other did not take out', () => {
  const closed = (day: string) => ({ from: `${day}T00:00`, to: `${day}T24:00`, reason: '台风' });
  const base: CalendarSpec = { ...chinaSpec, holidays: ['2026-10-01', '2026-10-02'] };
  const mine: CalendarSpec = {
    ...base,
    holidays: ['2026-10-01', '2026-10-02', '2026-10-09'],
    closures: [closed('2026-09-20')],
  };
  const theirs: CalendarSpec = { ...base, holidays: ['2026-10-02'], closures: [closed('2026-09-21')] };
  const { body, conflicts } = rebased(base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(body.holidays).toEqual(['2026-10-02', '2026-10-09']);
  expect(body.closures).toEqual([closed('2026-09-21'), closed('2026-09-20')]);
});

test('districts that two people give hours of their own are two districts', () => {
  const own = (id: string): CalendarSpec => ({ ...chinaSpec, districts: { [id]: { holidays: ['2026-04-10'] } } });
  const { body, conflicts } = rebased(chinaSpec, own('east'), own('west'));
  expect(conflicts).toEqual([]);
  expect(Object.keys(body.districts ?? {}).sort()).toEqual(['east', 'west']);
});

test('rules of which one was added are no longer told apart by their places: the whole list is in conflict', () => {
  const [first, ...others] = defaultPolicy.limits.sign;
  if (first === undefined) throw new Error('the default limits signing');
  const theirs = { ...defaultPolicy, limits: { ...defaultPolicy.limits, sign: [first, first, ...others] } };
  const { conflicts } = rebased(defaultPolicy, signing(defaultPolicy, 0, 9), theirs);
  expect(conflicts.map(({ steps }) => steps)).toEqual([['limits', 'sign']]);
});
