import { describe, expect, test } from 'vitest';
import { theSystem } from '../../src/actor.js';
import type { StaleRule } from '../../src/policy.js';
import {
  accepted,
  answered,
  dispatched,
  type Life,
  lawWith,
  leader,
  liaisonOf,
  passTime,
  registered,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import { expectRecomputed } from '../support/steps.js';
import { ask, callback, dispatch } from '../verbs.js';

const rule: StaleRule = { after: { amount: 5, unit: 'workingDays' }, states: ['registered', 'accepted'] };
const law = lawWith({ stale: rule });

const looks = (life: Life) => life.it.appointments.filter(({ purpose }) => purpose === 'endStale');

describe('S56 a complaint that nobody moves', () => {
  test('ends by the product, as an outcome of its own: whatever ran is cancelled, never met', () => {
    const life = registered({}, { law });
    expect(looks(life)).toMatchObject([{ at: shanghai('2026-11-16 17:30') }]);
    passTime(life, '2026-11-16 17:29');
    expect(life.it.state).toBe('registered');
    passTime(life, '2026-11-16 17:30');
    expect(life.it).toMatchObject({ state: 'closed', ending: 'stale', closedAt: shanghai('2026-11-16 17:30') });
    expect(life.log.at(-1)?.actor).toBe('system');
    expect(life.clock('citizen').state).toBe('cancelled');
    expectRecomputed(life);
  });

  test('is looked at again when somebody has done something to it; what the product does is no movement', () => {
    const life = registered({}, { law }).at('2026-11-11 09:00');
    life.give(supervisor, { type: 'callAgain', note: '群众再次来电' });
    passTime(life, '2026-11-16 17:30');
    expect(life.it.state).toBe('registered');
    expect(looks(life)).toMatchObject([{ at: shanghai('2026-11-18 17:30') }]);
    passTime(life, '2026-11-18 17:30');
    expect(life.it.ending).toBe('stale');
  });

  test('never ends while a department owes its work: that is late, and stays on the floor', () => {
    const life = signed({}, { law });
    for (const day of ['2026-11-16', '2026-11-23', '2026-11-30']) passTime(life, `${day} 17:30`);
    expect(life.it.state).toBe('inHandling');
    expect(life.clock('citizen').crossed).toBe('due');
    expect(looks(life)).toHaveLength(1);
  });

  test('never ends while the center owes an answer: an escalation, or a ruling', () => {
    const life = registered({}, { law });
    life.give(leader, { type: 'escalate', reason: '影响面大' });
    passTime(life, '2026-11-30 17:30');
    expect(life.it).toMatchObject({ state: 'registered', escalations: [{ state: 'raised' }] });
    expect(looks(life)).toHaveLength(1);

    const returned = dispatched({}, { law: lawWith({ stale: { ...rule, states: ['dispatched'] } }) });
    returned.give(
      liaisonOf('housing'),
      ask({ kind: 'return', assignmentId: 'a1', basis: '不属于本部门职责', toDepartmentId: null }),
    );
    passTime(returned, '2026-11-30 17:30');
    expect(returned.it).toMatchObject({ state: 'dispatched', requests: [{ state: 'pending' }] });
  });

  test('whose result is accepted, but whose caller nobody reaches, ends when the policy says so', () => {
    const life = accepted({}, { law });
    passTime(life, '2026-11-30 17:30');
    expect(life.it).toMatchObject({ state: 'closed', ending: 'stale' });
    expect(life.it.callbacks.every(({ state }) => state === 'dropped')).toBe(true);
  });

  test('reopened with a dissatisfied caller, it is watched like any other', () => {
    const life = accepted({}, { law });
    life.give(supervisor, callback('k1', { reached: true, solved: false, satisfied: false }));
    expect(life.it.state).toBe('inHandling');
    expect(looks(life)).toHaveLength(1);
  });

  test('by the policy that is shipped, stays open for ever', () => {
    const life = answered();
    passTime(life, '2027-11-16 17:30');
    expect(life.it.state).toBe('answered');
    expect(looks(life)).toEqual([]);
  });
});

describe('a rule that comes into force', () => {
  const applying = { type: 'applyLaw', extent: 'all', amnestySince: null } as const;

  test('counts from then on: nothing that has lain still before it ends at once', () => {
    const life = registered();
    passTime(life, '2026-12-14 10:00');
    life.context = { law };
    life.give(theSystem, applying);
    expect(looks(life)).toMatchObject([{ at: shanghai('2026-12-21 17:30') }]);
    life.give(supervisor, dispatch('housing'));
    expect(life.events(theSystem, applying)).toEqual([]);
  });

  test('and is taken back ends nothing any more', () => {
    const life = registered({}, { law });
    life.context = { law: lawWith({}) };
    passTime(life, '2026-11-16 17:30');
    expect(life.it.state).toBe('registered');
    expect(looks(life)).toEqual([]);
  });
});
