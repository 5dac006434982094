import { describe, expect, test } from 'vitest';
import type { InboxRowData } from './inbox-document.js';
import { filterOf, firstPile, nextVerb, ownClock, ownUrge, readTab } from './inbox-tabs.js';

const at = '2026-11-22T02:00:00.000Z';
const leg = (id: string, departmentId: string, state: InboxRowData['legs'][number]['state']) => ({
  id,
  departmentId,
  role: 'lead' as const,
  state,
  openedAt: at,
});
const urge = (assignmentId: string) => ({
  id: `u-${assignmentId}`,
  assignmentId,
  reason: '',
  sentAt: at,
  sentBy: '王敏',
});
const row = (over: Partial<InboxRowData>): InboxRowData => ({
  id: 'c',
  version: 1,
  position: 1,
  sortKey: '',
  number: '26-1',
  urgency: 'normal',
  title: '',
  categoryId: '',
  districtId: '',
  place: '',
  repeats: 0,
  legs: [leg('a1', 'housing', 'awaitingSignature'), leg('a2', 'fire', 'signed')],
  clocks: [],
  openUrges: [],
  receivedAt: at,
  ...over,
});

test('each tab asks for the state of the department’s own leg', () => {
  expect(filterOf('urged', 'housing')).toEqual({ departmentIds: ['housing'], urged: true });
  expect(filterOf('toSign', 'housing')).toEqual({ departmentIds: ['housing'], legStates: ['awaitingSignature'] });
  expect(filterOf('working', 'housing')).toEqual({ departmentIds: ['housing'], legStates: ['signed'] });
  expect(filterOf('answered', 'housing')).toEqual({ departmentIds: ['housing'], legStates: ['answered'] });
});

test('an address may name a tab', () => {
  expect(readTab('working')).toBe('working');
  expect(readTab('nonsense')).toBeNull();
  expect(readTab(null)).toBeNull();
});

test('the desk opens at the most pressing pile that has something, and waits until it knows', () => {
  const none = { urged: 0, toSign: 0, working: 0, answered: 0 };
  expect(firstPile({ ...none, toSign: 3, working: 9 })).toBe('toSign');
  expect(firstPile({ ...none, urged: null, toSign: 3 })).toBeNull();
  expect(firstPile({ ...none, urged: 1, toSign: null })).toBe('urged');
  expect(firstPile(none)).toBe('urged');
});

describe('the next step of a department', () => {
  test('is its own signature, whatever its partner does', () => {
    expect(nextVerb(row({}), 'housing')).toBe('sign');
    expect(nextVerb(row({}), 'fire')).toBe('answer');
  });

  test('is the answer to its urge before anything else', () => {
    expect(nextVerb(row({ openUrges: [urge('a1')] }), 'housing')).toBe('answerUrge');
  });

  test('is not changed by an urge on a partner', () => {
    expect(ownUrge(row({ openUrges: [urge('a2')] }), 'housing')).toBeUndefined();
    expect(nextVerb(row({ openUrges: [urge('a2')] }), 'housing')).toBe('sign');
  });

  test('is nobody’s here once it has answered', () => {
    expect(nextVerb(row({ legs: [leg('a1', 'housing', 'answered')] }), 'housing')).toBeNull();
  });
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
  });
  const clocks = [clock('citizen', null), clock('fire', 'fire'), clock('housing', 'housing')];
  expect(ownClock(row({ clocks }), 'housing')?.id).toBe('housing');
  expect(ownClock(row({ clocks: clocks.slice(0, 2) }), 'housing')?.id).toBe('citizen');
});
