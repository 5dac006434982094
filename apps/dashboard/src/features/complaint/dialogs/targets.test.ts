import { expect, test } from 'vitest';
import type { Acted, ActedLeg } from '../case/verbs.js';
import { escalateHold, reassignTarget, urgeTarget } from './targets.js';

const at = '2026-11-22T02:00:00.000Z';
const leg = (id: string, role: ActedLeg['role'], state: ActedLeg['state'] = 'signed'): ActedLeg => ({
  id,
  departmentId: id,
  role,
  state,
  openedAt: at,
  leftAt: null,
});
const complaint = (assignments: ActedLeg[], over: Partial<Acted> = {}): Acted => ({
  id: 'c',
  number: '26-1',
  title: 't',
  version: 1,
  state: 'inHandling',
  assignments,
  urges: [],
  escalations: [],
  ...over,
});
const urge = (assignmentId: string) => ({
  id: 'u',
  assignmentId,
  state: 'sent' as const,
  reason: '',
  sentAt: at,
  sentBy: '',
});

test('of many, the lead is urged first, and an assistant where the lead has been urged already', () => {
  const legs = [leg('a1', 'assist'), leg('a2', 'lead')];
  expect(urgeTarget(complaint(legs)).leg?.id).toBe('a2');
  expect(urgeTarget(complaint(legs, { urges: [urge('a2')] })).leg?.id).toBe('a1');
});

test('a case is left out, with the reason, when all are urged or nobody owes anything', () => {
  expect(urgeTarget(complaint([leg('a1', 'lead')], { urges: [urge('a1')] })).hold).toBe('urgePending');
  expect(urgeTarget(complaint([leg('a1', 'lead', 'answered')])).hold).toBe('nobodyOwes');
});

test('the lead moves, whatever it owes, but not once its answer is accepted', () => {
  expect(reassignTarget(complaint([leg('a1', 'lead', 'answered')])).leg?.id).toBe('a1');
  expect(reassignTarget(complaint([leg('a1', 'lead', 'accepted')])).hold).toBe('nobodyOwes');
});

test('a case escalates once at a time, and not when it is closed', () => {
  const open = { id: 'e', state: 'raised' as const, level: 1, reason: '', raisedAt: at, raisedBy: '' };
  expect(escalateHold(complaint([]))).toBeNull();
  expect(escalateHold(complaint([], { escalations: [open] }))).toBe('escalationPending');
  expect(escalateHold(complaint([], { state: 'closed' }))).toBe('closed');
});
