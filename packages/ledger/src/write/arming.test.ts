import type { Clock } from '@watchfloor/domain/clock';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { armingBetween, thresholdsOf } from './arming.js';

const clock = fc.record<Clock>({
  id: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
  metric: fc.constant('sign'),
  subjectId: fc.constant(null),
  startedAt: fc.constant(0),
  limit: fc.constant(null),
  earlyAt: fc.nat(3),
  nearAt: fc.nat(3),
  dueAt: fc.nat(3),
  provisional: fc.constant(false),
  policyVersion: fc.constant('p'),
  calendarVersion: fc.constant('c'),
  state: fc.constantFrom('running', 'met', 'missed', 'cancelled'),
  stoppedAt: fc.constant(null),
  crossed: fc.constantFrom(null, 'early', 'near', 'due'),
});
const clocks = fc.uniqueArray(clock, { selector: ({ id }) => id });

const keyed = (all: ReturnType<typeof thresholdsOf>) =>
  new Map(all.map(({ clockId, threshold, fireAt }) => [`${clockId}:${threshold}`, fireAt]));

test('disarming and arming the difference turns what was armed into what is to be armed, and touches nothing twice', () => {
  fc.assert(
    fc.property(clocks, clocks, fc.func(fc.boolean()), (before, given, keep) => {
      const after = given.map((fresh) => before.find(({ id }) => id === fresh.id && keep(id)) ?? fresh);
      const { arm, disarm } = armingBetween(before, after);
      const armed = keyed(thresholdsOf(before));
      for (const key of keyed(disarm).keys()) expect(armed.delete(key)).toBe(true);
      for (const [key, fireAt] of keyed(arm)) {
        expect(armed.get(key)).not.toBe(fireAt);
        armed.set(key, fireAt);
      }
      expect(armed).toEqual(keyed(thresholdsOf(after)));
    }),
  );
});

test('clocks that a command left alone cost nothing', () => {
  fc.assert(
    fc.property(clocks, (same) => {
      expect(armingBetween(same, [...same])).toEqual({ arm: [], disarm: [] });
    }),
  );
});
