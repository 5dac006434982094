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
