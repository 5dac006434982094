import { expect, test } from 'vitest';
import type { Entry, Verb } from './timeline-entry.js';
import { viewed } from './timeline-filter.js';

const entry = (verb: Verb, threshold: Entry['threshold'] = null) =>
  ({ id: verb + threshold, verb, threshold }) as Entry;
const timeline = [
  entry('escalated'),
  entry('clockCrossed', 'due'),
  entry('clockCrossed', 'near'),
  entry('urgeDelivered'),
  entry('urged'),
  entry('clockStarted'),
  entry('assigned'),
  entry('registered'),
];
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

test('people see what people did and every missed deadline; the bookkeeping of clocks is folded and counted', () => {
  const { shown, folded } = viewed(timeline, 'people');
  expect(ids(shown)).toEqual(['escalatednull', 'clockCrosseddue', 'urgednull', 'assignednull', 'registerednull']);
  expect(folded).toBe(3);
});

test('urges and escalations can be read by themselves, and so can clocks', () => {
  expect(ids(viewed(timeline, 'urges').shown)).toEqual(['escalatednull', 'urgeDeliverednull', 'urgednull']);
  expect(viewed(timeline, 'clocks').shown).toHaveLength(3);
});

test('everything hides nothing', () => {
  expect(viewed(timeline, 'all')).toEqual({ shown: timeline, folded: 0 });
});
