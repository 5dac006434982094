import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policies/default.js';
import { queueItemOf } from '../../src/queue-item.js';
import { MINUTE } from '../../src/time.js';
import { dispatched, lawWith, leader, passTime, registered, shanghai, signed, supervisor } from '../life.js';
import { acknowledge, born, clocks, decision, escalate, raised, withdrawal } from '../support/escalated.js';
import { accepted, closed, content, expectRecomputed, housing } from '../support/steps.js';
import { callback, close } from '../verbs.js';

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
