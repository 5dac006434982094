import { act, cleanup, renderHook } from '@testing-library/react';
import { chinaSpec } from '@watchfloor/domain/calendars/china';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import { afterEach, expect, test } from 'vitest';
import { drafts } from '../../drafts/drafts.js';
import { useLawDraft } from './law-draft.js';
import type { Kept } from './settings-query.js';

afterEach(() => {
  cleanup();
  drafts.forget();
});

const kept = { version: '2026.1', body: defaultPolicy } as Kept<'policy'>;

const version = (name: string, contactTries: number): Kept<'policy'> =>
  ({ version: name, body: { ...defaultPolicy, contactTries } }) as Kept<'policy'>;

/** The desk of the law before one administrator, in the same page. */
function sits(accountId: string) {
  drafts.belongTo(accountId);
  return renderHook(() => useLawDraft('policy', kept));
}
const withoutOverdue = (policy: typeof defaultPolicy) => ({ ...policy, ladder: { ...policy.ladder, overdue: null } });

test('C3 what one administrator has edited is not there for the next who signs in in the same tab', () => {
  const first = sits('he');
  act(() => first.result.current.edit(withoutOverdue));
  expect(first.result.current.changed).toBe(true);
  first.unmount();
  const second = sits('lu');
  expect(second.result.current.changed).toBe(false);
  expect(second.result.current.body).toBe(defaultPolicy);
});

test('C3 whoever edits finds it again after having been at another desk', () => {
  const before = sits('he');
  act(() => before.result.current.edit(withoutOverdue));
  before.unmount();
  expect(sits('he').result.current.changed).toBe(true);
});

/** The desk of a calendar, over a text that is kept in its tab. */
function calendarOver(text: string) {
  drafts.belongTo('he');
  drafts.write('law:calendar', text);
  const kept: Kept<'calendar'> = { version: chinaSpec.version, body: chinaSpec };
  return renderHook(() => useLawDraft('calendar', kept));
}
const draft = { basedOn: chinaSpec.version, base: chinaSpec, body: chinaSpec, movedFrom: null, conflicts: [] };
const { weekly: _, ...withoutWeek } = chinaSpec;

test.each([
  ['broken', '{"basedOn":'],
  ['of nothing', 'null'],
  ['without a body', JSON.stringify({ ...draft, body: undefined })],
  ['of an older form', JSON.stringify({ ...draft, body: withoutWeek })],
  ['of a base of an older form', JSON.stringify({ ...draft, base: { ...chinaSpec, weekly: { mon: '09:00-17:00' } } })],
  ['of a zone that is not known here', JSON.stringify({ ...draft, body: { ...chinaSpec, timeZone: 'Asia/Nowhere' } })],
  ['with places that are none', JSON.stringify({ ...draft, conflicts: [null] })],
])('C3 a draft that cannot be read is set aside and said, never shown: %s', (_name, text) => {
  const { result } = calendarOver(text);
  expect([result.current.setAside, result.current.changed]).toEqual([true, false]);
  expect(result.current.body).toBe(chinaSpec);
  act(() => result.current.edit((calendar) => ({ ...calendar, makeUpDays: [] })));
  expect([result.current.setAside, result.current.changed]).toEqual([false, true]);
});

test('C3 a draft that is read is not set aside', () => {
  const body = { ...chinaSpec, makeUpDays: [] };
  expect(calendarOver(JSON.stringify({ ...draft, body })).result.current).toMatchObject({ setAside: false, body });
});

test('C3 discarded changes come back whole, what could not be read among them, unless others are made meanwhile', () => {
  const { result } = calendarOver('');
  const edit = () => act(() => result.current.edit((calendar) => ({ ...calendar, makeUpDays: [] })));
  edit();
  act(() => drafts.write('law:calendar:weekly.mon', '=九点到五点'));
  const ways: (() => boolean)[] = [];
  const discard = () => act(() => void ways.push(result.current.discard()));
  const undo = () => ways.pop()?.();
  discard();
  expect(result.current.changed).toBe(false);
  act(() => void expect(undo()).toBe(true));
  expect([result.current.body.makeUpDays, drafts.read('law:calendar:weekly.mon')]).toEqual([[], '=九点到五点']);
  discard();
  edit();
  act(() => void expect(undo()).toBe(false));
  expect(drafts.read('law:calendar:weekly.mon')).toBe('');
});

test('C8 what was proposed and declined is taken up again on the law in force, and on what is edited by now', () => {
  drafts.belongTo('he');
  const moved = { ...defaultPolicy, version: '2026.2', contactTries: 6 };
  const { result } = renderHook(() => useLawDraft('policy', { version: '2026.2', body: moved }));
  act(() => result.current.edit((policy) => ({ ...policy, callback: { ...policy.callback, rounds: 3 } })));
  const proposed = { ...withoutOverdue(defaultPolicy), version: '2026.9', contactTries: 9 };
  act(() => result.current.takeUp(defaultPolicy, proposed));
  const { body, conflicts } = result.current;
  expect([body.version, body.ladder.overdue, body.callback.rounds, body.contactTries]).toEqual(['2026.2', null, 3, 6]);
  expect(conflicts).toEqual([{ steps: ['contactTries'], mine: 9 }]);
});

test('C3 what was to be chosen when one version came into force is so still when the next does', () => {
  drafts.belongTo('he');
  const base = defaultPolicy.contactTries;
  const desk = renderHook(({ inForce }) => useLawDraft('policy', inForce), {
    initialProps: { inForce: version('2026.1', base) },
  });
  act(() => desk.result.current.edit((policy) => ({ ...policy, contactTries: base + 1 })));
  const open = [{ steps: ['contactTries'], mine: base + 1 }];
  desk.rerender({ inForce: version('2026.2', base + 2) });
  expect(desk.result.current.conflicts).toEqual(open);
  // the edit puts the draft down as it stands on the second version
  act(() => desk.result.current.edit(withoutOverdue));
  desk.rerender({ inForce: version('2026.3', base + 3) });
  expect(desk.result.current).toMatchObject({ conflicts: open, body: { contactTries: base + 3 } });
});
