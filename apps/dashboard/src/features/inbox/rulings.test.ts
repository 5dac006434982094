import { expect, test } from 'vitest';
import { rulingsIn } from './rulings.js';

const told = (id: string, over: Partial<Parameters<typeof rulingsIn>[0][number]> = {}) => ({
  id,
  kind: 'request',
  at: '2026-11-22T02:00:00.000Z',
  complaintId: id,
  number: id,
  title: id,
  urgency: 'normal' as const,
  departmentId: 'housing',
  requestKind: 'extension' as const,
  granted: true as boolean | null,
  reason: '情况属实',
  ...over,
});

test('of what was told a department finds its own rulings, and what came back from a caller', () => {
  const news = rulingsIn(
    [
      told('c1'),
      told('c2', { departmentId: 'fire' }),
      told('c3', { granted: null }),
      told('c4', { kind: 'dissatisfied', requestKind: null, granted: null }),
      told('c5', { kind: 'warning', requestKind: null, granted: null }),
    ],
    'housing',
  );
  expect(news.map(({ id, what }) => [id, what.kind])).toEqual([
    ['c1', 'ruling'],
    ['c4', 'dissatisfied'],
  ]);
});
