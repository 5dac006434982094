import { expect, test } from 'vitest';
import type { Acted, ActedLeg } from '../case/verbs/acted.js';
import { acted, leg as actedLeg, urge as actedUrge } from '../testing/acted.js';
import { leadFirst, urgeTarget } from './targets.js';

const leg = (id: string, role: ActedLeg['role']): ActedLeg => actedLeg({ id, departmentId: id, role });
const complaint = (assignments: ActedLeg[], over: Partial<Acted> = {}): Acted => acted({ assignments, ...over });
const urge = (assignmentId: string) => actedUrge({ assignmentId });

test('of many, the lead is urged first, and an assistant where the lead has been urged already', () => {
  const legs = [leg('a1', 'assist'), leg('a2', 'lead')];
  expect(urgeTarget(complaint(legs), null).leg?.id).toBe('a2');
  expect(urgeTarget(complaint(legs, { urges: [urge('a2')] }), null).leg?.id).toBe('a1');
});

test('a case is left out, with the reason, when all are urged or it cannot be urged', () => {
  expect(urgeTarget(complaint([leg('a1', 'lead')], { urges: [urge('a1')] }), null).hold).toBe('urgePending');
  const closed = { __typename: 'WrongState', complaintState: 'closed' } as const;
  expect(urgeTarget(complaint([leg('a1', 'lead')]), closed).hold).toEqual(closed);
});

test('the lead’s leg comes before those that assist', () => {
  expect(leadFirst([leg('a1', 'assist'), leg('a2', 'lead')]).map(({ id }) => id)).toEqual(['a2', 'a1']);
});
