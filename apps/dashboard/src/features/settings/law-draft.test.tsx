import { act, cleanup, renderHook } from '@testing-library/react';
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
