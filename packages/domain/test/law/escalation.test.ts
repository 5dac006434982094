import { describe, expect, test } from 'vitest';
import type { Register } from '../../src/command.js';
import type { Context } from '../../src/decision.js';
import { defaultPolicy } from '../../src/policies/default.js';
import { rolesOfLevel } from '../../src/policy.js';
import { queueItemOf } from '../../src/queue-item.js';
import { MINUTE } from '../../src/time.js';
import {
  admin,
  dispatched,
  Life,
  lawWith,
  leader,
  otherSupervisor,
  passTime,
  registered,
  registration,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import { accepted, closed, content, expectRecomputed, housing } from '../support/steps.js';
import { callback, close } from '../verbs.js';

const escalate = { type: 'escalate', reason: '来电人情绪激动' } as const;
const acknowledge = { type: 'acknowledgeEscalation', escalationId: 'e1' } as const;
const decision = { type: 'answerEscalation', escalationId: 'e1', text: '已约谈部门负责人' } as const;
const withdrawal = { type: 'withdrawEscalation', escalationId: 'e1', reason: '误报' } as const;

/** A role for each level, and no role for two. */
const oneRoleEach = lawWith({
  escalation: {
    ...defaultPolicy.escalation,
    levels: [{ roles: ['supervisor'] }, { roles: ['leader'] }, { roles: ['admin'] }],
  },
});

const oneLevel = lawWith({ escalation: { ...defaultPolicy.escalation, levels: [{ roles: ['leader'] }] } });

/** Raised by hand on Monday 2026-11-09 at 10:30: to be acknowledged by 11:00. */
const raised = (context: Partial<Context> = {}): Life => {
  const life = signed();
  life.context = context;
  return life.give(supervisor, escalate);
};

const born = (given: Partial<Register>, context: Partial<Context> = {}): Life =>
  new Life('2026-11-09 10:00', context).give(supervisor, { ...registration, ...given });

/** The escalation clocks, as they stand. */
const clocks = (life: Life) =>
  life.it.clocks
    .filter(({ metric }) => metric === 'escalationAck' || metric === 'escalationAnswer')
    .map(({ metric, state }) => [metric, state]);

describe('a complaint is escalated when it is registered', () => {
  test.each([
    ['threat', '来电人扬言跳楼'],
    ['safety', '小区内燃气泄漏'],
    ['mass', '业主准备集体上访'],
    ['willEscalate', '再不解决就去信访'],
  ] as const)('%s: by the words that it carries, in its details', (cause, details) => {
    const life = born({ details });
    expect(life.it).toMatchObject({ urgency: 'critical' });
    expect(details).toContain(life.it.urgencyReason);
    expect(life.it.escalations).toMatchObject([{ id: 'e1', cause, level: 1, state: 'raised', raisedBy: 'p-wang' }]);
    expect(life.clock('escalationAck', 'e1').dueAt).toBe(life.now + 30 * MINUTE);
    expectRecomputed(life);
  });

  test('or in its title', () => {
    expect(born({ title: '配电房起火' }).it.escalations).toMatchObject([{ cause: 'safety', reason: '起火' }]);
  });

  test('by the gravest of several', () => {
    expect(born({ details: '燃气泄漏,再不来就跳楼' }).it.escalations).toMatchObject([{ cause: 'threat' }]);
  });

  test('strong words escalate only for a caller whose earlier complaint was escalated', () => {
    const strong = { details: '物业一再推诿,强烈要求处理' };
    expect(born(strong).it).toMatchObject({ urgency: 'normal', escalations: [] });
    const again = born(strong, { callerEscalatedBefore: true });
    expect(again.it).toMatchObject({ urgency: 'critical', escalations: [{ cause: 'escalatedBefore' }] });
    expect(born({}, { callerEscalatedBefore: true }).it.escalations).toEqual([]);
  });

  test('its clocks are critical from the start', () => {
    const life = born({ details: '小区内燃气泄漏' });
    expect(life.clock('dispatch').dueAt).toBe(shanghai('2026-11-09 10:15'));
    expect(life.clock('citizen').dueAt).toBe(shanghai('2026-11-10 10:00'));
  });

  test('a reason that somebody gave for the urgency is kept', () => {
    const life = born({ urgency: 'urgent', urgencyReason: '有老人被困', details: '小区内燃气泄漏' });
    expect(life.it).toMatchObject({ urgency: 'critical', urgencyReason: '有老人被困' });
  });

  test('not where it comes from elsewhere, where others have looked at it', () => {
    const life = born({ details: '小区内燃气泄漏', source: { system: 'elsewhere', id: '1' } });
    expect(life.it).toMatchObject({ urgency: 'normal', escalations: [] });
  });

  test('by the policy’s words, and no others', () => {
    const escalation = { ...defaultPolicy.escalation, critical: [{ cause: 'safety', words: ['异味'] } as const] };
    const law = lawWith({ escalation });
    expect(born({ details: '地下室异味' }, { law }).it.escalations).toMatchObject([{ cause: 'safety' }]);
    expect(born({ details: '燃气泄漏' }, { law }).it.escalations).toEqual([]);
  });
});

describe('a complaint is escalated later', () => {
  test('by hand, with a reason, while it is open, one at a time', () => {
    const life = raised();
    expect(life.it.escalations).toMatchObject([{ cause: 'byHand', level: 1, reason: '来电人情绪激动' }]);
    expect(life.refusal(leader, escalate)).toEqual({
      kind: 'escalationPending',
      escalationId: 'e1',
      raisedAt: shanghai('2026-11-09 10:30'),
    });
    expect(signed().refusal(supervisor, { ...escalate, reason: '' })).toMatchObject({ field: 'reason' });
    expect(signed().refusal(housing, escalate)).toEqual({ kind: 'notAllowed' });
    expect(closed().refusal(supervisor, escalate)).toEqual({ kind: 'wrongState', state: 'closed' });
  });

  test('by a breach that the policy names, of a critical complaint', () => {
    const life = dispatched({ urgency: 'critical', urgencyReason: '有人被困' });
    passTime(life, '2026-11-09 10:41');
    expect(life.it.escalations).toMatchObject([{ cause: 'breach', level: 1, reason: 'sign', raisedBy: 'system' }]);
    expectRecomputed(life);
  });

  test('not by a breach of one that is not critical, nor of a promise that the policy does not name', () => {
    const normal = dispatched();
    passTime(normal, '2026-11-18 10:00');
    expect(normal.it.escalations).toEqual([]);
    const undispatched = registered({ urgency: 'critical', urgencyReason: '有人被困' });
    passTime(undispatched, '2026-11-09 11:00');
    expect(undispatched.clock('dispatch').crossed).toBe('due');
    expect(undispatched.it.escalations).toEqual([]);
  });

  test('a breach while one is open adds none', () => {
    const life = dispatched({ urgency: 'critical', urgencyReason: '有人被困' }).give(supervisor, escalate);
    passTime(life, '2026-11-09 10:41');
    expect(life.it.escalations).toHaveLength(1);
  });
});

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

describe('an escalation ends', () => {
  test('with an answer that says what was decided, and by whom', () => {
    const life = raised().give(supervisor, acknowledge).at('2026-11-09 11:30').give(supervisor, decision);
    expect(life.it.escalations).toMatchObject([
      { state: 'answered', answer: { text: '已约谈部门负责人', at: life.now, by: 'p-wang' } },
    ]);
    expect(clocks(life).map(([, state]) => state)).toEqual(['met', 'met']);
    passTime(life, '2026-11-09 13:00');
    expect(life.it.escalations).toMatchObject([{ state: 'answered', level: 1 }]);
    expect(queueItemOf(life.it).escalation).toBeNull();
  });

  test('with an answer at once, which acknowledges as well', () => {
    const life = raised().give(leader, decision);
    expect(life.it.escalations).toMatchObject([{ state: 'answered' }]);
    expect(clocks(life)).toEqual([['escalationAck', 'met']]);
  });

  test('an answer that says nothing ends nothing', () => {
    expect(raised().refusal(supervisor, { ...decision, text: '收到' })).toMatchObject({
      field: 'answer',
      problem: 'hollow',
    });
  });

  test('withdrawn with a reason; what ran is in no statistic', () => {
    const life = raised();
    expect(life.refusal(supervisor, { ...withdrawal, reason: ' ' })).toMatchObject({ field: 'reason' });
    expect(life.events(supervisor, withdrawal)).toContainEqual({
      type: 'escalationWithdrawn',
      escalationId: 'e1',
      reason: '误报',
    });
    expect(clocks(life)).toEqual([['escalationAck', 'cancelled']]);
  });

  test('once, and then another may be raised', () => {
    const life = raised().give(supervisor, decision);
    const wrong = { kind: 'wrongEscalationState', state: 'answered' };
    expect(life.refusal(supervisor, decision)).toEqual(wrong);
    expect(life.refusal(supervisor, withdrawal)).toEqual(wrong);
    expect(life.refusal(supervisor, acknowledge)).toEqual(wrong);
    expect(life.give(supervisor, escalate).it.escalations).toMatchObject([{ id: 'e1' }, { id: 'e2', state: 'raised' }]);
  });

  test('not by closing: that is refused while it is open, acknowledged or not', () => {
    const life = accepted().give(supervisor, callback('k1', content)).give(supervisor, escalate);
    const pending = { kind: 'escalationPending', escalationId: 'e1', raisedAt: life.now };
    expect(life.refusal(supervisor, close)).toEqual(pending);
    life.give(supervisor, acknowledge);
    expect(life.refusal(supervisor, close)).toEqual(pending);
    expect(life.give(supervisor, decision).give(supervisor, close).it.state).toBe('closed');
  });

  test('with the complaint, where that ends without a result', () => {
    const life = raised().give(supervisor, { type: 'withdraw', reason: '群众撤回', expectedVersion: null });
    expect(life.it.escalations).toMatchObject([{ state: 'withdrawn' }]);
    expect(clocks(life)).toEqual([['escalationAck', 'cancelled']]);
  });
});
