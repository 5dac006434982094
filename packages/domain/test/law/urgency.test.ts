import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policies/default.js';
import type { LimitRule, Policy } from '../../src/policy.js';
import {
  admin,
  dispatched,
  Life,
  lawWith,
  liaisonOf,
  otherSupervisor,
  passTime,
  registration,
  ruled,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import { ask, askExtension, dispatch, reassign, reclassify, rule, sign, urge } from '../verbs.js';

/** Twenty-one working hours, four when urgent, one when critical. */
const inHours: readonly LimitRule[] = [
  { urgencies: ['critical'], limit: { amount: 1, unit: 'workingHours' } },
  { urgencies: ['urgent'], limit: { amount: 4, unit: 'workingHours' } },
  { limit: { amount: 21, unit: 'workingHours' } },
];
const lawInHours = (changes: Partial<Policy> = {}) =>
  lawWith({ limits: { ...defaultPolicy.limits, citizen: inHours, handle: inHours }, ...changes });

/** Received and handed over on Monday at 09:00; due on Wednesday at 17:30. */
const onMonday = (changes: Partial<Policy> = {}): Life =>
  new Life('2026-11-09 09:00', { law: lawInHours(changes) })
    .give(supervisor, registration)
    .give(supervisor, dispatch('housing'))
    .give(liaisonOf('housing'), sign());

const raised = (life: Life, local: string, urgency: 'urgent' | 'critical' = 'urgent'): Life =>
  life.at(local).give(supervisor, reclassify({ urgency }));

const lowering = ask({ kind: 'lowerUrgency', urgency: 'normal', reason: '险情已排除' });
const lowered = (life: Life, local: string): Life => ruled(life.at(local).give(supervisor, lowering), true);

describe('S21 a raised urgency', () => {
  test('leaves the earlier of the old deadline and the new limit from the change', () => {
    expect(onMonday().clock('citizen').dueAt).toBe(shanghai('2026-11-11 17:30'));
    const life = raised(onMonday(), '2026-11-10 11:00');
    expect(life.clock('citizen')).toMatchObject({
      dueAt: shanghai('2026-11-10 16:30'),
      originalDueAt: shanghai('2026-11-11 17:30'),
    });
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-10 16:30'));
  });

  test('never gives more time', () => {
    const life = raised(onMonday(), '2026-11-11 15:30');
    expect(life.clock('citizen').dueAt).toBe(shanghai('2026-11-11 17:30'));
  });

  test('or counts from the original start, where the policy says so: a breach at the moment of the change', () => {
    const life = onMonday({ raisedCountsFrom: 'start' }).at('2026-11-10 11:00');
    const events = life.events(supervisor, reclassify({ urgency: 'urgent' }));
    expect(life.clock('citizen')).toMatchObject({
      dueAt: shanghai('2026-11-09 14:30'),
      breach: { at: shanghai('2026-11-10 11:00'), state: 'standing' },
    });
    const changed = events.filter((event) => event.type === 'clockChanged' && event.clockId === 'c1');
    expect(changed).toMatchObject([{ cause: 'urgency' }]);
  });

  test('S48 then the breach alone speaks: no warning is back-dated', () => {
    const life = onMonday({ raisedCountsFrom: 'start' }).at('2026-11-10 11:00');
    const events = life.events(supervisor, reclassify({ urgency: 'urgent' }));
    const crossed = events.flatMap((event) =>
      event.type === 'clockCrossed' && event.clockId === 'c1' ? [[event.threshold, event.at, event.skipped]] : [],
    );
    const now = shanghai('2026-11-10 11:00');
    expect(crossed).toEqual([
      ['early', now, true],
      ['near', now, true],
      ['due', now, false],
    ]);
  });

  test('a breach by the change is followed up like any other', () => {
    const life = raised(onMonday({ raisedCountsFrom: 'start' }), '2026-11-10 11:00', 'critical');
    expect(life.it.escalations).toMatchObject([{ cause: 'breach', reason: 'handle' }]);
    expect(life.it.appointments).toMatchObject([{ purpose: 'climb', subjectId: 'a1' }]);
  });

  test('counts for what begins later from its own start', () => {
    const life = raised(onMonday(), '2026-11-09 10:00').give(supervisor, reassign('traffic'));
    expect(life.clock('sign', 'a2').dueAt).toBe(shanghai('2026-11-09 10:30'));
  });

  test('to critical lets through what waited for the morning', () => {
    const life = signed().at('2026-11-09 23:00').give(supervisor, urge());
    expect(life.it.urges[0]?.releasedAt).toBeUndefined();
    raised(life, '2026-11-09 23:30', 'critical');
    expect(life.it.urges[0]?.releasedAt).toBe(shanghai('2026-11-09 23:30'));
    expect(life.it.appointments).toEqual([]);
  });

  test('needs a reason, and a change', () => {
    const life = onMonday();
    expect(life.refusal(supervisor, { ...reclassify({ urgency: 'urgent' }), reason: '' })).toMatchObject({
      field: 'reason',
    });
    expect(life.refusal(supervisor, reclassify({}))).toEqual({ kind: 'nothingChanged' });
  });
});

describe('S22 a lowered urgency', () => {
  test('is asked for, and ruled on by a second person', () => {
    const life = raised(onMonday(), '2026-11-10 11:00');
    expect(life.refusal(supervisor, reclassify({ urgency: 'normal' }))).toEqual({
      kind: 'loweringIsAsked',
      lowering: 'urgency',
    });
    life.give(supervisor, lowering);
    expect(life.refusal(supervisor, rule('r1', true))).toMatchObject({ kind: 'secondPersonNeeded' });
    life.give(otherSupervisor, rule('r1', true));
    expect(life.it.urgency).toBe('normal');
  });

  test('is not for a liaison to ask', () => {
    expect(raised(onMonday(), '2026-11-10 11:00').refusal(liaisonOf('housing'), lowering)).toEqual({
      kind: 'notAllowed',
    });
  });

  test('must be lower', () => {
    expect(onMonday().refusal(supervisor, lowering)).toEqual({ kind: 'nothingChanged' });
  });

  test('moves the deadlines later, of the leg as of the caller', () => {
    const life = lowered(raised(onMonday(), '2026-11-10 11:00'), '2026-11-10 14:00');
    expect(life.clock('citizen').dueAt).toBe(shanghai('2026-11-11 17:30'));
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-11 17:30'));
  });

  test('of a complaint that was urgent from the first frees its legs from the urgent deadline', () => {
    const urgent = { urgency: 'urgent', urgencyReason: '燃气泄漏' } as const;
    const life = lowered(dispatched(urgent), '2026-11-09 10:20');
    expect(life.clock('citizen').dueAt).toBe(shanghai('2026-11-16 17:30'));
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-16 17:30'));
    expect(life.clock('sign', 'a1').dueAt).toBe(shanghai('2026-11-09 13:40'));
  });

  test('leaves a recorded breach', () => {
    const life = raised(onMonday(), '2026-11-10 11:00');
    passTime(life, '2026-11-10 17:00');
    lowered(life, '2026-11-10 17:10');
    expect(life.clock('citizen').breach).toEqual({ at: shanghai('2026-11-10 16:30'), state: 'standing' });
    expect(life.clock('citizen').crossed).toBe('early');
  });

  test('is asked for once at a time', () => {
    const life = raised(onMonday(), '2026-11-10 11:00').give(supervisor, lowering);
    expect(life.refusal(admin, lowering)).toMatchObject({ kind: 'requestPending', requestId: 'r1' });
  });
});

describe('S23 an urgency that goes up and down', () => {
  const dues = (life: Life) => life.it.clocks.map(({ metric, subjectId, dueAt }) => [metric, subjectId, dueAt]);

  test('ends where raising it once would have', () => {
    const once = raised(onMonday(), '2026-11-10 11:00');
    const twice = raised(lowered(raised(onMonday(), '2026-11-10 11:00'), '2026-11-10 13:00'), '2026-11-10 15:00');
    const those = (life: Life) => dues(life).filter(([metric]) => metric !== 'ruling');
    expect(those(twice)).toEqual(those(once));
  });

  test('gains no budget, whatever the policy counts from', () => {
    for (const raisedCountsFrom of ['change', 'start'] as const) {
      const once = raised(onMonday({ raisedCountsFrom }), '2026-11-09 10:00');
      const often = onMonday({ raisedCountsFrom });
      for (let hour = 10; hour < 15; hour++) {
        raised(often, `2026-11-09 ${hour}:00`);
        lowered(often, `2026-11-09 ${hour}:30`);
      }
      raised(often, '2026-11-09 16:00');
      expect(often.clock('citizen').dueAt).toBe(once.clock('citizen').dueAt);
      expect(often.clock('handle', 'a1').dueAt).toBe(once.clock('handle', 'a1').dueAt);
    }
  });

  test('keeps an extension that was granted in between', () => {
    const life = raised(onMonday(), '2026-11-10 11:00').give(liaisonOf('housing'), askExtension(1));
    ruled(life, true);
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-11 17:30'));
    lowered(life, '2026-11-10 12:00');
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-12 17:30'));
    raised(life, '2026-11-10 13:00');
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-11 17:30'));
  });
});

describe('S24 another category', () => {
  /** A contact is owed about gas only; about noise a result within two working days. */
  const law = lawWith({
    limits: {
      ...defaultPolicy.limits,
      contact: [{ roles: ['lead'], categoryIds: ['gas'], limit: { amount: 1, unit: 'workingDays' } }],
      handle: [
        { categoryIds: ['noise'], limit: { amount: 2, unit: 'workingDays' } },
        { limit: { amount: 5, unit: 'workingDays' } },
      ],
    },
  });
  const noise = reclassify({ categoryId: 'noise' });

  test('cancels the promises that its rules do not have', () => {
    const life = dispatched({}, { law }).at('2026-11-09 11:00').give(supervisor, noise);
    expect(life.clock('contact', 'a1').state).toBe('cancelled');
  });

  test('measures the others by its rules, from their own start', () => {
    const life = dispatched({}, { law }).at('2026-11-09 11:00').give(supervisor, noise);
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-11 17:30'));
    expect(life.clock('citizen').dueAt).toBe(shanghai('2026-11-16 17:30'));
  });

  test('starts those that only its rules have, as of when they would have begun', () => {
    const life = dispatched({ categoryId: 'noise' }, { law }).at('2026-11-09 11:00');
    expect(life.it.clocks.some(({ metric }) => metric === 'contact')).toBe(false);
    life.give(supervisor, reclassify({}));
    expect(life.clock('contact', 'a1')).toMatchObject({
      startedAt: shanghai('2026-11-09 10:10'),
      dueAt: shanghai('2026-11-10 17:30'),
    });
  });

  test('back to the first takes up the clock that was dropped, and no second one', () => {
    const life = dispatched({}, { law })
      .at('2026-11-09 11:00')
      .give(supervisor, noise)
      .give(supervisor, reclassify({}));
    expect(life.it.clocks.filter(({ metric }) => metric === 'contact')).toMatchObject([
      { state: 'running', stoppedAt: null },
    ]);
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-16 17:30'));
  });

  test('keeps the pauses', () => {
    const life = signed({}, { law }).at('2026-11-10 09:00');
    const suspension = { kind: 'suspension', assignmentId: 'a1', cause: 'weather', reason: '暴雨' } as const;
    ruled(life.give(liaisonOf('housing'), ask({ ...suspension, promisedAt: shanghai('2026-11-11 09:00') })), true);
    passTime(life, '2026-11-11 09:00');
    life.give(supervisor, noise);
    expect(life.clock('handle', 'a1')).toMatchObject({
      pauses: [{ cause: 'weather' }],
      dueAt: shanghai('2026-11-12 17:30'),
    });
  });

  test('with the same limits changes no clock', () => {
    const life = dispatched();
    const { clocks } = life.it;
    expect(life.give(supervisor, reclassify({ categoryId: 'noise' })).it.clocks).toEqual(clocks);
  });
});
