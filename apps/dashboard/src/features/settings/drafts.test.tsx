import { act, cleanup, renderHook } from '@testing-library/react';
import { defaultPolicy } from '@watchfloor/domain/policies/default';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { type Me, MeContext } from '../../app/session/me.js';
import { useLawDraft } from './drafts.js';
import type { Kept } from './settings-query.js';

afterEach(cleanup);

const kept = { version: '2026.1', body: defaultPolicy } as Kept<'policy'>;
const admin = (id: string): Me => ({ id, name: id, username: id, role: 'admin', demo: false, department: null });

/** The desk of the law before one administrator, in the same page. */
const sits = (id: string) =>
  renderHook(() => useLawDraft('policy', kept), {
    wrapper: ({ children }: { children: ReactNode }) => <MeContext value={admin(id)}>{children}</MeContext>,
  });

test('what one administrator has edited is not there for the next who signs in in the same tab', () => {
  const first = sits('he');
  act(() => first.result.current.edit((policy) => ({ ...policy, ladder: { ...policy.ladder, overdue: null } })));
  expect(first.result.current.changed).toBe(true);
  first.unmount();
  const second = sits('lu');
  expect(second.result.current.changed).toBe(false);
  expect(second.result.current.body).toBe(defaultPolicy);
});

test('whoever edits finds it again after having been at another desk', () => {
  const before = sits('he');
  act(() => before.result.current.edit((policy) => ({ ...policy, ladder: { ...policy.ladder, overdue: null } })));
  before.unmount();
  expect(sits('he').result.current.changed).toBe(true);
});
