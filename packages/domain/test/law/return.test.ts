import { describe, expect, test } from 'vitest';
import { isLive } from '../../src/clock.js';
import { pendingOf } from '../../src/pending.js';
import { defaultPolicy } from '../../src/policies/default.js';
import {
  dispatched,
  type Life,
  lawWith,
  leader,
  liaisonOf,
  otherSupervisor,
  passTime,
  ruled,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import { answer, ask, askReturn, reassign, reject, rule, sign } from '../verbs.js';

/** `housing` has returned it, and the center has sent it on. */
const bouncedTo = (departmentId: string, life: Life = dispatched().give(liaisonOf('housing'), askReturn())): Life =>
  ruled(life, true, { toDepartmentId: departmentId });

describe('S30 a return is asked', () => {
  test('with a basis, before signing or after', () => {
    expect(dispatched().give(liaisonOf('housing'), askReturn()).it.requests).toMatchObject([
      { id: 'r1', kind: 'return', state: 'pending', askedBy: 'p-housing' },
    ]);
    expect(signed().give(liaisonOf('housing'), askReturn()).it.requests).toHaveLength(1);
    const bare = ask({ kind: 'return', assignmentId: 'a1', basis: '', toDepartmentId: null });
    expect(dispatched().refusal(liaisonOf('housing'), bare)).toMatchObject({ kind: 'textNeeded', field: 'basis' });
  });

  test('by the department of the leg only', () => {
    const life = dispatched();
    expect(life.refusal(liaisonOf('water'), askReturn())).toEqual({ kind: 'complaintNotFound' });
    expect(life.refusal(leader, askReturn())).toEqual({ kind: 'notAllowed' });
  });

  test('naming whose duty it is, where that is known', () => {
    expect(dispatched().refusal(liaisonOf('housing'), askReturn('a1', 'moon'))).toEqual({
      kind: 'unknownReference',
      what: 'department',
      id: 'moon',
    });
    const life = dispatched().give(liaisonOf('housing'), askReturn('a1', 'traffic'));
    // the ruling follows the request where it names nobody else
    expect(ruled(life, true).it.assignments[1]).toMatchObject({ departmentId: 'traffic' });
  });

  test('within one working day, to the millisecond', () => {
    const until = shanghai('2026-11-10 17:30');
    const inTime = dispatched();
    inTime.now = until;
    inTime.give(liaisonOf('housing'), askReturn());
    const late = dispatched();
    late.now = until + 1;
    expect(late.refusal(liaisonOf('housing'), askReturn())).toEqual({ kind: 'tooLate', until });
  });

  test('a policy without a window sets no end to it', () => {
    const law = lawWith({ limits: { ...defaultPolicy.limits, returnWindow: [] } });
    const life = dispatched({}, { law }).at('2026-12-01 09:00');
    expect(life.give(liaisonOf('housing'), askReturn()).it.bounces).toBe(1);
  });

  test('the end of the window is nobody’s failure: no warning, no breach', () => {
    const life = dispatched();
    passTime(life, '2026-11-11 09:00');
    expect(life.clock('returnWindow', 'a1')).toMatchObject({ state: 'met', crossed: null, breach: null });
  });

  test('a department that has answered has taken the case on, even when the answer is sent back', () => {
    const life = signed()
      .at('2026-11-09 11:00')
      .give(liaisonOf('housing'), answer())
      .at('2026-11-09 11:30')
      .give(supervisor, reject);
    expect(life.refusal(liaisonOf('housing'), askReturn())).toEqual({
      kind: 'tooLate',
      until: shanghai('2026-11-09 11:00'),
    });
  });

  test('the same is asked once at a time', () => {
    const life = dispatched().give(liaisonOf('housing'), askReturn());
    expect(life.refusal(liaisonOf('housing'), askReturn())).toEqual({
      kind: 'requestPending',
      requestId: 'r1',
      asked: 'return',
      askedAt: shanghai('2026-11-09 10:10'),
    });
  });

  test('it can be taken back', () => {
    const life = dispatched().give(liaisonOf('housing'), askReturn());
    life.give(liaisonOf('housing'), { type: 'withdrawRequest', requestId: 'r1' });
    expect(life.it.requests[0]?.state).toBe('withdrawn');
    expect(life.clock('ruling', 'r1').state).toBe('cancelled');
    expect(life.it.bounces).toBe(1);
  });

  test('it is taken back by its own department alone: the center rules on it, and cannot make it disappear', () => {
    const life = dispatched().give(liaisonOf('housing'), askReturn());
    const takeBack = { type: 'withdrawRequest', requestId: 'r1' } as const;
    expect(life.refusal(supervisor, takeBack)).toEqual({ kind: 'notAllowed' });
    expect(life.refusal(liaisonOf('water'), takeBack)).toEqual({ kind: 'complaintNotFound' });
    expect(life.give(liaisonOf('housing'), takeBack).it.requests).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('a result that comes first overtakes it', () => {
    const life = signed().give(liaisonOf('housing'), askReturn()).give(liaisonOf('housing'), answer());
    expect(life.it.requests[0]?.state).toBe('lapsed');
    expect(life.refusal(supervisor, rule('r1', true))).toEqual({
      kind: 'requestSettled',
      requestId: 'r1',
      state: 'lapsed',
    });
  });
});

describe('S30 while the center looks at it', () => {
  test('the sign clock runs on through the refusal, and breaches', () => {
    const life = dispatched().give(liaisonOf('housing'), askReturn());
    passTime(life, '2026-11-09 14:00');
    expect(life.clock('sign', 'a1')).toMatchObject({
      state: 'running',
      breach: { at: shanghai('2026-11-09 13:40'), state: 'standing' },
    });
  });

  test('the center is on the clock', () => {
    const life = dispatched().give(liaisonOf('housing'), askReturn());
    expect(life.clock('ruling', 'r1').dueAt).toBe(shanghai('2026-11-09 15:40'));
    expect(pendingOf(life.it).find(({ what }) => what === 'ruling')).toMatchObject({
      waiting: 'housing',
      owing: null,
      since: shanghai('2026-11-09 10:10'),
      dueAt: shanghai('2026-11-09 15:40'),
    });
  });

  test('the department may still sign', () => {
    const life = dispatched().give(liaisonOf('housing'), askReturn()).give(liaisonOf('housing'), sign());
    expect(life.it.requests[0]?.state).toBe('pending');
  });

  test('a leg that is moved meanwhile takes the request with it', () => {
    const life = dispatched().give(liaisonOf('housing'), askReturn()).give(supervisor, reassign('water'));
    expect(life.it.requests[0]?.state).toBe('lapsed');
    expect(life.clock('ruling', 'r1').state).toBe('cancelled');
  });
});

describe('S30 a return that is granted', () => {
  test('sends the leg on, with clocks of its own, and is charged to the center', () => {
    const life = bouncedTo('traffic', dispatched().give(liaisonOf('housing'), askReturn()).at('2026-11-09 11:00'));
    expect(life.it.assignments).toMatchObject([
      { id: 'a1', state: 'returned', leftAt: shanghai('2026-11-09 11:00') },
      {
        id: 'a2',
        departmentId: 'traffic',
        role: 'lead',
        state: 'awaitingSignature',
        replaces: 'a1',
        designated: false,
      },
    ]);
    expect(life.it.requests[0]).toMatchObject({ state: 'granted', ruling: { chargedTo: null, by: 'p-chen' } });
    expect(life.clock('sign', 'a1').state).toBe('cancelled');
    expect(life.clock('sign', 'a2').dueAt).toBe(shanghai('2026-11-09 14:30'));
    expect(life.clock('ruling', 'r1').state).toBe('met');
  });

  test('needs somebody to go to', () => {
    const life = dispatched().give(liaisonOf('housing'), askReturn());
    expect(life.refusal(supervisor, rule('r1', true))).toEqual({
      kind: 'unknownReference',
      what: 'department',
      id: '',
    });
    expect(life.refusal(supervisor, { ...rule('r1', true), toDepartmentId: 'housing' })).toEqual({
      kind: 'alreadyAssigned',
      departmentId: 'housing',
    });
  });

  test('needs a ruling by a second person', () => {
    const asking = { ...supervisor, id: 'p-housing' };
    const life = dispatched().give(liaisonOf('housing'), askReturn());
    expect(life.refusal(asking, rule('r1', false))).toEqual({ kind: 'secondPersonNeeded', askedBy: 'p-housing' });
  });
});

describe('S30 a return that is refused', () => {
  const refused = () => ruled(dispatched().give(liaisonOf('housing'), askReturn()).at('2026-11-09 11:00'), false);

  test('leaves the leg where it is, for good, and is charged to the department', () => {
    const life = refused();
    expect(life.it.assignments).toMatchObject([
      { id: 'a1', state: 'awaitingSignature', designated: true, leftAt: null },
    ]);
    expect(life.it.requests[0]).toMatchObject({ state: 'refused', ruling: { chargedTo: 'housing' } });
    expect(life.clock('returnWindow', 'a1').state).toBe('cancelled');
  });

  test('a leg that was designated cannot be returned', () => {
    expect(refused().refusal(liaisonOf('housing'), askReturn())).toEqual({ kind: 'designated', assignmentId: 'a1' });
  });
});

describe('P4 a case that bounces', () => {
  test('is counted, whatever came of it', () => {
    const life = bouncedTo('traffic').give(liaisonOf('traffic'), askReturn('a2'));
    expect(life.it.bounces).toBe(2);
    expect(ruled(life, false).it.bounces).toBe(2);
  });

  test('must be settled for good at the second bounce', () => {
    const life = bouncedTo('traffic').give(liaisonOf('traffic'), askReturn('a2'));
    const on = { ...rule('r2', true), toDepartmentId: 'water' };
    expect(life.refusal(otherSupervisor, on)).toEqual({ kind: 'designationNeeded', bounces: 2 });
    life.give(otherSupervisor, { ...on, designate: true });
    expect(life.it.assignments.at(-1)).toMatchObject({ departmentId: 'water', designated: true });
    expect(life.it.clocks.some(({ metric, subjectId }) => metric === 'returnWindow' && subjectId === 'a3')).toBe(false);
    expect(life.refusal(liaisonOf('water'), askReturn('a3'))).toEqual({ kind: 'designated', assignmentId: 'a3' });
  });

  test('at which bounce says the policy', () => {
    const law = lawWith({ returns: { designateAt: 3 } });
    const life = bouncedTo('traffic', dispatched({}, { law }).give(liaisonOf('housing'), askReturn()));
    life.give(liaisonOf('traffic'), askReturn('a2'));
    expect(ruled(life, true, { toDepartmentId: 'water' }).it.assignments.at(-1)?.designated).toBe(false);
  });

  test('does not go round: only a designation sends it back to a department that had returned it', () => {
    const life = bouncedTo(
      'traffic',
      dispatched({}, { law: lawWith({ returns: { designateAt: 9 } }) }).give(liaisonOf('housing'), askReturn()),
    );
    life.give(liaisonOf('traffic'), askReturn('a2'));
    const back = { ...rule('r2', true), toDepartmentId: 'housing' };
    expect(life.refusal(otherSupervisor, back)).toEqual({ kind: 'loop', departmentId: 'housing' });
    life.give(otherSupervisor, { ...back, designate: true });
    expect(life.it.assignments.at(-1)).toMatchObject({ departmentId: 'housing', designated: true });
    expect(
      life.it.clocks.filter((clock) => isLive(clock) && clock.subjectId === 'a3').map(({ metric }) => metric),
    ).toEqual(['sign', 'contact', 'handle']);
  });
});
