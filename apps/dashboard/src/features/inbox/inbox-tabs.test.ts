import { expect, test } from 'vitest';
import { inboxRow, order, urge } from './inbox-row.fixture.js';
import { filterOf, firstPile, ownClock, ownOrder, ownRequest, ownUrge, readTab } from './inbox-tabs.js';

const at = '2026-11-22T02:00:00.000Z';

test('each tab asks for the department’s own', () => {
  expect(filterOf('urged', 'housing')).toEqual({ departmentIds: ['housing'], urged: true });
  expect(filterOf('supervised', 'housing')).toEqual({ departmentIds: ['housing'], supervised: true });
  expect(filterOf('toSign', 'housing')).toEqual({ departmentIds: ['housing'], legStates: ['awaitingSignature'] });
  expect(filterOf('working', 'housing')).toEqual({ departmentIds: ['housing'], legStates: ['signed'] });
  expect(filterOf('asked', 'housing')).toEqual({ departmentIds: ['housing'], requested: true });
  expect(filterOf('convened', 'housing')).toEqual({ departmentIds: ['housing'], convened: true });
  expect(filterOf('answered', 'housing')).toEqual({ departmentIds: ['housing'], legStates: ['answered'] });
});

test('an address may name a tab', () => {
  expect(readTab('working')).toBe('working');
  expect(readTab('nonsense')).toBeNull();
  expect(readTab(null)).toBeNull();
});

test('the desk opens at the most pressing pile that has something, and waits until it knows', () => {
  const none = { urged: 0, supervised: 0, toSign: 0, working: 0, asked: 0, convened: 0, answered: 0 };
  expect(firstPile({ ...none, toSign: 3, working: 9 })).toBe('toSign');
  expect(firstPile({ ...none, urged: null, toSign: 3 })).toBeNull();
  expect(firstPile({ ...none, urged: 1, toSign: null })).toBe('urged');
  expect(firstPile(none)).toBe('urged');
});

test('what presses a partner, or was asked by one, is none of its business', () => {
  const request = { id: 'r1', assignmentId: 'a2', kind: 'return' as const, askedAt: at };
  const row = inboxRow('c', { openUrges: [urge('a2')], supervisions: [order('a2')], requests: [request] });
  expect([ownUrge(row, 'housing'), ownOrder(row, 'housing'), ownRequest(row, 'housing')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(ownUrge(row, 'fire')?.id).toBe('u-a2');
  expect(ownOrder(row, 'fire')?.id).toBe('s-a2');
  expect(ownRequest(row, 'fire')?.id).toBe('r1');
});

test('the clock of a row is the department’s own, or the caller’s where it has none', () => {
  const clock = (id: string, departmentId: string | null) => ({
    id,
    departmentId,
    metric: 'sign' as const,
    startedAt: at,
    earlyAt: at,
    nearAt: at,
    dueAt: at,
    provisional: false,
    pausedAt: null,
  });
  const clocks = [clock('citizen', null), clock('fire', 'fire'), clock('housing', 'housing')];
  expect(ownClock(inboxRow('c', { clocks }), 'housing')?.id).toBe('housing');
  expect(ownClock(inboxRow('c', { clocks: clocks.slice(0, 2) }), 'housing')?.id).toBe('citizen');
});
