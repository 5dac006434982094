import { describe, expect, test } from 'vitest';
import { dispatched, type Life, liaisonOf, otherSupervisor, ruled, supervisor } from '../life.js';
import { answer, askReturn, assist, reassign, rule, sign } from '../verbs.js';

/** `housing` has returned it, and the center has sent it on to `water`. */
const returned = (): Life =>
  ruled(dispatched().give(liaisonOf('housing'), askReturn()), true, { toDepartmentId: 'water' });

const loop = { kind: 'loop', departmentId: 'housing' };

describe('D6 a department that returned it gets it again by a designation only', () => {
  test('D6 not by a reassignment', () => {
    const life = returned();
    expect(life.refusal(supervisor, reassign('housing', 'a2'))).toEqual(loop);
    life.give(supervisor, { ...reassign('housing', 'a2'), designate: true });
    expect(life.it.assignments.at(-1)).toMatchObject({ departmentId: 'housing', designated: true });
    expect(life.refusal(liaisonOf('housing'), askReturn('a3'))).toMatchObject({ kind: 'designated' });
  });

  test('D6 not by way of a third department', () => {
    const life = returned().give(supervisor, reassign('traffic', 'a2'));
    expect(life.refusal(supervisor, reassign('housing', 'a3'))).toEqual(loop);
    // the center changed its mind about water, which never returned it
    life.give(supervisor, reassign('water', 'a3'));
  });

  test('D6 not as an assistant', () => {
    const life = returned();
    expect(life.refusal(supervisor, assist('housing'))).toEqual(loop);
    life.give(supervisor, { ...assist('housing'), designate: true });
    expect(life.it.assignments.at(-1)).toMatchObject({ role: 'assist', designated: true });
  });

  test('D6 not by the ruling on a later return', () => {
    const life = returned().give(liaisonOf('water'), askReturn('a2'));
    expect(life.refusal(otherSupervisor, { ...rule('r2', true), toDepartmentId: 'housing' })).toEqual(loop);
  });

  test('D6 not by undoing: what comes back is the leg that was designated', () => {
    const life = returned().give(supervisor, { ...reassign('housing', 'a2'), designate: true });
    life.give(supervisor, { ...reassign('traffic', 'a3') });
    life.give(supervisor, { type: 'undoReassign', assignmentId: 'a4' });
    expect(life.it.assignments.find(({ id }) => id === 'a3')).toMatchObject({ leftAt: null, designated: true });
  });

  test('D6 not after it was answered and sent back', () => {
    const water = liaisonOf('water');
    const life = returned().give(water, sign('a2')).give(water, answer('a2'));
    life.give(supervisor, { type: 'rejectAnswer', reason: '没有办结', expectedVersion: null });
    expect(life.refusal(supervisor, reassign('housing', 'a2'))).toEqual(loop);
  });
});
