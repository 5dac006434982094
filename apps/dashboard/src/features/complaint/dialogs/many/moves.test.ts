import { expect, test } from 'vitest';
import type { SeenCase } from '../../../../app/actions.js';
import { batchesOf, movesIn, planOf } from './moves.js';

const leg = (
  id: string,
  departmentId: string,
  role: 'lead' | 'assist' = 'lead',
  state: 'signed' | 'accepted' = 'signed',
) => ({
  id,
  departmentId,
  role,
  state,
});
const seen = (id: string, ...legs: SeenCase['legs']): SeenCase => ({ id, number: id, title: id, version: 3, legs });

test('the lead moves, decided on the version its row showed', () => {
  const plan = planOf([seen('c', leg('a1', 'fire', 'assist'), leg('a2', 'housing'))], 'traffic');
  expect(movesIn(plan)).toEqual([{ complaintId: 'c', assignmentId: 'a2', expectedVersion: 3 }]);
});

test('what the department has already, what nobody has, and what is accepted is left out and says why', () => {
  const plan = planOf(
    [seen('has', leg('a1', 'traffic')), seen('none'), seen('done', leg('a1', 'housing', 'lead', 'accepted'))],
    'traffic',
  );
  expect(plan.map((one) => ('hold' in one ? one.hold : null))).toEqual(['taken', 'nobodyOwes', 'nobodyOwes']);
});

test('more than the server takes at once goes in several commands, none lost and none twice', () => {
  const items = Array.from({ length: 7 }, (_, index) => index);
  expect(batchesOf(items, 3)).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
  expect(batchesOf([], 3)).toEqual([]);
});
