import { describe, expect, test } from 'vitest';
import { theSystem } from '../src/actor.js';
import { queueItemOf } from '../src/queue-item.js';
import { answered, dispatched, liaisonOf, passTime, registered, shanghai, signed, supervisor } from './life.js';

describe('each promise has its clock', () => {
  test('receipt starts the caller’s clock and the one for dispatch', () => {
    const life = registered();
    expect(life.clock('citizen')).toMatchObject({ dueAt: shanghai('2026-11-16 17:30'), state: 'running' });
    expect(life.clock('dispatch')).toMatchObject({ dueAt: shanghai('2026-11-09 15:00'), state: 'running' });
  });

  test('dispatch stops its clock and starts those of the leg', () => {
    const life = dispatched();
    expect(life.clock('dispatch').state).toBe('met');
    expect(life.clock('sign', 'a1').dueAt).toBe(shanghai('2026-11-09 13:40'));
    expect(life.clock('contact', 'a1').dueAt).toBe(shanghai('2026-11-10 17:30'));
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-16 17:30'));
    expect(life.clock('returnWindow', 'a1').dueAt).toBe(shanghai('2026-11-10 17:30'));
  });

  test('signing, answering and accepting stop theirs', () => {
    const life = answered().give(supervisor, { type: 'acceptAnswer', expectedVersion: null });
    expect(life.it.clocks.map(({ metric, state }) => [metric, state])).toEqual([
      ['citizen', 'met'],
      ['dispatch', 'met'],
      ['sign', 'met'],
      // a result is no contact with the caller
      ['contact', 'missed'],
      ['handle', 'met'],
      ['returnWindow', 'cancelled'],
      ['callback', 'running'],
      ['callback', 'running'],
    ]);
  });

  test('S29 reassigning leaves the caller’s clock alone and gives the new leg no more time than it has', () => {
    const life = signed().at('2026-11-13 10:00').give(theSystem, { type: 'passTime' });
    const citizen = life.clock('citizen');
    life.give(supervisor, {
      type: 'reassign',
      assignmentId: 'a1',
      toDepartmentId: 'traffic',
      reason: '属道路职责',
      expectedVersion: null,
    });
    expect(life.clock('citizen')).toEqual(citizen);
    expect(life.clock('handle', 'a1').state).toBe('cancelled');
    expect(life.clock('handle', 'a2').dueAt).toBe(citizen.dueAt);
  });

  test('an urgent complaint runs through the night', () => {
    const life = dispatched({ urgency: 'urgent', urgencyReason: '燃气泄漏' });
    expect(life.clock('citizen').dueAt).toBe(shanghai('2026-11-10 10:00'));
    expect(life.clock('sign', 'a1').dueAt).toBe(shanghai('2026-11-09 10:40'));
  });

  test('a deadline given from outside is kept as it is; none stays none', () => {
    const dueAt = shanghai('2026-11-20 09:17');
    expect(dispatched({ deadline: { kind: 'given', dueAt } }).clock('handle', 'a1').dueAt).toBe(dueAt);
    expect(dispatched({ deadline: { kind: 'none' } }).it.clocks.map(({ metric }) => metric)).toEqual([
      'dispatch',
      'sign',
      'contact',
      'returnWindow',
    ]);
  });

  test('an answered urge stops its clock, a lapsed one is in no statistic', () => {
    const life = signed().give(supervisor, { type: 'urge', assignmentId: 'a1', reason: '请联系群众' });
    expect(life.clock('urgeReply', 'u1').dueAt).toBe(shanghai('2026-11-09 16:00'));
    life.give(supervisor, {
      type: 'reassign',
      assignmentId: 'a1',
      toDepartmentId: 'water',
      reason: '转办',
      expectedVersion: null,
    });
    expect(life.clock('urgeReply', 'u1').state).toBe('cancelled');
  });
});

describe('time passes', () => {
  test('met means stopped at or before the due instant, to the millisecond', () => {
    const atDue = dispatched().at('2026-11-09 13:40');
    atDue.give(liaisonOf('housing'), { type: 'sign', assignmentId: 'a1' });
    expect(atDue.clock('sign', 'a1').state).toBe('met');
    const after = dispatched();
    after.now = shanghai('2026-11-09 13:40') + 1;
    after.give(liaisonOf('housing'), { type: 'sign', assignmentId: 'a1' });
    expect(after.clock('sign', 'a1').state).toBe('missed');
  });

  test('S46 every passed threshold is recorded once, with its true instant', () => {
    const life = dispatched();
    const events = passTime(life, '2026-11-09 14:00');
    expect(events.filter((event) => event.type === 'clockCrossed').map(({ threshold, at }) => [threshold, at])).toEqual(
      [
        ['early', shanghai('2026-11-09 11:10')],
        ['near', shanghai('2026-11-09 11:46')],
        ['due', shanghai('2026-11-09 13:40')],
      ],
    );
    expect(passTime(life, '2026-11-09 14:01')).toEqual([]);
  });

  test('a deadline that had passed when it was given is recorded as breached once, and no warning after it', () => {
    const dueAt = shanghai('2026-11-09 09:59');
    const life = registered({ deadline: { kind: 'given', dueAt } });
    const crossed = passTime(life, '2026-11-09 10:01').filter((event) => event.type === 'clockCrossed');
    expect(crossed.map(({ threshold, at }) => [threshold, at])).toEqual([
      ['early', dueAt],
      ['near', dueAt],
      ['due', dueAt],
    ]);
    expect(passTime(life, '2026-11-09 10:02')).toEqual([]);
  });

  test('a threshold that nobody noticed is recorded by whatever happens next, before it', () => {
    const life = dispatched().at('2026-11-09 14:00');
    const events = life.events(liaisonOf('housing'), { type: 'sign', assignmentId: 'a1' });
    expect(events.map(({ type }) => type)).toEqual([
      'clockCrossed',
      'clockCrossed',
      'clockCrossed',
      'signed',
      'clockStopped',
    ]);
    expect(life.clock('sign', 'a1')).toMatchObject({ state: 'missed', crossed: 'due' });
  });

  test('the row speaks as loudly as its worst running clock, and is quiet again when that stops', () => {
    const life = dispatched();
    passTime(life, '2026-11-09 14:00');
    expect(queueItemOf(life.it).alarm).toBe('breached');
    life.give(liaisonOf('housing'), { type: 'sign', assignmentId: 'a1' });
    expect(queueItemOf(life.it).alarm).toBe('none');
  });

  test('a critical complaint that is not signed in time escalates by itself, once', () => {
    const life = dispatched({ urgency: 'critical', urgencyReason: '燃气泄漏,有人被困' });
    const events = passTime(life, '2026-11-09 10:41');
    expect(events.map(({ type }) => type)).toContain('escalated');
    expect(life.clock('escalationAck', 'e1').dueAt).toBe(shanghai('2026-11-09 11:11'));
    life.at('2026-11-10 10:20').give(theSystem, { type: 'passTime' });
    expect(life.it.escalations).toHaveLength(1);
  });
});
