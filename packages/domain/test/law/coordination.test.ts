import { describe, expect, test } from 'vitest';
import type { Convene, DecideCoordination } from '../../src/command.js';
import { leadOf } from '../../src/complaint.js';
import { pendingOf } from '../../src/pending.js';
import {
  answered,
  dispatched,
  type Life,
  leader,
  liaisonOf,
  registered,
  shanghai,
  signed,
  supervisor,
} from '../life.js';
import { accepted, closed, expectRecomputed, housing } from '../support/steps.js';
import { ask, rule, urge } from '../verbs.js';

const convening = (given: Partial<Convene> = {}) =>
  ({
    type: 'convene',
    memberDepartmentIds: ['housing', 'water'],
    representatives: ['张三', '欧阳小明'],
    reason: '多部门职责争议',
    expectedVersion: null,
    ...given,
  }) as const;

const deciding = (given: Partial<DecideCoordination> = {}) =>
  ({
    type: 'decideCoordination',
    text: '由水务部门牵头办理',
    leadDepartmentId: 'water',
    expectedVersion: null,
    ...given,
  }) as const;

const convened = (life: Life = signed()): Life => life.give(leader, convening());

const toReturn = (assignmentId: string) =>
  ask({ kind: 'return', assignmentId, basis: '不属于本部门职责', toDepartmentId: null });

const withWater = (): Life =>
  dispatched().give(supervisor, { type: 'addAssistant', departmentId: 'water', note: null, expectedVersion: null });

describe('a group is convened', () => {
  test('of departments, with those who speak for the callers, masked as callers are', () => {
    const life = convened();
    expect(life.it.coordination).toEqual({
      openedAt: life.now,
      openedBy: 'p-zhao',
      reason: '多部门职责争议',
      memberDepartmentIds: ['housing', 'water'],
      representatives: ['张*', '欧阳**'],
      decision: null,
    });
    expect(JSON.stringify(life.log)).not.toContain('欧阳小明');
  });

  test('at most five speak for them', () => {
    const five = ['赵一', '钱二', '孙三', '李四', '周五'];
    expect(
      signed().give(supervisor, convening({ representatives: five })).it.coordination?.representatives,
    ).toHaveLength(5);
    expect(signed().refusal(supervisor, convening({ representatives: [...five, '吴六'] }))).toEqual({
      kind: 'tooManyRepresentatives',
      most: 5,
    });
  });

  test('an empty name speaks for nobody', () => {
    const life = signed().give(supervisor, convening({ representatives: [' ', '张三'] }));
    expect(life.it.coordination?.representatives).toEqual(['张*']);
  });

  test('of two departments at the least, each known, each counted once; its members need no leg', () => {
    const members = (...memberDepartmentIds: string[]) => convening({ memberDepartmentIds });
    expect(signed().refusal(leader, members('water', 'water'))).toEqual({ kind: 'membersNeeded', least: 2 });
    expect(signed().refusal(leader, members('water', 'moon'))).toEqual({
      kind: 'unknownReference',
      what: 'department',
      id: 'moon',
    });
    const { it } = signed().give(leader, members('water', 'water', 'parks'));
    expect(it.coordination?.memberDepartmentIds).toEqual(['water', 'parks']);
    expect(it.assignments).toHaveLength(1);
  });

  test('one at a time, by the center, of what is open', () => {
    const life = convened();
    expect(life.refusal(supervisor, convening())).toEqual({ kind: 'alreadyConvened', openedAt: life.now });
    expect(signed().refusal(housing, convening())).toEqual({ kind: 'notAllowed' });
    expect(closed().refusal(leader, convening())).toEqual({ kind: 'wrongState', state: 'closed' });
  });

  test('touches no clock; its decision is waited for', () => {
    const life = signed();
    const { clocks } = life.it;
    convened(life);
    expect(life.it.clocks).toEqual(clocks);
    expect(pendingOf(life.it)).toContainEqual({
      what: 'decision',
      waiting: null,
      owing: null,
      subjectId: null,
      since: life.now,
      dueAt: null,
    });
  });
});

describe('the group decides who leads', () => {
  test('the department that leads already keeps it, and may not return it any more', () => {
    const life = convened().give(leader, deciding({ leadDepartmentId: 'housing' }));
    expect(life.it.assignments).toMatchObject([{ id: 'a1', state: 'signed', designated: true, leftAt: null }]);
    expect(life.clock('returnWindow', 'a1').state).toBe('cancelled');
    expect(life.refusal(housing, toReturn('a1'))).toEqual({ kind: 'designated', assignmentId: 'a1' });
    expectRecomputed(life);
  });

  test('another takes the place of the lead, unsigned, for good', () => {
    const life = convened().at('2026-11-09 15:00').give(leader, deciding());
    expect(life.it).toMatchObject({ state: 'dispatched' });
    expect(life.it.assignments).toMatchObject([
      { id: 'a1', state: 'reassigned', leftAt: life.now },
      { id: 'a2', departmentId: 'water', role: 'lead', designated: true, replaces: 'a1', mandatory: false },
    ]);
    expect(life.it.clocks.some(({ metric, subjectId }) => metric === 'returnWindow' && subjectId === 'a2')).toBe(false);
    expect(life.refusal(liaisonOf('water'), toReturn('a2'))).toEqual({ kind: 'designated', assignmentId: 'a2' });
    expect(life.clock('handle', 'a1').state).toBe('cancelled');
    expect(life.clock('handle', 'a2').dueAt).toBe(life.clock('citizen').dueAt);
    expectRecomputed(life);
  });

  test('one that assisted gives up its part for the lead', () => {
    const life = convened(withWater()).give(leader, deciding());
    expect(life.it.assignments).toMatchObject([
      { id: 'a1', state: 'reassigned', leftAt: life.now },
      { id: 'a2', departmentId: 'water', role: 'assist', leftAt: life.now },
      { id: 'a3', departmentId: 'water', role: 'lead', designated: true, leftAt: null },
    ]);
    expect(life.clock('handle', 'a2').state).toBe('cancelled');
    expectRecomputed(life);
  });

  test('before dispatch its decision dispatches', () => {
    const life = convened(registered()).give(leader, deciding());
    expect(life.it.state).toBe('dispatched');
    expect(leadOf(life.it)).toMatchObject({ departmentId: 'water', designated: true, replaces: null });
    expect(life.clock('dispatch').state).toBe('met');
  });

  test('what was pressed or asked on the old lead’s leg falls away with it', () => {
    const life = convened().give(supervisor, urge()).give(housing, toReturn('a1')).give(leader, deciding());
    expect(life.it.urges).toMatchObject([{ state: 'lapsed' }]);
    expect(life.it.requests).toMatchObject([{ state: 'lapsed' }]);
    expect(life.clock('ruling', 'r1').state).toBe('cancelled');
  });

  test('a return that is asked and not ruled on yet falls away with it; what else was asked stays', () => {
    const promisedAt = shanghai('2026-11-12 17:30');
    const suspension = {
      kind: 'suspension',
      assignmentId: 'a1',
      cause: 'weather',
      promisedAt,
      reason: '暴雨停工',
    } as const;
    const life = convened().give(housing, toReturn('a1')).give(housing, ask(suspension));
    life.give(leader, deciding({ leadDepartmentId: 'housing' }));
    expect(life.it.requests.map(({ kind, state }) => [kind, state])).toEqual([
      ['return', 'lapsed'],
      ['suspension', 'pending'],
    ]);
    const granting = { ...rule('r1', true), toDepartmentId: 'water' };
    expect(life.refusal(supervisor, granting)).toEqual({ kind: 'requestSettled', requestId: 'r1', state: 'lapsed' });
    expectRecomputed(life);
  });

  test('it is on record, with who wrote it down', () => {
    const life = convened().at('2026-11-09 15:00').give(leader, deciding());
    expect(life.it.coordination?.decision).toEqual({
      text: '由水务部门牵头办理',
      leadDepartmentId: 'water',
      at: shanghai('2026-11-09 15:00'),
      by: 'p-zhao',
    });
  });

  test('it is not undone by the way', () => {
    const life = convened().give(leader, deciding());
    expect(life.refusal(supervisor, { type: 'undoReassign', assignmentId: 'a2' })).toEqual({
      kind: 'nothingToUndo',
      assignmentId: 'a2',
    });
  });

  test('on an answer that waits, the work begins anew with the department it names', () => {
    const life = convened(answered()).give(leader, deciding());
    expect(life.it.state).toBe('dispatched');
    expect(life.clock('citizen').state).toBe('running');
  });

  test('once for each group; a later dispute has a group of its own', () => {
    const life = convened().give(leader, deciding());
    expect(life.refusal(leader, deciding())).toEqual({ kind: 'notConvened' });
    life.give(leader, convening()).give(leader, deciding({ leadDepartmentId: 'traffic' }));
    expect(leadOf(life.it)?.departmentId).toBe('traffic');
  });

  test('with a text, for a known department, on what is still worked on', () => {
    expect(signed().refusal(leader, deciding())).toEqual({ kind: 'notConvened' });
    expect(convened().refusal(leader, deciding({ text: '收到' }))).toMatchObject({
      field: 'decision',
      problem: 'hollow',
    });
    expect(convened().refusal(leader, deciding({ leadDepartmentId: 'moon' }))).toMatchObject({ what: 'department' });
    expect(convened(accepted()).refusal(leader, deciding())).toEqual({ kind: 'wrongState', state: 'accepted' });
    expect(convened().refusal(housing, deciding())).toEqual({ kind: 'notAllowed' });
  });
});
