import { expect, test } from 'vitest';
import type { Acted, ActedLeg } from '../case/verbs/acted.js';
import { acted, leg as actedLeg, urge as actedUrge, escalation } from '../testing/acted.js';
import { escalateHold, reassignTarget, urgeTarget } from './targets.js';

const leg = (id: string, role: ActedLeg['role'], state: ActedLeg['state'] = 'signed'): ActedLeg =>
  actedLeg({ id, departmentId: id, role, state });
const complaint = (assignments: ActedLeg[], over: Partial<Acted> = {}): Acted => acted({ assignments, ...over });
const urge = (assignmentId: string) => actedUrge({ assignmentId });

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
  expect(escalateHold(complaint([]))).toBeNull();
  expect(escalateHold(complaint([], { escalations: [escalation({ state: 'acknowledged' })] }))).toBe(
    'escalationPending',
  );
  expect(escalateHold(complaint([], { state: 'closed' }))).toBe('closed');
});
