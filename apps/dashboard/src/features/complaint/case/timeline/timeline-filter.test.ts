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

test('D9 a law that was published is no news on a case: it is folded among the notes of its clocks', () => {
  const published = [entry('lawApplied'), entry('clockChanged'), entry('urged')];
  expect(viewed(published, 'people')).toMatchObject({ shown: [{ verb: 'urged' }], folded: 2 });
  expect(viewed(published, 'clocks').shown).toHaveLength(2);
});

test('D3 a promise that was passed over is news for people', () => {
  expect(viewed([entry('clockMissed')], 'people').folded).toBe(0);
});
