import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import { queueItemOf } from '../../src/queue-item.js';
import { passTime, shanghai, signed, supervisor } from '../life.js';
import { byCategory, handleClock, reclassifying, signedUnder } from '../support/law-changes.js';
import { expectRecomputed, housing } from '../support/steps.js';
import type { Verb } from '../verbs.js';
import { accept, ask, rule, urge } from '../verbs.js';

describe('S24 another category', () => {
  test('cancels the promises that it does not know, with the reason', () => {
    const life = signedUnder(byCategory);
    const contact = life.clock('contact', 'a1');
    expect(life.events(supervisor, reclassifying('noise'))).toContainEqual({
      type: 'clockCancelled',
      clockId: contact.id,
      cause: 'policy',
    });
    const cancelled = { ...contact, state: 'cancelled', stoppedAt: life.now };
    passTime(life, '2026-11-11 10:00');
    expect(life.clock('contact', 'a1')).toEqual(cancelled);
    expect(queueItemOf(life.it).clocks.map(({ metric }) => metric)).not.toContain('contact');
    expectRecomputed(life);
  });

  test('begins those that only it knows since the leg was opened', () => {
    const life = signedUnder(byCategory, { categoryId: 'noise' });
    expect(life.it.clocks.some(({ metric }) => metric === 'contact')).toBe(false);
    life.at('2026-11-09 15:00').give(supervisor, reclassifying('gas'));
    expect(life.clock('contact', 'a1')).toMatchObject({
      startedAt: shanghai('2026-11-09 10:10'),
      dueAt: shanghai('2026-11-10 17:30'),
    });
    expectRecomputed(life);
  });

  test('gives the others its limits, counted from their start, with every pause that there was', () => {
    const pause = { cause: 'weather', promisedAt: shanghai('2026-11-13 17:30'), reason: '暴雨停工' };
    const life = signedUnder(byCategory).at('2026-11-10 09:00');
    life.give(housing, ask({ kind: 'suspension', assignmentId: 'a1', ...pause })).give(supervisor, rule('r1', true));
    life.at('2026-11-11 09:00').give(housing, { type: 'resume', assignmentId: 'a1', reason: '天气好转' });
    expect(handleClock(life).dueAt).toBe(shanghai('2026-11-17 17:30'));
    const { pauses } = handleClock(life);
    life.at('2026-11-11 10:00').give(supervisor, reclassifying('noise'));
    expect(handleClock(life)).toMatchObject({ dueAt: shanghai('2026-11-12 17:30'), pauses });
    expectRecomputed(life);
  });

  test('and back again is as if nothing had been', () => {
    const life = signedUnder(byCategory);
    const { clocks } = life.it;
    life.give(supervisor, reclassifying('noise')).at('2026-11-09 11:00').give(supervisor, reclassifying('gas'));
    expect(life.it.clocks).toEqual(clocks);
    expectRecomputed(life);
  });

  test('a promise that is kept already is not asked for twice', () => {
    const life = signedUnder(byCategory);
    life.give(housing, { type: 'recordContact', assignmentId: 'a1', reached: true, note: '已电话联系' });
    life.give(supervisor, reclassifying('noise')).give(supervisor, reclassifying('gas'));
    expect(life.it.clocks.filter(({ metric }) => metric === 'contact').map(({ state }) => state)).toEqual(['met']);
  });
});

describe('S54 what has nothing to do with a clock', () => {
  const unrelated: readonly Verb[] = [
    { type: 'callAgain', note: '又来电催问' },
    { type: 'revealCaller', reason: '回电核实地址' },
    {
      type: 'convene',
      memberDepartmentIds: ['housing', 'water'],
      representatives: [],
      reason: '职责争议',
      expectedVersion: null,
    },
    { type: 'splitInto', parts: [{ id: 'p1', number: '26-000010' }], reason: '一诉多求', expectedVersion: null },
    { type: 'reportProgress', assignmentId: 'a1', text: '已到现场查看' },
    { type: 'recordContact', assignmentId: 'a1', reached: false, note: '无人接听' },
  ];

  test.each(unrelated.map((verb) => [verb.type, verb] as const))('%s touches none', (_, verb) => {
    const life = signed().at('2026-11-12 10:00').give(theSystem, { type: 'passTime' });
    const { clocks } = life.it;
    life.give('assignmentId' in verb ? housing : supervisor, verb);
    expect(life.it.clocks).toEqual(clocks);
  });

  test('what is refused touches nothing at all', () => {
    const life = signed().at('2026-11-17 10:00');
    const before = life.it;
    life.refusal(supervisor, accept);
    expect(life.it).toBe(before);
  });

  test('an urge begins a clock of its own, and moves no other', () => {
    const life = signed();
    const { clocks } = life.it;
    expect(life.give(supervisor, urge()).it.clocks.slice(0, clocks.length)).toEqual(clocks);
  });
});
