import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queueItemOf } from '../src/queue-item.js';
import { formatSortKey, matches, parseSortKey, sortKey } from '../src/queue-view.js';
import { dispatched, registered, signed, supervisor } from './life.js';

describe('a filter', () => {
  const item = queueItemOf(
    signed().give(supervisor, {
      type: 'addAssistant',
      departmentId: 'water',
      note: null,
      expectedVersion: null,
    }).it,
  );

  test('that is empty lets everything through', () => {
    expect(matches({}, item)).toBe(true);
  });

  test.each([
    ['departments by any current leg', { departmentIds: ['water'] }, { departmentIds: ['traffic'] }],
    [
      'leg states of the given departments only',
      { departmentIds: ['housing'], legStates: ['signed'] },
      { departmentIds: ['water'], legStates: ['signed'] },
    ],
    ['states', { states: ['inHandling'] }, { states: ['registered'] }],
    ['districts', { districtIds: ['east'] }, { districtIds: [] }],
    ['kinds', { kinds: ['grievance'] }, { kinds: ['praise'] }],
    ['urgencies', { urgencies: ['normal'] }, { urgencies: ['critical'] }],
    ['alarms', { alarms: ['none'] }, { alarms: ['breached'] }],
    ['waiting', { waiting: true }, { waiting: false }],
    ['urged', { urged: false }, { urged: true }],
    ['escalated', { escalated: false }, { escalated: true }],
    ['text in the title', { text: ' 燃气 ' }, { text: '噪音' }],
    ['text in the number', { text: '26-0000' }, { text: '27-' }],
    ['text in the place', { text: '建设路' }, { text: '解放路' }],
  ] as const)('narrows %s', (_name, passing, failing) => {
    expect(matches(passing, item)).toBe(true);
    expect(matches(failing, item)).toBe(false);
  });
});

describe('an order', () => {
  const row = (life: ReturnType<typeof registered>) => queueItemOf(life.it);

  test('most urgent: the tier first, then the soonest clock', () => {
    const normal = row(dispatched());
    const critical = row(dispatched({ urgency: 'critical', urgencyReason: '燃气泄漏' }));
    expect(sortKey('mostUrgent', critical) < sortKey('mostUrgent', normal)).toBe(true);
  });

  test('rows without a running clock come last in the order by due', () => {
    const clockless = { ...row(registered()), nextDueAt: null };
    expect(sortKey('due', row(registered())) < sortKey('due', clockless)).toBe(true);
  });

  test('keys sort as their parts do, and are read back as they were written', () => {
    const parts = fc.record({
      rank: fc.integer({ min: 0, max: 2 }),
      instant: fc.option(fc.integer({ min: 0, max: 9_999_999_999_998 })),
      id: fc.uuid(),
    });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(parseSortKey(formatSortKey(one))).toEqual(one);
        const byParts =
          one.rank - other.rank ||
          (one.instant ?? Number.POSITIVE_INFINITY) - (other.instant ?? Number.POSITIVE_INFINITY) ||
          (one.id < other.id ? -1 : 1);
        if (one.id !== other.id && !Number.isNaN(byParts)) {
          expect(formatSortKey(one) < formatSortKey(other)).toBe(byParts < 0);
        }
      }),
    );
  });

  test.each(['', '3:0000000000000:x', '1:12:00000000-0000-4000-8000-000000000001', 'a b'])('"%s" is no key', (key) => {
    expect(parseSortKey(key)).toBeNull();
  });
});
