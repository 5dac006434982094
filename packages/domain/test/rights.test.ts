import { describe, expect, test } from 'vitest';
import { covers, scopeOf, visible } from '../src/access.js';
import type { Person } from '../src/actor.js';
import type { Role } from '../src/vocabulary.js';
import { dispatched, Life, leader, liaisonOf, signed, supervisor } from './life.js';
import { anyVerb, verbTypes } from './support/any-verb.js';
import { Dice } from './support/dice.js';
import { ask, askReturn, assist } from './verbs.js';

const housing = liaisonOf('housing');
const water = liaisonOf('water');
const inspector: Person = { id: 'p-x', name: '何人', role: 'inspector' as Role, departmentId: 'housing' };

describe('whoever nobody wrote a rule for', () => {
  test('A3 sees nothing', () => {
    const life = dispatched();
    expect(visible(scopeOf(inspector), life.it)).toBe(false);
    expect(covers(scopeOf({ ...housing, departmentId: null }), { legs: [], memberDepartmentIds: [] })).toBe(false);
  });

  test('A3 may give nothing', () => {
    for (const type of verbTypes) {
      const life = dispatched();
      const verb = anyVerb(type, new Dice(1), life.it, life.now);
      const { ok } = (type === 'register' ? new Life('2026-11-09 10:00') : life).decide(inspector, verb);
      expect({ type, ok }).toEqual({ type, ok: false });
    }
  });
});

describe('a liaison', () => {
  /** Housing leads, water assists, and everything that can be spoken of is about housing's leg. */
  const shared = () => signed().give(supervisor, assist('water')).give(housing, askReturn());

  test('A3 gives no command on the leg of another department, whichever command it is', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      for (const type of verbTypes) {
        const life = shared();
        const verb = anyVerb(type, new Dice(seed), life.it, life.now);
        const decision = life.decide(water, verb);
        if (!decision.ok) continue;
        const legs = decision.events.flatMap((event) => ('assignmentId' in event ? [event.assignmentId] : []));
        expect({ verb, legs }).toEqual({ verb, legs: legs.filter((id) => id === 'a2') });
      }
    }
  });

  test('A3 contests the deadlines of the own legs, and none of the center’s or of the whole complaint', () => {
    const life = signed().at('2026-12-20 10:00').give(supervisor, { type: 'callAgain', note: '再次来电催问' });
    const appeal = (clockId: string) => ask({ kind: 'appeal', clockId, ground: '材料缺失，等待补件' });
    expect(life.refusal(housing, appeal(life.clock('citizen').id))).toEqual({ kind: 'notAllowed' });
    expect(life.events(housing, appeal(life.clock('handle', 'a1').id))).not.toEqual([]);
  });

  test('A3 takes back what the own department asked, and what nobody asked is not found', () => {
    const life = shared();
    expect(life.refusal(water, { type: 'withdrawRequest', requestId: 'r1' })).toEqual({ kind: 'notAllowed' });
    expect(life.refusal(water, { type: 'withdrawRequest', requestId: 'r9' })).toMatchObject({
      kind: 'requestNotFound',
    });
    expect(life.events(housing, { type: 'withdrawRequest', requestId: 'r1' })).not.toEqual([]);
  });
});

test('A3 at the center a request is taken back by whoever made it', () => {
  const life = signed().give(supervisor, askReturn());
  expect(life.refusal(leader, { type: 'withdrawRequest', requestId: 'r1' })).toEqual({ kind: 'notAllowed' });
  expect(life.events(supervisor, { type: 'withdrawRequest', requestId: 'r1' })).not.toEqual([]);
});
