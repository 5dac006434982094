import { expect, test } from 'vitest';
import type { LawVersion, Proposal } from './settings-query.js';
import { settledOf } from './settled-proposal.js';

const proposal = (id: number, own: boolean, state: Proposal['state']): Proposal => ({
  ...{ id, own, state, cause: 'published', version: '2026.2', basedOn: '2026.1', note: '放宽', by: '陆安' },
  ...{ at: '2026-11-09T02:00:00.000Z', settledBy: '何宁', settledNote: '再议' },
  settledAt: state === 'waiting' ? null : '2026-11-09T03:00:00.000Z',
});
const version = (at: string): LawVersion => ({
  ...{ id: 1, version: '2026.1', cause: 'published', inForce: true, openClocks: 'keep', amnestySince: null },
  ...{ note: '', at, by: '何宁', confirmedBy: null, alone: false },
});
const before = [version('2026-11-01T00:00:00.000Z')];

test.each(['declined', 'withdrawn', 'expired'] as const)(
  'C8 an author is told of their last proposal that is %s',
  (state) => {
    const told = proposal(3, true, state);
    expect(settledOf([proposal(4, false, 'waiting'), told, proposal(2, true, 'declined')], before)).toBe(told);
  },
);

test('C8 nobody is told of what others proposed, of what waits or is in force, or of what has been followed by more', () => {
  expect(settledOf([proposal(3, false, 'declined')], before)).toBeNull();
  expect(settledOf([proposal(4, true, 'waiting'), proposal(3, true, 'declined')], before)).toBeNull();
  expect(settledOf([proposal(4, true, 'confirmed'), proposal(3, true, 'declined')], before)).toBeNull();
  expect(settledOf([proposal(3, true, 'declined')], [version('2026-11-09T04:00:00.000Z')])).toBeNull();
});
