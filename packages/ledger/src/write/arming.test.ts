import type { Clock } from '@watchfloor/domain/clock';
import type { Appointment } from '@watchfloor/domain/complaint';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { armingBetween, thresholdsOf } from './arming.js';

const clock = fc.record<Clock>({
  id: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
  metric: fc.constant('sign'),
  subjectId: fc.constant(null),
  cycle: fc.constant(1),
  startedAt: fc.constant(0),
  limit: fc.constant(null),
  givenDueAt: fc.constant(null),
  capAt: fc.constant(null),
  amendments: fc.constant([]),
  pauses: fc.constant([]),
  earlyAt: fc.nat(3),
  nearAt: fc.nat(3),
  dueAt: fc.nat(3),
  originalDueAt: fc.constant(3),
  provisional: fc.constant(false),
  policyVersion: fc.constant('p'),
  calendarVersion: fc.constant('c'),
  state: fc.constantFrom('running', 'paused', 'met', 'missed', 'cancelled'),
  stoppedAt: fc.constant(null),
  crossed: fc.constantFrom(null, 'early', 'near', 'due'),
  breach: fc.constant(null),
});
const appointment = fc.record<Appointment>({
  id: fc.constantFrom('t1.0', 't1.1', 't2.0'),
  purpose: fc.constant('climb'),
  subjectId: fc.constant('u1'),
  at: fc.nat(3),
});
const armed = fc.record({
  clocks: fc.uniqueArray(clock, { selector: ({ id }) => id }),
  appointments: fc.uniqueArray(appointment, { selector: ({ id }) => id }),
});

/** What was left alone is the same object; the rest is as given. */
function keeping<T extends { readonly id: string }>(
  before: readonly T[],
  given: readonly T[],
  keep: (id: string) => boolean,
) {
  return given.map((fresh) => before.find(({ id }) => id === fresh.id && keep(id)) ?? fresh);
}

const keyed = (all: ReturnType<typeof thresholdsOf>) =>
  new Map(all.map(({ clockId, threshold, fireAt }) => [`${clockId}:${threshold}`, fireAt]));

test('disarming and arming the difference turns what was armed into what is to be armed, and touches nothing twice', () => {
  fc.assert(
    fc.property(armed, armed, fc.func(fc.boolean()), (before, given, keep) => {
      const after = {
        clocks: keeping(before.clocks, given.clocks, keep),
        appointments: keeping(before.appointments, given.appointments, keep),
      };
      const { arm, disarm } = armingBetween(before, after);
      const standing = keyed(thresholdsOf(before));
      for (const key of keyed(disarm).keys()) expect(standing.delete(key)).toBe(true);
      for (const [key, fireAt] of keyed(arm)) {
        expect(standing.get(key)).not.toBe(fireAt);
        standing.set(key, fireAt);
      }
      expect(standing).toEqual(keyed(thresholdsOf(after)));
    }),
  );
});

test('clocks that a command left alone cost nothing', () => {
  fc.assert(
    fc.property(armed, (same) => {
      expect(armingBetween(same, { clocks: [...same.clocks], appointments: [...same.appointments] })).toEqual({
        arm: [],
        disarm: [],
      });
    }),
  );
});
