import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import { isLive } from '../../src/clock.js';
import type { Absorb } from '../../src/command.js';
import { isOpen, queueItemOf } from '../../src/queue-item.js';
import {
  answered,
  COMPLAINT,
  dispatched,
  Life,
  passTime,
  registered,
  registration,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import { closed, expectRecomputed, housing } from '../support/steps.js';
import { accept, answer, ask, rule, urge } from '../verbs.js';

const absorbing = (given: Partial<Absorb> = {}) =>
  ({
    type: 'absorb',
    duplicate: { id: 'other', number: '26-000002' },
    receivedAt: shanghai('2026-11-09 11:00'),
    dueAt: null,
    urgency: 'normal',
    urgencyReason: null,
    weight: 1,
    ...given,
  }) as const;

const merge = {
  type: 'mergeAway',
  into: { id: 'other', number: '26-000002' },
  reason: '同一事项重复来电',
  expectedVersion: null,
} as const;

describe('S32 the complaint that takes a duplicate in', () => {
  test('has the earliest receipt of both', () => {
    const earlier = shanghai('2026-11-06 16:00');
    expect(signed().give(theSystem, absorbing({ receivedAt: earlier })).it.receivedAt).toBe(earlier);
    const later = signed().give(theSystem, absorbing({ receivedAt: shanghai('2026-11-09 18:00') }));
    expect(later.it.receivedAt).toBe(shanghai('2026-11-09 10:00'));
  });

  test('has the strictest due of both, for its department as well', () => {
    const dueAt = shanghai('2026-11-12 15:00');
    const life = signed().give(theSystem, absorbing({ dueAt }));
    expect(life.clock('citizen')).toMatchObject({ dueAt, originalDueAt: shanghai('2026-11-16 17:30') });
    expect(life.clock('handle', 'a1').dueAt).toBe(dueAt);
    expectRecomputed(life);
  });

  test('a later due, or none, loosens nothing', () => {
    const life = signed();
    const before = life.it.clocks;
    life.give(theSystem, absorbing({ dueAt: shanghai('2026-11-18 15:00') }));
    life.give(theSystem, absorbing({ duplicate: { id: 'third', number: '26-000003' } }));
    expect(life.it.clocks).toEqual(before);
  });

  test('where nothing was promised, the promise of the duplicate is one, for its department as well', () => {
    const life = signed({ deadline: { kind: 'none' } });
    expect(life.it.clocks.some(({ metric }) => metric === 'citizen')).toBe(false);
    const dueAt = shanghai('2026-11-12 15:00');
    life.give(theSystem, absorbing({ dueAt }));
    expect([life.clock('citizen').dueAt, life.clock('handle', 'a1').dueAt]).toEqual([dueAt, dueAt]);
    expectRecomputed(life);
  });

  test('a due that has passed already is a breach at the moment of the merger, once and with no warnings back in time', () => {
    const life = signed().at('2026-11-10 09:00').give(theSystem, { type: 'passTime' });
    const events = life.events(theSystem, absorbing({ dueAt: shanghai('2026-11-09 15:00') }));
    const crossings = events.filter((event) => event.type === 'clockCrossed');
    expect(crossings.map(({ threshold, at, skipped }) => [threshold, at, skipped])).toEqual(
      ['c1', 'c5'].flatMap(() => [
        ['early', life.now, true],
        ['near', life.now, true],
        ['due', life.now, false],
      ]),
    );
    expect(life.clock('citizen').breach).toEqual({ at: life.now, state: 'standing' });
    expectRecomputed(life);
  });

  test('no extension that was granted before goes beyond it', () => {
    const extension = { kind: 'extension', assignmentId: 'a1', reason: '等待配件' } as const;
    const life = signed()
      .give(housing, ask({ ...extension, limit: { amount: 2, unit: 'workingDays' } }))
      .give(supervisor, rule('r1', true));
    expect(life.clock('citizen').dueAt).toBe(shanghai('2026-11-18 17:30'));
    const dueAt = shanghai('2026-11-12 15:00');
    life.give(theSystem, absorbing({ dueAt }));
    expect([life.clock('citizen').dueAt, life.clock('handle', 'a1').dueAt]).toEqual([dueAt, dueAt]);
    expectRecomputed(life);
  });

  test('is as urgent as the more urgent of both, with its limits', () => {
    const urgent = absorbing({ urgency: 'urgent', urgencyReason: '老人独居' });
    const life = signed().at('2026-11-09 12:00').give(theSystem, urgent);
    expect(life.it).toMatchObject({ urgency: 'urgent', urgencyReason: '老人独居' });
    expect(life.clock('citizen').dueAt).toBe(shanghai('2026-11-10 12:00'));
    life.give(theSystem, absorbing({ duplicate: { id: 'third', number: '26-000003' } }));
    expect(life.it.urgency).toBe('urgent');
  });

  test('has the weight of both, and so has every urge that waits', () => {
    const life = signed()
      .give(supervisor, urge())
      .give(theSystem, absorbing({ weight: 3 }));
    expect(life.it.repeats).toBe(3);
    expect(life.it.urges).toMatchObject([{ weight: 4 }]);
    expect(life.it.absorbed).toEqual([{ id: 'other', number: '26-000002' }]);
  });

  test('lets no reminder wait for the morning when it has become critical', () => {
    const life = signed().at('2026-11-09 23:00').give(supervisor, urge());
    expect(life.it.urges).toMatchObject([{ state: 'sent' }]);
    life.give(theSystem, absorbing({ urgency: 'critical', urgencyReason: '燃气泄漏' }));
    expect(life.it.urges).toMatchObject([{ state: 'sent', releasedAt: life.now }]);
    expect(life.it.appointments).toEqual([]);
  });

  test('keeps the strictest due when it is measured anew', () => {
    const dueAt = shanghai('2026-11-12 15:00');
    const life = signed().give(theSystem, absorbing({ dueAt }));
    life.give(supervisor, {
      type: 'reclassify',
      kind: 'help',
      urgency: 'normal',
      categoryId: 'noise',
      reason: '类别更正',
      expectedVersion: null,
    });
    expect([life.clock('citizen').dueAt, life.clock('handle', 'a1').dueAt]).toEqual([dueAt, dueAt]);
  });

  test('is open, and not the duplicate itself', () => {
    expect(closed().refusal(theSystem, absorbing())).toMatchObject({ kind: 'cannotMerge' });
    const itself = absorbing({ duplicate: { id: COMPLAINT, number: '26-000001' } });
    expect(signed().refusal(theSystem, itself)).toMatchObject({ kind: 'cannotMerge' });
    expect(signed().refusal(supervisor, absorbing())).toEqual({ kind: 'notAllowed' });
  });
});

describe('S32 the duplicate that is merged away', () => {
  const pressed = () =>
    signed().give(supervisor, urge()).give(supervisor, { type: 'escalate', reason: '来电人扬言上访' });

  test('leaves the floor at once, and says where it lives on', () => {
    const life = pressed();
    passTime(life, '2026-11-17 10:00');
    life.give(supervisor, merge);
    expect(life.it).toMatchObject({ state: 'closed', ending: 'merged', mergedInto: merge.into });
    expect(isOpen(life.it)).toBe(false);
    expect(queueItemOf(life.it)).toMatchObject({ escalation: null, openUrges: [], alarm: 'none', nextDueAt: null });
  });

  test('its clocks are cancelled, and nothing of it escalates any more', () => {
    const life = pressed();
    const running = life.it.clocks.filter(isLive).map(({ id }) => id);
    life.give(supervisor, merge);
    expect(life.it.clocks.filter(({ id }) => running.includes(id)).map(({ state }) => state)).toEqual(
      running.map(() => 'cancelled'),
    );
    expect(life.it.escalations).toMatchObject([{ state: 'withdrawn' }]);
    expect(passTime(life, '2026-12-01 10:00')).toEqual([]);
    expectRecomputed(life);
  });

  test('goes into another complaint, while it is open, for a reason', () => {
    const itself = { ...merge, into: { id: COMPLAINT, number: '26-000001' } };
    expect(signed().refusal(supervisor, itself)).toEqual({ kind: 'cannotMerge', into: itself.into });
    expect(closed().refusal(supervisor, merge)).toEqual({ kind: 'wrongState', state: 'closed' });
    expect(signed().refusal(supervisor, { ...merge, reason: '' })).toMatchObject({ field: 'reason' });
  });
});

describe('S33 a part that is split off', () => {
  const whole = { id: 'whole', number: '26-000009', receivedAt: shanghai('2026-11-09 10:00'), callerId: 'caller-7' };
  const part = (local: string): Life =>
    new Life(local, { callerId: null }).give(supervisor, { ...registration, splitFrom: whole });
  const toHousing = {
    type: 'dispatch',
    leadDepartmentId: 'housing',
    assistDepartmentIds: [],
    expectedVersion: null,
  } as const;

  test('keeps the receipt and the caller of the whole, and says whence it comes', () => {
    expect(part('2026-11-11 10:00').it).toMatchObject({
      receivedAt: whole.receivedAt,
      callerId: 'caller-7',
      splitFrom: { id: 'whole', number: '26-000009' },
    });
  });

  test('has used what the whole had used: its caller’s clock ends when that of the whole does', () => {
    const life = part('2026-11-13 16:00');
    expect(life.clock('citizen')).toMatchObject({
      startedAt: whole.receivedAt,
      dueAt: registered().clock('citizen').dueAt,
    });
    expect(life.clock('dispatch').startedAt).toBe(life.now);
    life.give(supervisor, toHousing);
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-16 17:30'));
    expectRecomputed(life);
  });

  test('one of what was overdue is overdue, since the same instant', () => {
    const life = part('2026-11-18 10:00');
    passTime(life, '2026-11-18 10:00');
    expect(life.clock('citizen').breach).toEqual({ at: shanghai('2026-11-16 17:30'), state: 'standing' });
  });

  test('the whole goes on as it was, and says what became of its parts', () => {
    const life = dispatched();
    const { clocks } = life.it;
    const parts = [
      { id: 'p1', number: '26-000010' },
      { id: 'p2', number: '26-000011' },
    ];
    life.give(supervisor, { type: 'splitInto', parts, reason: '一诉多求', expectedVersion: null });
    expect(life.it).toMatchObject({ state: 'dispatched', splitInto: parts });
    expect(life.it.clocks).toEqual(clocks);
  });

  test('a closed complaint is not split', () => {
    expect(
      closed().refusal(supervisor, { type: 'splitInto', parts: [], reason: '一诉多求', expectedVersion: null }),
    ).toEqual({ kind: 'wrongState', state: 'closed' });
  });
});

test('S32 what was met before the merger stays met', () => {
  const life = answered().give(theSystem, absorbing({ dueAt: shanghai('2026-11-10 10:00') }));
  expect(life.clock('handle', 'a1').state).toBe('met');
  life.give(supervisor, accept);
  expect(life.clock('citizen').state).toBe('missed');
  expect(life.refusal(housing, answer())).toMatchObject({ kind: 'wrongAssignmentState' });
});
