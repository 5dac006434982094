import { describe, expect, test } from 'vitest';
import { rolesOfLevel } from '../../src/policy.js';
import { queueItemOf } from '../../src/queue-item.js';
import { MINUTE } from '../../src/time.js';
import { admin, leader, otherSupervisor, passTime, shanghai, signed, supervisor } from '../life.js';
import { acknowledge, clocks, decision, oneLevel, oneRoleEach, raised, withdrawal } from '../support/escalated.js';
import { accepted, expectRecomputed, housing } from '../support/steps.js';
import { callback } from '../verbs.js';

describe('an escalation is acknowledged', () => {
  test('by a named person, whose clock to answer begins', () => {
    const life = raised().at('2026-11-09 10:40').give(otherSupervisor, acknowledge);
    expect(life.it.escalations).toMatchObject([
      { state: 'acknowledged', acknowledgedBy: 'p-chen', acknowledgedAt: life.now },
    ]);
    expect(clocks(life)).toEqual([
      ['escalationAck', 'met'],
      ['escalationAnswer', 'running'],
    ]);
    expect(life.clock('escalationAnswer', 'e1').dueAt).toBe(shanghai('2026-11-09 12:40'));
  });

  test('by its level or one above, never from below', () => {
    const atTwo = () => accepted().give(supervisor, callback('k1', { reached: true, solved: false, satisfied: false }));
    const above = { kind: 'aboveYourLevel', level: 2 };
    expect(atTwo().refusal(supervisor, acknowledge)).toEqual(above);
    expect(atTwo().refusal(supervisor, decision)).toEqual(above);
    expect(atTwo().refusal(supervisor, withdrawal)).toEqual(above);
    for (const person of [leader, admin]) {
      expect(atTwo().give(person, acknowledge).it.escalations).toMatchObject([{ acknowledgedBy: person.id, level: 2 }]);
    }
    expect(raised().give(leader, acknowledge).it.escalations).toMatchObject([{ acknowledgedBy: 'p-zhao', level: 1 }]);
    expect(raised().refusal(housing, acknowledge)).toEqual({ kind: 'notAllowed' });
  });

  test('S52 once: whoever comes second is told by whom, and when', () => {
    const life = raised().at('2026-11-09 10:40').give(leader, acknowledge).at('2026-11-09 10:41');
    const refusal = { kind: 'alreadyAcknowledged', by: 'p-zhao', at: shanghai('2026-11-09 10:40') };
    expect(life.refusal(supervisor, acknowledge)).toEqual(refusal);
    expect(life.refusal(leader, acknowledge)).toEqual(refusal);
  });

  test('S52 what has climbed a moment before is not theirs any more', () => {
    const life = raised().at('2026-11-09 11:01');
    expect(life.refusal(supervisor, acknowledge)).toEqual({ kind: 'aboveYourLevel', level: 2 });
    expect(life.give(leader, acknowledge).it.escalations).toMatchObject([{ level: 2, state: 'acknowledged' }]);
  });

  test('by the highest level that there is, where a law with fewer came into force after it had climbed', () => {
    const life = raised();
    passTime(life, '2026-11-09 11:30');
    expect(life.it.escalations).toMatchObject([{ level: 2 }]);
    life.context = { law: oneLevel };
    expect(life.refusal(supervisor, acknowledge)).toEqual({ kind: 'aboveYourLevel', level: 1 });
    expect(rolesOfLevel(oneLevel.policy.escalation, 2)).toEqual(['leader']);
    expect(life.give(leader, acknowledge).it.escalations).toMatchObject([{ acknowledgedBy: 'p-zhao' }]);
  });

  test('one that there is', () => {
    expect(signed().refusal(supervisor, acknowledge)).toEqual({ kind: 'escalationNotFound', escalationId: 'e1' });
  });
});

describe('an escalation climbs', () => {
  test('to the next level when nobody acknowledges it, from whom it is then owed', () => {
    const life = raised();
    passTime(life, '2026-11-09 11:00');
    expect(life.it.escalations).toMatchObject([
      { level: 2, state: 'raised', climbs: [{ from: 1, at: life.now, reason: 'notAcknowledged' }] },
    ]);
    expect(clocks(life)).toEqual([
      ['escalationAck', 'missed'],
      ['escalationAck', 'running'],
    ]);
    expect(life.clock('escalationAck', 'e1').dueAt).toBe(shanghai('2026-11-09 11:30'));
    expectRecomputed(life);
  });

  test('S53 acknowledged and not answered, it resumes at the next level, to be acknowledged there', () => {
    const life = raised().at('2026-11-09 10:40').give(supervisor, acknowledge);
    passTime(life, '2026-11-09 12:40');
    expect(life.it.escalations).toMatchObject([
      {
        level: 2,
        state: 'raised',
        acknowledgedBy: null,
        acknowledgedAt: null,
        climbs: [{ from: 1, reason: 'notAnswered' }],
      },
    ]);
    expect(clocks(life)).toEqual([
      ['escalationAck', 'met'],
      ['escalationAnswer', 'missed'],
      ['escalationAck', 'running'],
    ]);
    life.at('2026-11-09 12:50').give(leader, acknowledge);
    expect(life.clock('escalationAnswer', 'e1').dueAt).toBe(shanghai('2026-11-09 16:50'));
    expectRecomputed(life);
  });

  test('S51 through every level, each from the instant at which the one before ran out', () => {
    const life = raised();
    passTime(life, '2026-11-09 11:00');
    passTime(life, '2026-11-09 11:30');
    expect(life.it.escalations[0]?.climbs.map(({ from, at }) => [from, at])).toEqual([
      [1, shanghai('2026-11-09 11:00')],
      [2, shanghai('2026-11-09 11:30')],
    ]);
    expect(life.it.escalations).toMatchObject([{ level: 3 }]);
  });

  test('one level at a look: nobody is passed by for time in which the product was down', () => {
    const life = raised();
    passTime(life, '2026-11-10 09:00');
    expect(life.it.escalations).toMatchObject([{ level: 2, climbs: [{ from: 1, at: life.now }] }]);
    expect(life.clock('escalationAck', 'e1').dueAt).toBe(shanghai('2026-11-10 09:30'));
  });

  test('passes a level by where nobody is there, on record, without a clock against anybody', () => {
    const life = raised({ law: oneRoleEach, staffed: new Set(['supervisor', 'admin']) });
    passTime(life, '2026-11-09 11:00');
    expect(life.it.escalations).toMatchObject([
      {
        level: 3,
        climbs: [
          { from: 1, reason: 'notAcknowledged' },
          { from: 2, reason: 'nobodyThere' },
        ],
      },
    ]);
    expect(clocks(life)).toEqual([
      ['escalationAck', 'missed'],
      ['escalationAck', 'running'],
    ]);
    expectRecomputed(life);
  });

  test('begins where somebody is there', () => {
    const life = raised({ staffed: new Set(['leader']) });
    expect(life.it.escalations).toMatchObject([{ level: 2, climbs: [{ from: 1, reason: 'nobodyThere' }] }]);
    expect(clocks(life)).toEqual([['escalationAck', 'running']]);
    expectRecomputed(life);
  });

  test('rests at the top when nobody is there at all: somebody must see it red', () => {
    const life = raised({ staffed: new Set() });
    expect(life.it.escalations).toMatchObject([{ level: 3, state: 'raised' }]);
    passTime(life, '2026-11-09 11:00');
    expect(life.it.escalations[0]?.climbs).toHaveLength(2);
    expect(life.clock('escalationAck', 'e1')).toMatchObject({ state: 'running', crossed: 'due' });
    expect(queueItemOf(life.it).alarm).toBe('breached');
    expect(passTime(life, '2026-11-09 12:00').filter(({ type }) => type.startsWith('escalat'))).toEqual([]);
  });

  test('at the top, acknowledged and not answered, goes round: it is to be acknowledged there anew', () => {
    const life = raised({ law: oneRoleEach, staffed: new Set(['admin']) });
    life.at('2026-11-09 10:40').give(admin, acknowledge);
    passTime(life, '2026-11-09 18:40');
    expect(life.it.escalations).toMatchObject([{ level: 3, state: 'raised', acknowledgedBy: null }]);
    expect(life.it.escalations[0]?.climbs.at(-1)).toEqual({ from: 3, at: life.now, reason: 'notAnswered' });
    expect(life.clock('escalationAck', 'e1')).toMatchObject({ state: 'running', dueAt: life.now + 30 * MINUTE });
    expectRecomputed(life);
  });
});
