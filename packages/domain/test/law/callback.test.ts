import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import { pendingOf } from '../../src/pending.js';
import { defaultPolicy } from '../../src/policies/default.js';
import type { CallbackRule } from '../../src/policy.js';
import {
  answered,
  Life,
  lawWith,
  leader,
  liaisonOf,
  otherSupervisor,
  passTime,
  registration,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import { accepted, closed, content, expectRecomputed, housing, reopen, unhappy, unsolved } from '../support/steps.js';
import { accept, answer, callback, close } from '../verbs.js';

const notReached = { reached: false } as const;
const inquiry = (): Life => accepted(signed({ kind: 'inquiry' }).at('2026-11-10 11:00').give(housing, answer()));

describe('callbacks are planned when a result is accepted', () => {
  test('one for the next working day and one for the seventh day, each on its clock', () => {
    const life = accepted();
    expect(life.it.callbacks).toMatchObject([
      { id: 'k1', round: 1, cycle: 1, state: 'waiting', excluded: false, tries: [], result: null },
      { id: 'k2', round: 2, cycle: 1, state: 'waiting', excluded: false, tries: [], result: null },
    ]);
    expect(life.clock('callback', 'k1').dueAt).toBe(shanghai('2026-11-11 17:30'));
    expect(life.clock('callback', 'k2').dueAt).toBe(shanghai('2026-11-18 00:00'));
  });

  test('before a weekend the first is due on Monday, the seventh day is the seventh all the same', () => {
    const life = answered().at('2026-11-13 16:00').give(supervisor, accept);
    expect(life.clock('callback', 'k1').dueAt).toBe(shanghai('2026-11-16 17:30'));
    expect(life.clock('callback', 'k2').dueAt).toBe(shanghai('2026-11-21 00:00'));
  });

  test('as many rounds as the policy asks for', () => {
    const life = answered();
    life.context = { law: lawWith({ callback: { ...defaultPolicy.callback, rounds: 1 } }) };
    expect(accepted(life).it.callbacks).toMatchObject([{ id: 'k1', round: 1 }]);
  });

  test('none where nobody can be called, nor for cases that somebody else looked after', () => {
    const nameless = new Life('2026-11-09 10:00', { callerId: null })
      .give(supervisor, registration)
      .give(supervisor, {
        type: 'dispatch',
        leadDepartmentId: 'housing',
        assistDepartmentIds: [],
        expectedVersion: null,
      })
      .give(housing, { type: 'sign', assignmentId: 'a1' })
      .give(housing, answer());
    expect(accepted(nameless).it.callbacks).toEqual([]);
    expect(answered().give(theSystem, accept).it.callbacks).toEqual([]);
  });

  test('the center owes each of them, and the row says since when and until when', () => {
    const life = accepted();
    expect(
      pendingOf(life.it).map(({ what, subjectId, owing, since, dueAt }) => [what, subjectId, owing, since, dueAt]),
    ).toEqual([
      ['callback', 'k1', null, life.now, shanghai('2026-11-11 17:30')],
      ['callback', 'k2', null, life.now, shanghai('2026-11-18 00:00')],
    ]);
  });
});

describe('a caller is called', () => {
  test('what was said is kept with who asked, when, and whose work it speaks of', () => {
    const life = accepted().at('2026-11-11 09:30').give(otherSupervisor, callback('k1', content));
    expect(life.it.callbacks[0]).toMatchObject({
      state: 'done',
      result: {
        solved: true,
        satisfied: true,
        by: 'p-chen',
        at: life.now,
        departmentId: 'housing',
        note: '已与群众通话',
      },
    });
    expect(life.clock('callback', 'k1')).toMatchObject({ state: 'met', stoppedAt: life.now });
    expect(life.it.state).toBe('accepted');
  });

  test('too late is missed, with the breach at the deadline', () => {
    const life = accepted().at('2026-11-12 09:30').give(supervisor, callback('k1', content));
    expect(life.clock('callback', 'k1')).toMatchObject({
      state: 'missed',
      breach: { at: shanghai('2026-11-11 17:30'), state: 'standing' },
    });
  });

  test('one who is not reached is tried again up to the policy’s number, then counts as not to be reached', () => {
    const life = accepted();
    life.at('2026-11-10 16:00').give(supervisor, callback('k1', notReached));
    life.at('2026-11-11 09:30').give(otherSupervisor, callback('k1', notReached));
    expect(life.it.callbacks[0]?.state).toBe('waiting');
    expect(life.clock('callback', 'k1').state).toBe('running');
    life.at('2026-11-11 11:30').give(supervisor, callback('k1', notReached));
    expect(life.it.callbacks[0]).toMatchObject({
      state: 'unreachable',
      result: null,
      tries: [
        { at: shanghai('2026-11-10 16:00'), by: 'p-wang' },
        { at: shanghai('2026-11-11 09:30'), by: 'p-chen' },
        { at: shanghai('2026-11-11 11:30'), by: 'p-wang' },
      ],
    });
    expect(life.clock('callback', 'k1').state).toBe('met');
    expect(life.refusal(supervisor, callback('k1', content))).toEqual({
      kind: 'wrongCallbackState',
      state: 'unreachable',
    });
  });

  test('a caller who could not be reached keeps no complaint open, and is called on the seventh day all the same', () => {
    const life = accepted();
    for (const time of ['10 14:30', '10 16:30', '11 09:00']) {
      life.at(`2026-11-${time}`).give(supervisor, callback('k1', notReached));
    }
    life.give(supervisor, close).at('2026-11-17 10:00').give(supervisor, callback('k2', content));
    expect(life.it.callbacks.map(({ state }) => state)).toEqual(['unreachable', 'done']);
  });

  test('the seventh day comes after closing, too', () => {
    const life = closed();
    expect(life.clock('callback', 'k2').state).toBe('running');
    life.at('2026-11-17 15:00').give(supervisor, callback('k2', content));
    expect(life.it).toMatchObject({ state: 'closed', ending: 'done' });
    expect(life.clock('callback', 'k2').state).toBe('met');
  });

  test('a seventh day that was forgotten runs out on a closed complaint', () => {
    const life = closed();
    passTime(life, '2026-11-18 09:00');
    expect(life.clock('callback', 'k2').breach).toEqual({ at: shanghai('2026-11-18 00:00'), state: 'standing' });
  });

  test('once, by the center, for a round that there is, and with a word on what was said', () => {
    const life = accepted().give(supervisor, callback('k1', content));
    expect(life.refusal(supervisor, callback('k1', content))).toEqual({ kind: 'wrongCallbackState', state: 'done' });
    expect(life.refusal(supervisor, callback('k9', content))).toEqual({ kind: 'callbackNotFound', callbackId: 'k9' });
    expect(life.refusal(liaisonOf('housing'), callback('k2', content))).toEqual({ kind: 'notAllowed' });
    expect(life.refusal(leader, callback('k2', content))).toEqual({ kind: 'notAllowed' });
    expect(life.refusal(supervisor, { ...callback('k2', content), note: ' ' })).toMatchObject({
      kind: 'textNeeded',
      field: 'note',
    });
  });
});

describe('a caller who was not reached is tried again at another time', () => {
  const tried = (context: Life['context'] = {}): Life => {
    const life = accepted().at('2026-11-10 16:45');
    life.context = context;
    return life.give(supervisor, callback('k1', notReached));
  };
  const law = (retryAfter: CallbackRule['retryAfter']) => {
    const { retryAfter: _, ...rule } = defaultPolicy.callback;
    return lawWith({ callback: { ...rule, ...(retryAfter && { retryAfter }) } });
  };

  test('after the policy’s time; sooner it is refused, by whomever, with the instant from which it counts', () => {
    const life = tried().at('2026-11-10 18:44');
    const refusal = { kind: 'callbackTooSoon', callbackId: 'k1', notBefore: shanghai('2026-11-10 18:45') };
    expect(life.it.callbacks[0]).toMatchObject({ state: 'waiting', notBefore: refusal.notBefore });
    expect(pendingOf(life.it).map(({ subjectId, notBefore }) => [subjectId, notBefore])).toEqual([
      ['k1', refusal.notBefore],
      ['k2', undefined],
    ]);
    expect(life.refusal(supervisor, callback('k1', notReached))).toEqual(refusal);
    expect(life.refusal(otherSupervisor, callback('k1', notReached))).toEqual(refusal);
    expect(life.it.callbacks[0]?.tries).toHaveLength(1);
    life.at('2026-11-10 18:45').give(otherSupervisor, callback('k1', notReached));
    expect(life.it.callbacks[0]).toMatchObject({ state: 'waiting', notBefore: shanghai('2026-11-10 20:45') });
  });

  test('one who is reached all the same, or calls back, is recorded at any time', () => {
    const life = tried().at('2026-11-10 16:50').give(supervisor, callback('k1', content));
    expect(life.it.callbacks[0]).toMatchObject({ state: 'done', result: { solved: true } });
    expect(life.it.callbacks[0]).not.toHaveProperty('notBefore');
  });

  test('in working time, where the policy counts so', () => {
    const life = tried({ law: law({ amount: 2, unit: 'workingHours' }) });
    // until the offices close there are three quarters of an hour
    expect(life.it.callbacks[0]?.notBefore).toBe(shanghai('2026-11-11 10:15'));
  });

  test('at once, where the policy says nothing of it: it may be older than this rule', () => {
    const life = tried({ law: law(undefined) });
    expect(life.it.callbacks[0]).not.toHaveProperty('notBefore');
    life.give(supervisor, callback('k1', notReached)).give(supervisor, callback('k1', notReached));
    expect(life.it.callbacks[0]).toMatchObject({ state: 'unreachable' });
  });

  test('by the law that was in force when nobody answered, whatever was published since', () => {
    const life = tried().at('2026-11-10 17:00');
    life.context = { law: law({ amount: 5, unit: 'minutes' }) };
    expect(life.refusal(supervisor, callback('k1', notReached))).toMatchObject({ kind: 'callbackTooSoon' });
  });

  test('the last try leaves nothing to wait for, and one round does not hold up another', () => {
    const life = tried().give(supervisor, callback('k2', notReached));
    life.at('2026-11-10 18:45').give(supervisor, callback('k1', notReached));
    life.at('2026-11-10 20:45').give(supervisor, callback('k1', notReached));
    expect(life.it.callbacks[0]).toMatchObject({ state: 'unreachable' });
    expect(life.it.callbacks[0]).not.toHaveProperty('notBefore');
    expectRecomputed(life);
  });
});

describe('S35 a caller who is not content', () => {
  test.each([
    ['dissatisfied', unhappy],
    ['not helped', unsolved],
    ['not helped, yet friendly', { reached: true, solved: false, satisfied: true } as const],
  ])('%s: the complaint is back with its lead, at level 2, against the department', (_, outcome) => {
    const life = accepted().at('2026-11-11 09:30');
    const events = life.events(supervisor, callback('k1', outcome));
    expect(life.it).toMatchObject({ state: 'inHandling', cycle: 2, ending: null });
    expect(life.it.assignments).toMatchObject([{ id: 'a1', state: 'signed', leftAt: null }]);
    expect(events.find(({ type }) => type === 'reopened')).toMatchObject({
      cause: 'dissatisfied',
      countsAgainst: 'housing',
      reason: '已与群众通话',
    });
    expect(life.it.pastCycles).toMatchObject([{ cycle: 1, leadDepartmentId: 'housing', cause: 'dissatisfied' }]);
    expect(life.it.escalations).toMatchObject([{ id: 'e1', cause: 'dissatisfied', level: 2, state: 'raised' }]);
    expect(life.clock('escalationAck', 'e1').dueAt).toBe(shanghai('2026-11-11 10:00'));
    expectRecomputed(life);
  });

  test('the same on the seventh day, after closing', () => {
    const life = closed().at('2026-11-17 15:00').give(supervisor, callback('k2', unhappy));
    expect(life.it).toMatchObject({ state: 'inHandling', cycle: 2, ending: null, closedAt: null });
    expect(life.it.escalations).toMatchObject([{ level: 2, state: 'raised' }]);
    expect(life.clock('handle', 'a1').dueAt).toBe(shanghai('2026-11-20 17:30'));
    expectRecomputed(life);
  });

  test('rounds that still waited are dropped, and are in no statistic', () => {
    const life = accepted().give(supervisor, callback('k1', unhappy));
    expect(life.it.callbacks.map(({ state }) => state)).toEqual(['done', 'dropped']);
    expect(life.clock('callback', 'k2').state).toBe('cancelled');
  });

  test('an escalation that is open is taken to level 2, not raised twice', () => {
    const life = accepted()
      .give(supervisor, { type: 'escalate', reason: '媒体关注' })
      .give(supervisor, callback('k1', unhappy));
    expect(life.it.escalations).toMatchObject([
      { id: 'e1', cause: 'byHand', level: 2, climbs: [{ from: 1, reason: 'graver' }] },
    ]);
  });

  test('to another level where the policy says so', () => {
    const life = accepted();
    life.context = { law: lawWith({ callback: { ...defaultPolicy.callback, dissatisfiedLevel: 1 } }) };
    expect(life.give(supervisor, callback('k1', unhappy)).it.escalations).toMatchObject([{ level: 1 }]);
  });

  test('the new result is followed by rounds of its own', () => {
    const life = accepted().give(supervisor, callback('k1', unhappy)).give(housing, answer()).give(supervisor, accept);
    expect(life.it.callbacks.filter(({ state }) => state === 'waiting')).toMatchObject([
      { id: 'k3', round: 1, cycle: 2 },
      { id: 'k4', round: 2, cycle: 2 },
    ]);
  });

  test('new facts count against nobody, and escalate nothing', () => {
    const life = closed();
    expect(life.events(supervisor, reopen).find(({ type }) => type === 'reopened')).toMatchObject({
      cause: 'newFacts',
      countsAgainst: null,
    });
    expect(life.it.escalations).toEqual([]);
  });
});

describe('kinds that are not asked for satisfaction', () => {
  test.each(['report', 'inquiry', 'praise'] as const)('%s: its callbacks are shown as excluded', (kind) => {
    const life = accepted(signed({ kind }).at('2026-11-10 11:00').give(housing, answer()));
    expect(life.it.callbacks.map(({ excluded }) => excluded)).toEqual([true, true]);
  });

  test('are asked whether it is solved, and nothing else', () => {
    const life = inquiry();
    expect(life.refusal(supervisor, callback('k1', content))).toEqual({ kind: 'satisfactionAsked', excluded: true });
    life.give(supervisor, callback('k1', { reached: true, solved: true, satisfied: null }));
    expect(life.it.callbacks[0]?.result).toMatchObject({ solved: true, satisfied: null });
  });

  test('an answer without satisfaction is none for the others', () => {
    const silent = callback('k1', { reached: true, solved: true, satisfied: null });
    expect(accepted().refusal(supervisor, silent)).toEqual({ kind: 'satisfactionAsked', excluded: false });
  });

  test('one that is not solved comes back all the same', () => {
    const life = inquiry().give(supervisor, callback('k1', { reached: true, solved: false, satisfied: null }));
    expect(life.it).toMatchObject({ state: 'inHandling', cycle: 2 });
  });
});

describe('closing', () => {
  test('waits for the first callback', () => {
    expect(accepted().refusal(supervisor, close)).toEqual({ kind: 'callbackFirst', callbackId: 'k1' });
    expect(closed().it.state).toBe('closed');
  });

  test('does not where the policy asks for none before it', () => {
    const life = accepted();
    life.context = { law: lawWith({ callback: { ...defaultPolicy.callback, beforeClosing: false } }) };
    life.give(supervisor, close);
    expect(life.it.state).toBe('closed');
    expect(life.clock('callback', 'k1').state).toBe('running');
  });

  test('asks for the first round of the present cycle, not of the one before', () => {
    const life = closed().give(supervisor, reopen).give(housing, answer()).give(supervisor, accept);
    expect(life.refusal(supervisor, close)).toEqual({ kind: 'callbackFirst', callbackId: 'k3' });
  });

  test('what ends otherwise calls nobody back', () => {
    const life = accepted().give(supervisor, { type: 'withdraw', reason: '群众撤回', expectedVersion: null });
    expect(life.it.callbacks.map(({ state }) => state)).toEqual(['dropped', 'dropped']);
    expect(life.clock('callback', 'k1').state).toBe('cancelled');
    expect(life.refusal(supervisor, callback('k1', content))).toEqual({ kind: 'wrongCallbackState', state: 'dropped' });
  });
});
